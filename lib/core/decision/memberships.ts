/**
 * The segments and groups that a message's client or sender belongs to, as far as
 * a rule set says so in plain words: a segment by its condition, a group by the
 * addresses of its members. Entries of other shapes are passed over.
 */
import { parseCondition } from "../condition/parse-condition.ts";
import { canonicalAddress } from "../message/address.ts";
import { judgeRule } from "../rules/judge-rule.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import type { ExaminedMessage } from "./examine-message.ts";

export interface Memberships {
  /** Names, in the order of the set. */
  readonly segments: readonly string[];
  readonly groups: readonly string[];
}

/** A set may hold any number of them; a person reads few. */
const mostLooked = 500;

/** @param address of the person that the message is about; `null`: nobody */
export function membershipsOf(
  { segments = [], groups = [] }: RuleSet,
  examined: ExaminedMessage,
  address: string | null,
): Memberships {
  const wanted = address === null ? null : canonicalAddress(address);
  return {
    segments: namesWhere(segments, (segment) => holds(segment, examined)),
    groups: wanted === null ? [] : namesWhere(groups, (group) => hasMember(group, wanted)),
  };
}

type Entry = Readonly<Record<string, unknown>>;

function namesWhere(entries: readonly unknown[], belongs: (entry: Entry) => boolean): string[] {
  return entries
    .slice(0, mostLooked)
    .filter(isEntry)
    .flatMap((entry) => (typeof entry["name"] === "string" && belongs(entry) ? [entry["name"]] : []));
}

function isEntry(entry: unknown): entry is Entry {
  return typeof entry === "object" && entry !== null && !Array.isArray(entry);
}

/** What is not known yet is no membership. */
function holds({ condition }: Entry, { message, evaluation }: ExaminedMessage): boolean {
  if (typeof condition !== "string") return false;
  const { tree } = parseCondition(condition, null);
  return tree !== null && judgeRule({ condition: tree, exceptions: [] }, message, evaluation) === "yes";
}

/** Members are addresses, or people with one. */
function hasMember({ members }: Entry, wanted: string): boolean {
  if (!Array.isArray(members)) return false;
  return members.some((member: unknown) => {
    const written = isEntry(member) ? member["address"] : member;
    return typeof written === "string" && canonicalAddress(written) === wanted;
  });
}
