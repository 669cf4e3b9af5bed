/** The sentence for whatever kept an edition from being signed or a key from being used. */
import type { Translation } from "../../../../../components/translation.tsx";
import type { Failure } from "../../../../../lib/i18n/failure-sentence.ts";
import { formatBytes } from "../../../../../lib/i18n/format.ts";
import type { PublishWords } from "../../../../../lib/i18n/publish/translate-publish.ts";
import { sharingFailure } from "../../../../../lib/i18n/sealing/sharing-failure.ts";

/** Codes of this view first, then those of files and keys, then those that every view has. */
export function publishFailure(t: Translation, words: PublishWords, failure: Failure): string {
  const { bytes, limit } = failure.params as Readonly<Record<string, unknown>>;
  const sizes = {
    size: typeof bytes === "number" ? formatBytes(bytes, words.language) : "",
    most: typeof limit === "number" ? formatBytes(limit, words.language) : "",
  };
  return words.byCode(`publish.fail.${failure.code}`, sizes) ?? sharingFailure(t, failure);
}
