/**
 * Finds the document that the user's own set and a file both come from, part by part: a revision that was shared in
 * between may hold some parts only, and of the others the one before it speaks.
 */
import { decidingParts, type RuleSet, type SetPart } from "../rules/rule-set.ts";
import type { Base } from "./base.ts";
import { type OpenedBase, openBase } from "./contained-bases.ts";
import { type FileOrigin, latestBases } from "./latest-bases.ts";

export interface ChosenBase {
  /** The latest of the revisions that it is put together from. */
  readonly kept: Base;
  /** What is known of the file's parts, and of no others. */
  readonly set: RuleSet;
}

/** As many as are opened to find one that speaks of each part. */
const mostOpened = 20;

/** `null`: none is known. Revisions that can no longer be read are passed over. */
export function chooseBase(file: FileOrigin, mine: RuleSet, bases: readonly Base[]): ChosenBase | null {
  const opened: OpenedBase[] = [];
  const open = new Set(file.parts);
  for (const base of latestBases(file, mine, bases).slice(0, mostOpened)) {
    const found = openBase(base);
    if (found === null || !found.parts.some((part) => open.has(part))) continue;
    opened.push(found);
    for (const part of found.parts) open.delete(part);
    if (open.size === 0) break;
  }
  const [latest] = opened;
  if (latest === undefined) return null;
  const said = file.parts.filter((part) => !open.has(part));
  return { kept: latest.base, set: joined(opened, latest, said) };
}

/** What stands beside the parts comes from the latest document that holds all that decides. */
function joined(opened: readonly OpenedBase[], latest: OpenedBase, parts: readonly SetPart[]): RuleSet {
  const { format, version, id, name } = latest.set;
  const whole = opened.find(({ parts: held }) => decidingParts.every((part) => held.includes(part)));
  const entries = parts.flatMap((part) => {
    const held = opened.find((one) => one.parts.includes(part))?.set[part];
    return held === undefined ? [] : [[part, held]];
  });
  return {
    ...whole?.set,
    ...{ format, version, id, name, clients: [], rules: [] },
    ...Object.fromEntries(entries),
    parts,
    withheld: [...new Set(opened.flatMap(({ withheld }) => withheld))],
  };
}
