/**
 * Finds the owner's own addresses in a rule set, and takes them out before it is shared.
 *
 * As members, owners and editors of groups, addresses and field values of clients they go. In a condition such as
 * `to:mia@x.example` the address becomes `me`, which means the same to its owner and the like to everybody else.
 * In a test one address that is nobody's stands for all of them, so that `me` still finds its owner.
 * Where an address stands in the middle of other text, nothing can take its place, nor where a condition asks for one of
 * its plus tags, which is less than `me`: it is found (`ownAddressIn`) and told, not changed.
 */
import { isOwnAddress } from "../condition/own-address-test.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import { printCondition } from "../condition/print-condition.ts";
import type { Condition } from "../condition/tree.ts";
import { readGroup } from "../groups/group.ts";
import { addressOfMember } from "../groups/group-member.ts";
import { canonicalAddress, splitAddress } from "../message/address.ts";
import { type RuleTest, readRuleTest } from "../rule-tests/rule-test.ts";
import type { Client, Rule, RuleSet } from "../rules/rule-set.ts";
import { readSegment } from "../segments/segment.ts";

type IsOwn = (text: string) => boolean;

/** @param accounts the owner's own addresses, as written; none: the set comes back as it is */
export function withoutOwnAddresses(set: RuleSet, accounts: readonly string[]): RuleSet {
  if (accounts.length === 0) return set;
  const isOwn = ownAddressTest(accounts);
  const { segments, groups, tests } = set;
  return {
    ...set,
    clients: set.clients.map((client) => clientWithout(client, isOwn)),
    rules: set.rules.map((rule) => ruleWithout(rule, isOwn)),
    ...(segments === undefined ? {} : { segments: segments.map((entry) => segmentWithout(entry, isOwn)) }),
    ...(groups === undefined ? {} : { groups: groups.map((entry) => groupWithout(entry, isOwn)) }),
    ...(tests === undefined ? {} : { tests: tests.map((entry) => testWithout(entry, isOwn)) }),
  };
}

const ascii = /^[\0-\x7f]*$/;

/**
 * Tells for any text whether it is one of the addresses, with any plus tag, and at Gmail with any dots. Most are none, which
 * plain letters before the `@` show at once.
 */
export function ownAddressTest(accounts: readonly string[]): IsOwn {
  const locals = new Set(
    accounts.map((account) => plainLocal(splitAddress(canonicalAddress(account)).local)),
  );
  return (text) => {
    const at = text.lastIndexOf("@");
    if (at < 0) return false;
    const local = text.slice(0, at);
    if (ascii.test(local) && !locals.has(plainLocal(local.trim().toLowerCase()))) return false;
    return isOwnAddress(canonicalAddress(text), accounts);
  };
}

/** The same for all ways to write one mailbox, and now and then for two. */
function plainLocal(local: string): string {
  const [plain = ""] = local.split("+", 1);
  return plain.replaceAll(".", "");
}

function clientWithout(client: Client, isOwn: IsOwn): Client {
  const { fields = {}, addresses } = client;
  const lists = Object.values(fields).flatMap((value) => (Array.isArray(value) ? value : [value]));
  const hasOwn = [...addresses, ...lists].some((value) => typeof value === "string" && isOwn(value));
  if (!hasOwn) return client;
  const kept = Object.entries(fields).flatMap(([name, value]) => {
    if (Array.isArray(value)) return [[name, value.filter((one) => typeof one !== "string" || !isOwn(one))]];
    return typeof value === "string" && isOwn(value) ? [] : [[name, value]];
  });
  const { fields: _, ...rest } = client;
  return {
    ...rest,
    addresses: addresses.filter((address) => !isOwn(address)),
    ...(kept.length === 0 ? {} : { fields: Object.fromEntries(kept) }),
  };
}

function groupWithout(entry: unknown, isOwn: IsOwn): unknown {
  const group = readGroup(entry);
  if (group === null) return entry;
  const { owner, editors, ...rest } = entry as {
    readonly owner?: string;
    readonly editors?: readonly string[];
  };
  return {
    ...rest,
    members: group.members.filter((member) => !isOwn(addressOfMember(member))),
    ...(owner === undefined || isOwn(owner) ? {} : { owner }),
    // An empty list stays: without one, everybody might change the group.
    ...(editors === undefined ? {} : { editors: editors.filter((editor) => !isOwn(editor)) }),
  };
}

/** `.invalid` is reserved: no mailbox has it. */
export const nobodysAddress = "owner@clientele.invalid";

const peopleKeys = ["from", "participants", "to", "cc", "bcc", "replyTo"] as const;

/** Whoever is the owner goes without a name, too. A test in which the owner was found says who `me` is. */
function testWithout(entry: unknown, isOwn: IsOwn): unknown {
  const test = readRuleTest(entry);
  if (test === null) return entry;
  const hidden = peopleKeys.flatMap((key) => {
    const written = test.facts[key];
    const people = personsIn(written, isOwn);
    return people === written ? [] : [[key, people]];
  });
  const { account } = test as RuleTest;
  const isOwners = account !== undefined && isOwn(account);
  if (hidden.length === 0 && !isOwners) return entry;
  return {
    ...(entry as object),
    ...(hidden.length === 0 ? {} : { facts: { ...test.facts, ...Object.fromEntries(hidden) } }),
    ...(account === undefined || isOwners ? { account: nobodysAddress } : {}),
  };
}

/** The same value where none of them is among it. */
function personsIn(written: unknown, isOwn: IsOwn): unknown {
  if (Array.isArray(written)) {
    const people = written.map((one) => personsIn(one, isOwn));
    return people.every((one, at) => one === written[at]) ? written : people;
  }
  const address: unknown =
    typeof written === "object" && written !== null ? Reflect.get(written, "address") : null;
  return typeof address === "string" && isOwn(address) ? { address: nobodysAddress } : written;
}

function segmentWithout(entry: unknown, isOwn: IsOwn): unknown {
  const segment = readSegment(entry);
  if (segment === null) return entry;
  const condition = asMe(segment.condition, isOwn);
  return condition === segment.condition ? entry : { ...(entry as object), condition };
}

function ruleWithout(rule: Rule, isOwn: IsOwn): Rule {
  const exceptions = rule.exceptions?.map((text) => asMe(text, isOwn));
  const condition = asMe(rule.condition, isOwn);
  return { ...rule, condition, ...(exceptions === undefined ? {} : { exceptions }) };
}

/** The same text where it asks for none of them, or cannot be read. */
function asMe(text: string, isOwn: IsOwn): string {
  if (!text.includes("@") && !text.includes("＠")) return text;
  const { tree } = parseCondition(text);
  if (tree === null) return text;
  let found = false;
  const told = (part: Condition): Condition => {
    if (part.kind === "and" || part.kind === "or")
      return { ...part, parts: part.parts.map(told) } as Condition;
    if (part.kind === "not") return { ...part, part: told(part.part) } as Condition;
    if (part.kind !== "person" || part.test.kind !== "address") return part;
    const { address } = part.test;
    if (!isOwn(address) || splitAddress(address).local.includes("+")) return part;
    found = true;
    return { ...part, test: { kind: "me" } };
  };
  const changed = told(tree);
  return found ? printCondition(changed) : text;
}
