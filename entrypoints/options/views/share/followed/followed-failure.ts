/** The sentence for anything that can fail where a set is followed: the address, the file, the edition, our own storage. */
import type { Translation } from "../../../../../components/translation.tsx";
import { type Failure, failureSentence } from "../../../../../lib/i18n/failure-sentence.ts";
import { translateFollowed } from "../../../../../lib/i18n/followed/translate-followed.ts";

export function followedFailure(t: Translation, { code, params }: Failure): string {
  const texts = Object.entries(params).filter(([, value]) => ["string", "number"].includes(typeof value));
  const sentence = translateFollowed(t.language).byCode(
    `followed.failure.${code}`,
    Object.fromEntries(texts),
  );
  return sentence ?? failureSentence(t, { code, params });
}
