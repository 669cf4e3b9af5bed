/** Says what leaves with a file and what stays at home, in numbers and by examples, before the file is made. */

import { readGroup } from "../groups/group.ts";
import { addressOfMember } from "../groups/group-member.ts";
import { nameOfTest, readRuleTest } from "../rule-tests/rule-test.ts";
import {
  type Client,
  type PrivateField,
  privateFields,
  type RuleSet,
  type SetPart,
  setParts,
} from "../rules/rule-set.ts";
import { ownAddressIn } from "./own-address-in.ts";
import { ownAddressTest } from "./own-addresses.ts";
import { isPurchaseField } from "./purchase-fields.ts";
import { idOfItem, itemsOf, type ListPart, nameOfItem } from "./set-items.ts";
import { type ShareScope, sharedContent } from "./shared-content.ts";

export interface PartContent {
  readonly part: SetPart;
  /** Items; of settings, how many there are. */
  readonly count: number;
  /** Names of the first ones, as written. */
  readonly examples: readonly string[];
}

export interface PrivateContent {
  readonly field: PrivateField;
  /** Clients that have notes or purchase facts; things in which an own address stands. */
  readonly count: number;
  readonly examples: readonly PrivateExample[];
}

export interface PrivateExample {
  /** Of the client, group, rule or segment. */
  readonly name: string;
  /** What stands there, cut. */
  readonly text: string;
  /** Of purchase facts: each with the name of its field. */
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

export interface ExportDescription {
  /** Of every part, whether it leaves or not. */
  readonly parts: readonly PartContent[];
  /** Of what there is in the chosen parts, whether it leaves or not. */
  readonly privates: readonly PrivateContent[];
  /** The clients' own fields that leave, each with the number of clients that have it; by their names. */
  readonly fields: readonly { readonly name: string; readonly count: number }[];
  /** Names of things that leave with an own address in the middle of their text, although those are withheld. */
  readonly leftIn: readonly string[];
}

const mostExamples = 3;
/** UTF-16 units of an example: enough to know it again. */
const longestExample = 60;

export function describeExport(set: RuleSet, scope: ShareScope): ExportDescription {
  const chosen = sharedContent(set, { ...scope, withheld: [] });
  const leaving = sharedContent(set, scope);
  return {
    parts: setParts.map((part) => partContent(set, part)),
    privates: privateFields.map((field) => privateContent(field, chosen, scope.accounts)),
    fields: fieldsOf(leaving.clients),
    leftIn: scope.withheld.includes("ownAddresses") ? holdingAddresses(leaving, scope.accounts) : [],
  };
}

function partContent(set: RuleSet, part: SetPart): PartContent {
  if (part === "settings") {
    const names = Object.keys(set.settings ?? {});
    return { part, count: names.length, examples: [] };
  }
  const items = itemsOf(set, part);
  const examples = items.slice(0, mostExamples).map((item) => cut(nameOf(part, item)));
  return { part, count: items.length, examples: examples.filter((name) => name !== "") };
}

function privateContent(field: PrivateField, set: RuleSet, accounts: readonly string[]): PrivateContent {
  const found = finders[field](set, accounts);
  const examples = found.slice(0, mostExamples).map(({ name, text, ...more }) => ({
    ...more,
    name: cut(name),
    text: cut(text.replace(/\s+/g, " ").trim()),
  }));
  return { field, count: found.length, examples };
}

type Find = (set: RuleSet, accounts: readonly string[]) => readonly PrivateExample[];

const finders: Readonly<Record<PrivateField, Find>> = {
  notes: ({ clients }) =>
    clients.flatMap(({ name, notes }) =>
      notes === undefined || notes === "" ? [] : [{ name, text: notes }],
    ),
  purchases: ({ clients }) =>
    clients.flatMap(({ name, fields = {} }) => {
      const facts = Object.entries(fields)
        .filter(([field]) => isPurchaseField(field))
        .map(([field, value]) => ({ name: field, value: cut(plainText(value)) }));
      const text = facts.map((fact) => `${fact.name}: ${fact.value}`).join(", ");
      return facts.length === 0 ? [] : [{ name, text, facts }];
    }),
  ownAddresses: (set, accounts) => {
    if (accounts.length === 0) return [];
    const isOwn = ownAddressTest(accounts);
    return (["clients", "rules", "segments", "groups", "tests"] as const).flatMap((part) =>
      itemsOf(set, part).flatMap((item) => {
        const text = ownAddressIn(item, accounts) ?? memberAmong(part, item, isOwn);
        return text === undefined ? [] : [{ name: nameOf(part, item), text }];
      }),
    );
  },
};

/** An own address that is written otherwise among the members of a group. */
function memberAmong(part: ListPart, item: unknown, isOwn: (text: string) => boolean): string | undefined {
  const members = part === "groups" ? (readGroup(item)?.members ?? []) : [];
  return members.map(addressOfMember).find(isOwn);
}

function fieldsOf(clients: readonly Client[]): ExportDescription["fields"] {
  const counts = new Map<string, number>();
  for (const { fields = {} } of clients) {
    for (const name of Object.keys(fields)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => ({ name, count }));
}

function holdingAddresses(set: RuleSet, accounts: readonly string[]): readonly string[] {
  const named = (
    ["clients", "rules", "segments", "groups", "templates", "calendars", "tests"] as const
  ).flatMap((part) =>
    itemsOf(set, part).flatMap((item) =>
      ownAddressIn(item, accounts) === null ? [] : [cut(nameOf(part, item))],
    ),
  );
  const { name, settings = {} } = set;
  return ownAddressIn([name, settings], accounts) === null ? named : [...named, cut(name)];
}

/** A test without a name goes by the subject of its message. */
function nameOf(part: ListPart, item: unknown): string {
  const test = part === "tests" ? readRuleTest(item) : null;
  const name = test === null ? nameOfItem(item) : nameOfTest(test);
  return name === "" ? (idOfItem(part, item) ?? "") : name;
}

function plainText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function cut(text: string): string {
  return text.length > longestExample ? `${text.slice(0, longestExample - 1).trimEnd()}…` : text;
}
