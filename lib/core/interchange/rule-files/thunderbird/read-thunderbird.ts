/** Reads the message filters of a Thunderbird account: its file msgFilterRules.dat. */
import { allSaid, anySaid, type Converted, type LossInRule, said, unsaid } from "../converted.ts";
import { finishRule } from "../finish-rule.ts";
import type { ImportedRule, ReadRuleFile } from "../imported-rules.ts";
import { lossInRule, nameOf } from "../loss-in-rule.ts";
import { refuseTooMany } from "../refuse-list.ts";
import { isAnyMail } from "../standing-terms.ts";
import { type FilterLine, readFilterLines } from "./filter-lines.ts";
import { readSearchTerms, type SearchTerm } from "./search-terms.ts";
import { termCondition } from "./term-readers.ts";
import { type ThunderbirdAction, thunderbirdActions } from "./thunderbird-actions.ts";

export function readThunderbird(text: string): ReadRuleFile {
  const lines = readFilterLines(text);
  if ("ok" in lines) return lines;
  const filters = filtersOf(lines);
  const tooMany = refuseTooMany(filters.length);
  if (tooMany !== null) return tooMany;
  const books = new BookNames();
  const rules = filters.flatMap((filter) => readFilter(filter, (uri) => books.nameOf(uri)));
  return { ok: true, format: "thunderbird", rules, losses: [], books: [...books.byUri.values()] };
}

/** A filter begins with its name; before the first stands what concerns the file. */
function filtersOf(lines: readonly FilterLine[]): FilterLine[][] {
  const filters: FilterLine[][] = [];
  for (const line of lines) {
    if (line.key === "name") filters.push([line]);
    else filters.at(-1)?.push(line);
  }
  return filters;
}

/** Names of address books: the last part of each one's address, made to differ from that of another. */
class BookNames {
  readonly byUri = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** How often a name was wanted. */
  readonly #wanted = new Map<string, number>();

  nameOf(uri: string): string {
    const name = this.byUri.get(uri) ?? this.#freeName(uri);
    this.byUri.set(uri, name);
    this.#taken.add(name);
    return name;
  }

  #freeName(uri: string): string {
    const base = nameOf(uri.replace(/^[^/]*\/\//, "")).replaceAll('"', "'") || uri;
    let count = this.#wanted.get(base) ?? 0;
    let name: string;
    do {
      count += 1;
      name = count === 1 ? base : `${base} (${count})`;
    } while (this.#taken.has(name));
    this.#wanted.set(base, count);
    return name;
  }
}

function readFilter(lines: readonly FilterLine[], bookOf: (uri: string) => string): ImportedRule[] {
  const valueOfKey = (key: string) => lines.find((line) => line.key === key)?.value;
  const done = thunderbirdActions(actionsOf(lines));
  const isOnArrival = runsOnArrival(valueOfKey("type"));
  return finishRule({
    name: valueOfKey("name") ?? "",
    place: lines[0]?.place ?? null,
    condition: conditionOf(valueOfKey("condition"), bookOf),
    exceptions: [],
    labels: done.labels,
    atLeast: done.atLeast,
    points: done.points,
    stop: done.stop,
    isOn: valueOfKey("enabled") !== "no" && isOnArrival,
    losses: [
      ...(isOnArrival ? [] : [lossInRule("changed", "rule.notOnArrival")]),
      ...unknownKeys(lines),
      ...done.losses,
    ],
  });
}

/** The value of an action follows it; an extension's own comes with its id. */
function actionsOf(lines: readonly FilterLine[]): ThunderbirdAction[] {
  const actions: ThunderbirdAction[] = [];
  for (const { key, value } of lines) {
    const last = actions.at(-1);
    if (key === "action") actions.push({ name: value, value: "" });
    else if ((key === "actionValue" || key === "customId") && last !== undefined) {
      actions[actions.length - 1] = { ...last, value: `${last.value} ${value}`.trim() };
    }
  }
  return actions;
}

/** Bits of new mail: before and after Thunderbird judges whether it is junk, and by the clock. */
const arrival = 1 | 2 | 32 | 256;

function runsOnArrival(type: string | undefined): boolean {
  const bits = Number.parseInt(type ?? "", 10);
  return Number.isNaN(bits) || (bits & arrival) !== 0;
}

const knownKeys: ReadonlySet<string> = new Set(
  "name enabled description type action actionValue customId condition".split(" "),
);

function unknownKeys(lines: readonly FilterLine[]): LossInRule[] {
  return lines
    .filter(({ key }) => !knownKeys.has(key))
    .map(({ key }) => lossInRule("lost", "rule.unknownProperty", { name: key }));
}

function conditionOf(text: string | undefined, bookOf: (uri: string) => string): Converted {
  if (text === undefined)
    return unsaid(lossInRule("lost", "condition.notKnown", { name: "condition", value: "" }));
  const { isAll, terms, rest } = readSearchTerms(text);
  if (isAll) return said(isAnyMail);
  const runs = runsOf(terms);
  const count = terms.length;
  if (runs.length > mostRuns || count > mostTerms) {
    return unsaid(lossInRule("lost", "condition.tooLong", { value: text }));
  }
  const read = runs.reduce<Converted | null>((before, run) => joinedTo(before, run, bookOf), null);
  if (rest === "" && read !== null) return read;
  const lost = unsaid(lossInRule("lost", "condition.notKnown", { name: "condition", value: rest }));
  return read === null ? lost : allSaid([read, lost]);
}

/** Each turn from AND to OR opens brackets, of which a condition has no more. */
const mostRuns = 20;
/** More than all the rules that one may be split into could hold. */
const mostTerms = 20_000;

/** Neighbours that are joined alike; how the first is joined means nothing. */
function runsOf(terms: readonly SearchTerm[]): SearchTerm[][] {
  const runs: SearchTerm[][] = [];
  for (const [place, term] of terms.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && (place === 1 || last.at(-1)?.isAnd === term.isAnd)) last.push(term);
    else runs.push([term]);
  }
  return runs;
}

/** Thunderbird reads from left to right: what stands before is taken together. */
function joinedTo(
  before: Converted | null,
  run: readonly SearchTerm[],
  bookOf: (uri: string) => string,
): Converted {
  const next = run.map((term) => termCondition(term, bookOf));
  const parts = before === null ? next : [before, ...next];
  return run.at(-1)?.isAnd === false ? anySaid(parts) : allSaid(parts);
}
