/**
 * Reads the inbox rules of Outlook on the web as Microsoft Graph gives them: the answer to
 * `GET /me/mailFolders/inbox/messageRules`, its list alone, or one rule of it.
 */

import { isJsonObject, type JsonObject } from "../../contacts/parse-own-json.ts";
import { allSaid, type Converted, type LossInRule, said, unsaid } from "../converted.ts";
import { finishRule } from "../finish-rule.ts";
import type { FilePlace, ImportedRule, Loss, ReadRuleFile } from "../imported-rules.ts";
import { type JsonWithPlaces, readJsonWithPlaces } from "../json-with-places.ts";
import { lossInRule } from "../loss-in-rule.ts";
import { refuseTooMany, refuseWithoutRules } from "../refuse-list.ts";
import { isAnyMail } from "../standing-terms.ts";
import { textOfValue } from "../text-of-value.ts";
import { graphActions } from "./graph-actions.ts";
import { graphPredicates } from "./graph-predicates.ts";

export function readOutlookGraph(text: string): ReadRuleFile {
  const read = readJsonWithPlaces(text);
  if (!read.ok) return read;
  const list = ruleList(read.value);
  if (list === null) return refuseWithoutRules();
  const tooMany = refuseTooMany(list.length);
  if (tooMany !== null) return tooMany;
  const losses: Loss[] = [];
  if (isJsonObject(read.value) && read.value["@odata.nextLink"] !== undefined) {
    losses.push({ ...lossInRule("lost", "file.moreElsewhere"), place: null });
  }
  const rules = list.filter(isJsonObject);
  for (const other of list) {
    if (!isJsonObject(other))
      losses.push({ ...lossInRule("lost", "rule.notRead"), place: read.placeOf(other) });
  }
  return {
    ok: true,
    format: "outlook-graph",
    rules: inOrder(rules).flatMap((rule) => readRule(rule, read.placeOf)),
    losses,
    books: [],
  };
}

function ruleList(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isJsonObject(value)) return null;
  if (Array.isArray(value["value"])) return value["value"];
  return typeof value["displayName"] === "string" ? [value] : null;
}

function inOrder(rules: readonly JsonObject[]): JsonObject[] {
  return [...rules].sort((one, other) => sequenceOf(one) - sequenceOf(other));
}

/** What has none comes last. */
function sequenceOf({ sequence }: JsonObject): number {
  return typeof sequence === "number" ? sequence : Number.MAX_SAFE_INTEGER;
}

type PlaceOf = (JsonWithPlaces & { readonly ok: true })["placeOf"];

function readRule(rule: JsonObject, placeOf: PlaceOf): ImportedRule[] {
  const place: FilePlace | null = placeOf(rule);
  const { displayName, isEnabled, hasError, conditions, exceptions, actions } = rule;
  const asked = predicatesOf("conditions", conditions);
  const done = graphActions(isJsonObject(actions) ? actions : {});
  return finishRule({
    name: typeof displayName === "string" ? displayName : "",
    place,
    condition: asked.length === 0 ? said(isAnyMail) : allSaid(asked),
    exceptions: predicatesOf("exceptions", exceptions),
    labels: done.labels,
    atLeast: done.atLeast,
    points: done.points,
    stop: done.stop,
    isOn: isEnabled !== false && hasError !== true,
    losses: [...lossesOfRule(rule), ...done.losses],
  });
}

/** What is there and is no object may ask for anything. */
function predicatesOf(name: string, value: unknown): readonly Converted[] {
  if (value === undefined || value === null) return [];
  if (isJsonObject(value)) return graphPredicates(value);
  return [unsaid(lossInRule("lost", "condition.notKnown", { name, value: textOfValue(value) }))];
}

const knownProperties: ReadonlySet<string> = new Set(
  "id displayName sequence isEnabled hasError isReadOnly conditions exceptions actions".split(" "),
);

function lossesOfRule(rule: JsonObject): LossInRule[] {
  const unknown = Object.keys(rule).filter(
    (name) => !knownProperties.has(name) && !name.startsWith("@odata."),
  );
  const losses = unknown.map((name) => lossInRule("lost", "rule.unknownProperty", { name }));
  const { actions } = rule;
  if (actions !== undefined && actions !== null && !isJsonObject(actions)) {
    losses.push(lossInRule("lost", "action.notKnown", { name: textOfValue(actions) }));
  }
  return rule["hasError"] === true ? [...losses, lossInRule("changed", "rule.hasError")] : losses;
}
