/** Says a line of the log in the language of the page: who, what, and its numbers. */
import type { Translation } from "../../../../../components/translation.tsx";
import type { ShareLogEntry } from "../../../../../lib/core/sharing/share-log-entry.ts";
import type { SaidEntry } from "../../../../../lib/core/sharing/write-share-log.ts";
import { sharingFailure } from "../../../../../lib/i18n/sealing/sharing-failure.ts";
import type { ShareLogWords } from "../../../../../lib/i18n/share-log/translate-share-log.ts";

export function sayLogLine(entry: ShareLogEntry, words: ShareLogWords, t: Translation): SaidEntry {
  return {
    who: whoDid(entry.who, words),
    what: words.byCode(`log.what.${entry.what}`, {}) ?? words("log.what.other"),
    details: detailsOf(entry, words, t).join(" · "),
  };
}

function whoDid(who: string | null, words: ShareLogWords): string {
  if (who === "policy") return words("log.who.policy");
  if (who === "background") return words("log.who.background");
  return who ?? words("log.who.you");
}

/** What there is no word for stands in the file of lines, which programs read. */
function detailsOf({ params }: ShareLogEntry, words: ShareLogWords, t: Translation): readonly string[] {
  return Object.entries(params).flatMap(([name, value]) => {
    if (name === "failure") return [sharingFailure(t, { code: String(value), params })];
    return words.byCode(`log.param.${name}`, { value }) ?? [];
  });
}
