/**
 * Words that people who pretend to be a company put beside its name: "acme-billing",
 * "acmepayments". Any other word beside a name is more often another company's.
 */
const everywhere =
  "account accounts accounting billing corp customer delivery finance global group help helpdesk inc intl invoice invoices invoicing limited login ltd notice notification notifications office official online order orders pay payment payments payroll portal procurement purchase purchasing sales secure security service services shop signin support team update updates vendor vendors verify verification webmail";
/** Short ones, which the end of many a name looks like, only where a hyphen parts them from it. */
const hyphenated =
  "admin ap ar asia auth bank cloud cn com docs email eu europe hk hq hr info it llc mail net no-reply noreply org pm reset sg sso tw uk us usa web www";

/** Beside a hyphen. */
export const luresBesideHyphen: ReadonlySet<string> = new Set(`${everywhere} ${hyphenated}`.split(" "));
/** Written together with the name. */
export const luresWrittenTogether: readonly string[] = everywhere.split(" ");
