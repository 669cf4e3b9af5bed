/** The sentence for anything that can fail where a set is followed: the address, the file, the edition, our own storage. */
import type { Translation } from "../../../../../components/translation.tsx";
import type { Failure } from "../../../../../lib/i18n/failure-sentence.ts";
import { translateFollowed } from "../../../../../lib/i18n/followed/translate-followed.ts";
import { sharingFailure } from "../../../../../lib/i18n/sealing/sharing-failure.ts";
import type { Params } from "../../../../../lib/i18n/translate.ts";

export function followedFailure(t: Translation, failure: Failure): string {
  const sentence = translateFollowed(t.language).byCode(
    `followed.failure.${failure.code}`,
    failure.params as Params,
  );
  return sentence ?? sharingFailure(t, failure);
}
