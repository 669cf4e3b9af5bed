/** An edition in words: its version and day, and how much it holds. */
import type { Translation } from "../../../../../components/translation.tsx";
import type { EditionHead } from "../../../../../lib/core/sharing/edition.ts";
import { translateFollowed } from "../../../../../lib/i18n/followed/translate-followed.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";

/** A file that is not signed has no version: it goes by the day on which it was fetched. */
export function editionVersion({ version, issued, fetchedAt }: EditionHead, t: Translation): string {
  const words = translateFollowed(t.language);
  if (version === null) return words("followed.unversioned", { date: formatDayTime(fetchedAt, t.language) });
  if (issued === null) return words("followed.version", { version });
  return words("followed.versionOf", { version, date: formatDayTime(issued, t.language) });
}

export function editionHolds({ counts }: EditionHead, t: Translation): string {
  const words = translateFollowed(t.language);
  return [
    words("followed.rules", { count: counts.rules }),
    words("followed.clients", { count: counts.clients }),
  ].join(words("followed.comma"));
}
