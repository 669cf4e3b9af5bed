/** Reads rows and counts what was seen, each row once for each message it shows, however often it changes. */
import type { DriftLedger, Sighting } from "../../lib/gmail-page/drift-ledger.ts";
import { findChipPlace } from "../../lib/gmail-page/place-chips.ts";
import { type RowContext, type RowReading, readRow } from "../../lib/gmail-page/read-row.ts";

export interface CountedRow {
  readonly reading: RowReading;
  /** Where chips belong; `null`: nowhere in this row. */
  readonly place: Element | null;
}

/** `mayWaitForIds`: a row without ids is not counted yet. */
export type CountingReader = (row: Element, context: RowContext, mayWaitForIds: boolean) => CountedRow;

export function createCountingReader(ledger: DriftLedger): CountingReader {
  const counted = new WeakMap<Element, string>();
  return (row, context, mayWaitForIds) => {
    const seen: [string, Sighting][] = [];
    const recorder = { record: (probe: string, sighting: Sighting) => void seen.push([probe, sighting]) };
    const reading = readRow(row, context, recorder);
    const place = reading.kind === "facts" ? findChipPlace(row, recorder) : null;
    const key = keyOf(reading);
    if (key === counted.get(row) || (mayWaitForIds && awaitsIds(reading))) return { reading, place };
    counted.set(row, key);
    for (const [probe, sighting] of seen) ledger.record(probe, sighting);
    return { reading, place };
  };
}

export function awaitsIds(reading: RowReading): boolean {
  return reading.kind === "unreadable" && reading.why === "ids";
}

function keyOf(reading: RowReading): string {
  return reading.kind === "facts" ? `message ${reading.facts.id}` : reading.why;
}
