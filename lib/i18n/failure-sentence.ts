/** The sentence for anything that failed: storage, messages, edits, files. */
import type { en } from "./en.ts";
import { formatBytes } from "./format.ts";
import type { Params, Translate } from "./translate.ts";

export interface Failure {
  readonly code: string;
  readonly params: object;
}

/** Never shows a code: what this version has no sentence for is told in general words. */
export function failureSentence(t: Translate<typeof en>, { code, params }: Failure): string {
  return t.byCode(`failure.${code}`, wordsOf(t, params)) ?? t("failure.unknown");
}

/** Parameters as a person reads them: bytes with a unit. */
function wordsOf(t: Translate<typeof en>, params: Failure["params"]): Params {
  const words = Object.entries(params).filter(isWord);
  const { bytes, limit } = params as Readonly<Record<string, unknown>>;
  const size = (value: number) => formatBytes(value, t.language);
  return {
    ...Object.fromEntries(words),
    ...(typeof bytes === "number" ? { size: size(bytes) } : {}),
    ...(typeof limit === "number" ? { most: size(limit) } : {}),
  };
}

function isWord(entry: [string, unknown]): entry is [string, string | number] {
  return typeof entry[1] === "string" || typeof entry[1] === "number";
}
