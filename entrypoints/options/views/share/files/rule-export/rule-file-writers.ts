/** The programs to which rules can be taken, each with what writes its file. */
import {
  filterLimit,
  writeGmailFilters,
} from "../../../../../../lib/core/interchange/rule-files/gmail-filters/write-gmail-filters.ts";
import type { LossKind } from "../../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import { writeSieve } from "../../../../../../lib/core/interchange/rule-files/sieve/write-sieve.ts";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import { dayOf } from "../../../../../../lib/core/shared/calendar-day.ts";

export interface RuleFileRequest {
  readonly set: RuleSet;
  readonly ruleIds: readonly string[];
  /** Clients that become labels. */
  readonly clientIds: readonly string[];
  /** Whether what came from filters that forward or delete mail does so again. */
  readonly risky: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What a rule loses on its way. */
export interface RuleExportLoss {
  /** Of the rule or client; `""`: it concerns the whole file. */
  readonly name: string;
  readonly kind: LossKind;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface WrittenRuleFile {
  readonly text: string;
  readonly filters: number;
  readonly losses: readonly RuleExportLoss[];
}

export interface RuleFileWriter {
  readonly id: "gmail" | "sieve";
  /** Of the saved file. */
  readonly extension: string;
  readonly mediaType: string;
  /** Filters that the program takes; `null`: any number. */
  readonly mostFilters: number | null;
  readonly takesClients: boolean;
  readonly write: (request: RuleFileRequest) => WrittenRuleFile;
}

export const ruleFileWriters: readonly RuleFileWriter[] = [
  {
    id: "gmail",
    extension: "xml",
    mediaType: "application/xml",
    mostFilters: filterLimit,
    takesClients: true,
    write: writeGmail,
  },
  {
    id: "sieve",
    extension: "sieve",
    mediaType: "application/sieve",
    mostFilters: null,
    takesClients: false,
    write: writeScript,
  },
];

/** Where Gmail does not take so many filters there is no text, and the number says why. */
function writeGmail(request: RuleFileRequest): WrittenRuleFile {
  const written = writeGmailFilters({ ...request, zone: zoneHere() });
  const losses = written.rules.flatMap(({ name, losses: own }) => own.map((loss) => ({ ...loss, name })));
  return written.ok
    ? { text: written.text, filters: written.filters, losses }
    : { text: "", filters: written.params.count, losses };
}

/** By these a rule is not in the script at all. */
const unwritten: ReadonlySet<string> = new Set([
  "export.faulty",
  "export.nothingLeft",
  "export.neverMatches",
]);

function writeScript({ set, ruleIds, now }: RuleFileRequest): WrittenRuleFile {
  const zone = zoneHere();
  const { text, losses } = writeSieve({ set, ruleIds, clock: { now, zone, day: dayOf(now, zone) } });
  const missing = new Set(losses.flatMap(({ ruleId, code }) => (unwritten.has(code) ? [ruleId] : [])));
  const names = new Map(set.rules.map(({ id, name }) => [id, name]));
  return {
    text,
    filters: ruleIds.length - missing.size,
    losses: losses.map(({ ruleId, ...loss }) => ({ ...loss, name: names.get(ruleId) ?? "" })),
  };
}

function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
