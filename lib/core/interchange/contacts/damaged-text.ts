/** Marks the entries of a file in which bytes were lost: what stands there is not what was written. */
import type { ContactRecord } from "./contact-record.ts";
import type { CsvRow } from "./read-csv.ts";

/** What decoding puts in the place of bytes that are no character. */
const lost = "\uFFFD";

export function markDamagedRow(row: CsvRow): CsvRow {
  return row.cells.some((cell) => cell.includes(lost)) ? { ...row, isDamaged: true } : row;
}

export function markDamagedCard(record: ContactRecord): ContactRecord {
  const { name, organisation, emails, notes, fields, recordId } = record;
  const texts = [name, organisation, ...emails, notes, ...fields.values(), recordId];
  return texts.some((text) => text.includes(lost)) ? { ...record, isDamaged: true } : record;
}
