/** The programs whose contact files are known, the most particular ones first: the first whose signs are there is it. */
import { type ContactDialect, headerKey } from "./contact-dialect.ts";
import type { ContactTarget } from "./contact-target.ts";
import { anyCsv } from "./dialects/any-csv.ts";
import { exmailGroups } from "./dialects/exmail-groups.ts";
import { foxmail } from "./dialects/foxmail.ts";
import { fxiaoke } from "./dialects/fxiaoke.ts";
import { googleContacts } from "./dialects/google-contacts.ts";
import { hubspotCompanies } from "./dialects/hubspot-companies.ts";
import { hubspotContacts } from "./dialects/hubspot-contacts.ts";
import { mail35 } from "./dialects/mail-35.ts";
import { outlook } from "./dialects/outlook.ts";
import { thunderbird } from "./dialects/thunderbird.ts";
import { weCom } from "./dialects/wecom.ts";
import { windowsLiveMail } from "./dialects/windows-live-mail.ts";
import { zohoAccounts } from "./dialects/zoho-accounts.ts";
import { zohoContacts } from "./dialects/zoho-contacts.ts";
import { ownColumnOf } from "./own-columns.ts";

export const contactDialects: readonly ContactDialect[] = [
  googleContacts,
  thunderbird,
  outlook,
  hubspotContacts,
  zohoContacts,
  zohoAccounts,
  hubspotCompanies,
  fxiaoke,
  foxmail,
  windowsLiveMail,
  exmailGroups,
  weCom,
  mail35,
  anyCsv,
];

/** Never fails: what no program is known to write is read by the meaning of its headers. */
export function detectDialect(headers: readonly string[]): ContactDialect {
  const keys = new Set(headers.map(headerKey));
  const knows = ({ signs }: ContactDialect) => signs.some((set) => set.every((sign) => keys.has(sign)));
  return contactDialects.find(knows) ?? anyCsv;
}

/** What each column is read as. */
export function mapColumns(dialect: ContactDialect, headers: readonly string[]): ContactTarget[] {
  return headers.map((header) => {
    if (ownColumnOf(header) !== undefined) return "own";
    const key = headerKey(header);
    return targetIn(dialect, key) ?? (dialect.readsOthers === true ? targetIn(anyCsv, key) : null) ?? "skip";
  });
}

/** A header is a stranger's text: `__proto__` must find nothing. */
function targetIn({ columns }: ContactDialect, key: string): ContactTarget | null {
  return Object.hasOwn(columns, key) ? (columns[key] ?? null) : null;
}
