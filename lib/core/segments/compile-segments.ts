/** Makes the segments of a rule set ready to be asked for a message. */
import { type KnownNames, nameKey } from "../condition/known-names.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import type { Condition } from "../condition/tree.ts";
import { asksContacts } from "../rules/asks-contacts.ts";
import type { Segment } from "./segment.ts";
import { segmentsNamedIn } from "./segment-cycle.ts";

/** By `nameKey`; `null`: its condition has an error, or the segment is defined by itself, so nothing can be told. */
export type CompiledSegments = ReadonlyMap<string, Condition | null>;

/** O(length of all conditions). Of two segments of one name the first counts. */
export function compileSegments(segments: readonly Segment[], names: KnownNames | null): CompiledSegments {
  const compiled = new Map<string, Condition | null>();
  for (const { name, condition } of segments) {
    const key = nameKey(name);
    if (!compiled.has(key)) compiled.set(key, parseCondition(condition, names).tree);
  }
  const links = new Map<string, readonly string[]>();
  for (const [key, tree] of compiled) links.set(key, tree === null ? [] : segmentsNamedIn(tree));
  for (const key of keysInRings(links)) compiled.set(key, null);
  return compiled;
}

/** Whether any of them asks for the mail that was seen of a client. */
export function segmentsAskContacts(segments: CompiledSegments): boolean {
  return [...segments.values()].some((tree) => tree !== null && asksContacts(tree));
}

/**
 * The keys on a ring of links, and those on a way from one ring to another: whoever
 * links to nobody that is left goes, and so does whoever nobody left links to.
 */
function keysInRings(links: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const back = new Map<string, string[]>();
  for (const [key, to] of links) for (const one of to) back.set(one, [...(back.get(one) ?? []), key]);
  const left = new Set(links.keys());
  withoutEnds(left, links, back);
  withoutEnds(left, back, links);
  return left;
}

type Links = ReadonlyMap<string, readonly string[]>;

/** Takes out of `left` whoever has no link to somebody left, until there is none. */
function withoutEnds(left: Set<string>, links: Links, back: Links): void {
  const hasLink = (key: string) => (links.get(key) ?? []).some((to) => left.has(to));
  const ends = [...left].filter((key) => !hasLink(key));
  for (let key = ends.pop(); key !== undefined; key = ends.pop()) {
    left.delete(key);
    for (const from of back.get(key) ?? []) if (left.has(from) && !hasLink(from)) ends.push(from);
  }
}
