/** Says a line of the improvement log in the language of the page: what, and its names and numbers. */
import { useMemo } from "preact/hooks";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Improvement } from "../../../../../lib/core/audit/improvement.ts";
import type { SaidImprovement } from "../../../../../lib/core/audit/write-improvements.ts";
import { translateFindings } from "../../../../../lib/i18n/findings/translate-findings.ts";
import {
  type ImprovementWords,
  translateImprovements,
} from "../../../../../lib/i18n/improvements/translate-improvements.ts";
import { translateReview } from "../../../../../lib/i18n/review/translate-review.ts";

export interface SayImprovement {
  readonly words: ImprovementWords;
  readonly say: (entry: Improvement) => SaidImprovement;
}

export function useSayImprovement(): SayImprovement {
  const { language } = useTranslation();
  return useMemo(() => {
    const words = translateImprovements(language);
    const findings = translateFindings(language);
    const review = translateReview(language);
    /** What there is no word for stands in the file of lines, which programs read. */
    const sayParam = ([name, value]: [string, string | number]): string | readonly string[] => {
      if (name === "finding") return findings.byCode(`finding.${value}`, {}) ?? [];
      if (name === "step") return review.byCode(`review.${value}`, {}) ?? [];
      return words.byCode(`improvement.param.${name}`, { value }) ?? [];
    };
    const say = ({ what, params }: Improvement): SaidImprovement => ({
      what: words.byCode(`improvement.${what}`, {}) ?? words("improvement.other"),
      details: Object.entries(params).flatMap(sayParam).join(" · "),
    });
    return { words, say };
  }, [language]);
}
