/** What a person can do so that a rule that is unknown gets its facts. */
import type { FactName } from "../condition/explain-condition.ts";

/**
 * - `open`: open the conversation
 * - `pageData`: let page data be read, then open the conversation
 * - `account`: write the account's own addresses into the settings
 * - `nothing`: nothing that Gmail shows here says it
 */
export type Remedy = "open" | "pageData" | "account" | "nothing";

/** Shown by the open conversation itself. */
const shown: ReadonlySet<FactName> = new Set(["from", "subject", "date"]);
/** Told by Gmail's own data of the open conversation. */
const inPageData: ReadonlySet<FactName> = new Set([
  "to",
  "cc",
  "bcc",
  "body",
  "hasAttachment",
  "attachmentNames",
]);

/** @param pageData whether page data may be read */
export function whatWouldTell(missing: readonly FactName[], pageData: boolean): Remedy {
  if (missing.some((fact) => inPageData.has(fact))) return pageData ? "open" : "pageData";
  if (missing.some((fact) => shown.has(fact))) return "open";
  return missing.includes("account") ? "account" : "nothing";
}
