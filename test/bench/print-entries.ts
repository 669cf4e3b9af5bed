/** The table that `npm run bench` prints. */
import { type BenchEntry, judgementOf } from "./bench-entry.ts";

const words = {
  holds: "holds",
  missed: "missed",
  missedByMoreThanTwo: "MISSED BY MORE THAN 2x",
  unknown: "not measured",
} as const;

/** One line an entry, in columns; what helps to read a value follows on a line of its own. */
export function tableOf(entries: readonly BenchEntry[]): string {
  const rows = entries.map((entry) => [
    entry.id,
    entry.value === null ? "-" : `${short(entry.value)} ${entry.unit}`,
    words[judgementOf(entry)],
    `goal: ${entry.goal}`,
    comparisonOf(entry),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row, index) => {
      const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
      const why = entries[index]?.why;
      return `${line.trimEnd()}\n${why === undefined ? "" : `    ${why}\n`}`;
    })
    .join("");
}

function comparisonOf({ limit, peers = {} }: BenchEntry): string {
  const others = Object.entries(peers).map(([name, value]) => `${name} ${short(value)}`);
  return [...(limit === undefined ? [] : [`limit ${short(limit)}`]), ...others].join(", ");
}

/** Three digits, or all before the point. */
function short(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
