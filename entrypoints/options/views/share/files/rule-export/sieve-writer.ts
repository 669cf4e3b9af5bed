/** Writes the chosen rules as a Sieve script. */
import { writeSieve } from "../../../../../../lib/core/interchange/rule-files/sieve/write-sieve.ts";
import { dayOf } from "../../../../../../lib/core/shared/calendar-day.ts";
import type { RuleFileWriter } from "./rule-file-writers.ts";

/** By these a rule is not in the script at all. */
const unwritten: ReadonlySet<string> = new Set([
  "export.faulty",
  "export.nothingLeft",
  "export.neverMatches",
]);

export const sieveWriter: RuleFileWriter = {
  id: "sieve",
  extension: "sieve",
  mediaType: "application/sieve",
  mostFilters: null,
  takesClients: false,
  write: ({ set, ruleIds, now }) => {
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    const { text, losses } = writeSieve({ set, ruleIds, clock: { now, zone, day: dayOf(now, zone) } });
    const missing = new Set(losses.flatMap(({ ruleId, code }) => (unwritten.has(code) ? [ruleId] : [])));
    const names = new Map(set.rules.map(({ id, name }) => [id, name]));
    return {
      text,
      filters: ruleIds.length - missing.size,
      losses: losses.map(({ ruleId, ...loss }) => ({ ...loss, name: names.get(ruleId) ?? "" })),
    };
  },
};
