/** The sentence for whatever kept a shared file from being opened, taken or made. Its words come with the view that shares. */
import type { en } from "../en.ts";
import { type Failure, failureSentence } from "../failure-sentence.ts";
import { formatDay } from "../format-day.ts";
import { type Params, type Translate, translatorOf } from "../translate.ts";
import { sealingEn } from "./en.ts";
import { sealingZhCn } from "./zh-cn.ts";
import { sealingZhTw } from "./zh-tw.ts";

const wordsIn = translatorOf<typeof sealingEn>({ en: sealingEn, zh_CN: sealingZhCn, zh_TW: sealingZhTw });

/** Never shows a code; what is not about shared files is told as everywhere else. */
export function sharingFailure(t: Translate<typeof en>, failure: Failure): string {
  const { code, params } = failure;
  const { signed, day } = params as Readonly<Record<string, unknown>>;
  const words: Params = {
    ...(params as Params),
    ...(typeof signed === "number" ? { count: signed } : {}),
    ...(typeof day === "string" ? { day: formatDay(day, t.language) } : {}),
  };
  return wordsIn(t.language).byCode(`failure.${code}`, words) ?? failureSentence(t, failure);
}
