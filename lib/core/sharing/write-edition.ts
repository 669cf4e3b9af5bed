/** Writes the payload of a signed file: known keys in one order, without white space; equal editions give equal bytes. */
import { writeRuleSet } from "../interchange/write-rule-set.ts";
import type { Edition } from "./edition.ts";
import { editionHeadSchema } from "./edition-schema.ts";

const headKeys = Object.keys(editionHeadSchema.shape).filter((key) => key !== "set");

export function writeEdition(edition: Edition): string {
  const { set, ...head } = edition;
  const entries = new Map<string, unknown>(Object.entries(head));
  const others = [...entries.keys()].filter((key) => !headKeys.includes(key)).sort();
  const keys = [...headKeys.filter((key) => entries.has(key)), ...others];
  const ordered = Object.fromEntries(keys.map((key) => [key, entries.get(key)]));
  return JSON.stringify({ ...ordered, set: JSON.parse(writeRuleSet(set)) });
}
