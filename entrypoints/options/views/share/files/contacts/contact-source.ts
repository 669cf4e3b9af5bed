/** A chosen contact file, and the ways in which it can be read. The reader of workbooks only comes where there is one. */
import {
  type ContactFileError,
  type ContactFileRead,
  isWorkbook,
  type ReadingChoices,
  readContactFile,
  readContactSheet,
} from "../../../../../../lib/core/interchange/contacts/read-contact-file.ts";

export interface ContactSource {
  readonly read: (choices: ReadingChoices) => ContactFileRead;
}

export async function contactSource(bytes: Uint8Array): Promise<ContactSource> {
  if (!isWorkbook(bytes)) return { read: (choices) => readContactFile(bytes, choices) };
  const { openWorkbook } = await import("../../../../../../lib/core/interchange/workbook/open-workbook.ts");
  const opened = openWorkbook(bytes);
  if (!opened.ok) {
    const error: ContactFileError = { code: opened.code, params: {} };
    return { read: () => ({ ok: false, error }) };
  }
  return { read: (choices) => readContactSheet(opened.workbook, choices) };
}
