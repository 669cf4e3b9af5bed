/**
 * Reads inbox rules as `Get-InboxRule` lists them, written with `Export-Csv` or `ConvertTo-Json`. Its `Description`
 * is the same in the words of some language, and is not read.
 */

import { allSaid, type Converted, type LossInRule, said, unsaid } from "../converted.ts";
import { finishRule } from "../finish-rule.ts";
import type { ImportedRule, Loss, ReadRuleFile } from "../imported-rules.ts";
import { lossInRule } from "../loss-in-rule.ts";
import { refuseTooMany } from "../refuse-list.ts";
import { isAnyMail } from "../standing-terms.ts";
import { textOfValue } from "../text-of-value.ts";
import { exchangeActionNames, exchangeActions } from "./exchange-actions.ts";
import {
  exchangeConditionNames,
  exchangeConditions,
  isTrue,
  isUnset,
  type PropertyReader,
} from "./exchange-conditions.ts";
import { type ExchangeRow, exchangeRows } from "./exchange-rows.ts";

export function readExchange(text: string): ReadRuleFile {
  const read = exchangeRows(text);
  if (!read.ok) return read;
  const { rows } = read;
  const tooMany = refuseTooMany(rows.length);
  if (tooMany !== null) return tooMany;
  return {
    ok: true,
    format: "exchange",
    rules: inOrder(rows).flatMap(readRow),
    losses: [...read.losses, ...untoldColumns(rows)],
    books: [],
  };
}

/** Of a table of some columns nobody knows whether its rules ask for more. */
function untoldColumns(rows: readonly ExchangeRow[]): readonly Loss[] {
  const told = new Set(rows.flatMap(({ properties }) => [...properties.keys()]));
  const untold = usual.filter((name) => !told.has(name.toLowerCase()));
  if (rows.length === 0 || untold.length === 0) return [];
  return [{ ...lossInRule("lost", "condition.notInFile", { name: untold.join(", ") }), place: null }];
}

function inOrder(rows: readonly ExchangeRow[]): ExchangeRow[] {
  return [...rows].sort((one, other) => priorityOf(one) - priorityOf(other));
}

/** What has none comes last. */
function priorityOf({ properties }: ExchangeRow): number {
  const priority = Number.parseInt(textOfValue(properties.get("priority")?.value), 10);
  return Number.isNaN(priority) ? Number.MAX_SAFE_INTEGER : priority;
}

function readRow(row: ExchangeRow): ImportedRule[] {
  const property: PropertyReader = (name) => row.properties.get(name.toLowerCase())?.value;
  const done = exchangeActions(property);
  const name = property("name");
  const hasError = isTrue(property("inerror"));
  return finishRule({
    name: typeof name === "string" || typeof name === "number" ? textOfValue(name) : "",
    place: row.place,
    condition: conditionOf(row, property),
    exceptions: exceptionsOf(row, property),
    labels: done.labels,
    atLeast: done.atLeast,
    points: done.points,
    stop: done.stop,
    isOn:
      !hasError &&
      (isUnset(property("enabled")) ? !row.properties.has("enabled") : isTrue(property("enabled"))),
    losses: [
      ...(hasError ? [lossInRule("changed", "rule.hasError")] : []),
      ...unknownProperties(row),
      ...done.losses,
    ],
  });
}

function conditionOf({ properties }: ExchangeRow, property: PropertyReader): Converted {
  const asked = exchangeConditions(property);
  const others = unknownConditions(
    properties,
    (name) => !name.startsWith(exception) && name.endsWith("words"),
  );
  if (asked.length + others.length > 0) return allSaid([...asked, ...others]);
  // A table of some columns only must not become a rule for all mail.
  const untold = usual.filter((name) => !properties.has(name.toLowerCase()));
  return untold.length === 0
    ? said(isAnyMail)
    : unsaid(lossInRule("lost", "condition.notInFile", { name: untold.join(", ") }));
}

/** Hardly a rule asks for none of these: a file without one of them does not tell that nothing is asked for. */
const usual = [
  ...["From", "FromAddressContainsWords", "SentTo", "SubjectContainsWords"],
  ...["SubjectOrBodyContainsWords", "BodyContainsWords"],
];

const exception = "exceptif";

function exceptionsOf({ properties }: ExchangeRow, property: PropertyReader): Converted[] {
  const known = exchangeConditions((name) => property(`${exception}${name}`));
  return [...known, ...unknownConditions(properties, (name) => name.startsWith(exception))];
}

function unknownConditions(
  properties: ExchangeRow["properties"],
  isCondition: (name: string) => boolean,
): Converted[] {
  return [...properties].flatMap(([key, { name, value }]) => {
    if (!isCondition(key) || isUnset(value) || isKnown(key)) return [];
    return [unsaid(lossInRule("lost", "condition.notKnown", { name, value: textOfValue(value) }))];
  });
}

function isKnown(key: string): boolean {
  const bare = key.startsWith(exception) ? key.slice(exception.length) : key;
  return exchangeConditionNames.has(bare);
}

/** What says nothing about what a rule does. */
const ignored: ReadonlySet<string> = new Set(
  [
    "name description enabled identity inerror errortype priority ruleidentity supportedbytask legacy isvalid warnings",
    "objectstate mailboxownerid pscomputername psshowcomputername runspaceid organizationid organizationalunitroot",
    "descriptiontimeformat descriptiontimezone exchangeversion exchangeobjectid guid distinguishedname id",
    "objectcategory objectclass originatingserver whenchanged whencreated whenchangedutc whencreatedutc mailbox",
  ]
    .join(" ")
    .split(" "),
);

function unknownProperties({ properties }: ExchangeRow): LossInRule[] {
  return [...properties].flatMap(([key, { name, value }]) => {
    const isAsked = isKnown(key) || key.startsWith(exception) || key.endsWith("words");
    if (isAsked || ignored.has(key) || exchangeActionNames.has(key) || isUnset(value)) return [];
    return key === "" || key.startsWith("@") ? [] : [lossInRule("lost", "rule.unknownProperty", { name })];
  });
}
