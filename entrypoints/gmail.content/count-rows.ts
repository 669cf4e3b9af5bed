/** Reads rows and counts what was seen, each row once for each message it shows, however often it changes. */
import type { DriftLedger, Sighting } from "../../lib/gmail-page/drift-ledger.ts";
import { find } from "../../lib/gmail-page/find.ts";
import { chipPlace } from "../../lib/gmail-page/probes.ts";
import { type RowContext, type RowReading, readRow } from "../../lib/gmail-page/read-row.ts";
import { linesOfRow } from "../../lib/gmail-page/row-lines.ts";

/** `mayWaitForIds`: a row without ids is not counted yet. */
export type CountingReader = (row: Element, context: RowContext, mayWaitForIds: boolean) => RowReading;

export function createCountingReader(ledger: DriftLedger): CountingReader {
  const counted = new WeakMap<Element, string>();
  return (row, context, mayWaitForIds) => {
    const seen: [string, Sighting][] = [];
    const recorder = { record: (probe: string, sighting: Sighting) => void seen.push([probe, sighting]) };
    const reading = readRow(row, context, recorder);
    if (reading.kind === "facts") find(linesOfRow(row), chipPlace, recorder);
    const key = keyOf(reading);
    if (key === counted.get(row) || (mayWaitForIds && awaitsIds(reading))) return reading;
    counted.set(row, key);
    for (const [probe, sighting] of seen) ledger.record(probe, sighting);
    return reading;
  };
}

export function awaitsIds(reading: RowReading): boolean {
  return reading.kind === "unreadable" && reading.why === "ids";
}

function keyOf(reading: RowReading): string {
  return reading.kind === "facts" ? `message ${reading.facts.id}` : reading.why;
}
