/** Writes the chosen rules and clients as filters that Gmail imports. */
import {
  filterLimit,
  writeGmailFilters,
} from "../../../../../../lib/core/interchange/rule-files/gmail-filters/write-gmail-filters.ts";
import type { RuleFileWriter } from "./rule-file-writers.ts";

export const gmailWriter: RuleFileWriter = {
  id: "gmail",
  extension: "xml",
  mediaType: "application/xml",
  mostFilters: filterLimit,
  takesClients: true,
  write: ({ set, ruleIds, clientIds, risky, now }) => {
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    const written = writeGmailFilters({ set, ruleIds, clientIds, risky, now, zone });
    const losses = written.rules.flatMap((rule) => rule.losses.map((loss) => ({ ...loss, name: rule.name })));
    return written.ok
      ? { text: written.text, filters: written.filters, losses }
      : { text: "", filters: written.params.count, losses };
  },
};
