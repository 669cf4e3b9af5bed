/**
 * Markup of rows as users recorded it: each page in test/fixtures/gmail-pages
 * (`npm run fixture`) is a value of the axis `markup`, in which lists are drawn with
 * rows made as in that page and filled with the simulator's mail.
 */
import type { SkeletonNode } from "../../lib/gmail-page/skeleton/skeleton.ts";
import { fixtureNames, readFixture } from "../tooling/fixture/fixture-files.ts";
import type { AxisValue } from "./axes.ts";
import { rowsOf } from "./page/build-skeleton.ts";
import type { RecordedRow } from "./page/recorded-row.ts";

const prefix = "recorded:";
export type RecordedMarkup = `${typeof prefix}${string}`;

export function recordedMarkups(): Readonly<Record<RecordedMarkup, AxisValue>> {
  const values = fixtureNames().map((name): [RecordedMarkup, AxisValue] => {
    const { day, recordedFrom } = readFixture(name);
    const certainty = recordedFrom === "gmail" ? "capture" : "assumed";
    return [`${prefix}${name}`, { certainty, source: `page recorded from ${recordedFrom} on ${day}` }];
  });
  return Object.fromEntries(values);
}

/** The kinds of rows of this markup; `undefined`: it is not a recorded one. */
export function recordedRows(markup: string): readonly RecordedRow[] | undefined {
  if (!markup.startsWith(prefix)) return undefined;
  const kinds = [...kindsIn(readFixture(markup.slice(prefix.length)).body)];
  if (kinds.length === 0) throw new Error(`${markup} has no row that names a message and a person.`);
  // Rows of another number of lines are of another layout: the most frequent one counts.
  const usual = kinds.toSorted((one, other) => frequency(other, kinds) - frequency(one, kinds))[0];
  return kinds.filter(({ length }) => length === usual?.length);
}

function frequency(kind: RecordedRow, kinds: readonly RecordedRow[]): number {
  return kinds
    .filter(({ length }) => length === kind.length)
    .reduce((sum, [first]) => sum + (first?.times ?? 1), 0);
}

/** Rows are told by what they carry, not by class: a variant of Gmail may have other classes. */
function* kindsIn(node: SkeletonNode): Generator<RecordedRow> {
  for (const row of rowsOf(node.children ?? [])) {
    const isRow = row[0]?.tag === "tr" && row.some(namesMessage) && row.some(namesPerson);
    if (isRow) yield row;
    else for (const one of row) yield* kindsIn(one);
  }
}

function namesMessage(node: SkeletonNode): boolean {
  return hasShape(node, "legacy-id");
}

function namesPerson(node: SkeletonNode): boolean {
  return hasShape(node, "address");
}

function hasShape({ shapes = {}, children = [] }: SkeletonNode, shape: string): boolean {
  return (
    Object.values(shapes).some((one) => one === shape) || children.some((child) => hasShape(child, shape))
  );
}
