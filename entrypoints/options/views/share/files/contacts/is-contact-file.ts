/** Whether a chosen file is one of contacts and not a rule set: by its name, else by how it begins. */
import { isWorkbook } from "../../../../../../lib/core/interchange/contacts/read-contact-file.ts";

const contactNames = /\.(?:csv|tsv|tab|txt|vcf|vcard|xlsx?)$/i;

export function isContactFile(name: string, bytes: Uint8Array): boolean {
  if (/\.json$/i.test(name)) return false;
  if (contactNames.test(name)) return true;
  if (isWorkbook(bytes)) return true;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200)).trimStart();
  return /^BEGIN:VCARD/i.test(start);
}
