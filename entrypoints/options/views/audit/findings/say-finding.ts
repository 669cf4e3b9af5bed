/** Says why something is a finding, and what would mend it. */
import { displayText } from "../../../../../components/display-text.ts";
import type { Translation } from "../../../../../components/translation.tsx";
import type { Finding } from "../../../../../lib/core/audit/finding.ts";
import type { FindingWords } from "../../../../../lib/i18n/findings/translate-findings.ts";
import { joinNames } from "../../../../../lib/i18n/join-names.ts";
import type { Params } from "../../../../../lib/i18n/translate.ts";

/** A sentence or two. What a finding names may be anybody's text: it is put in as text, without what turns writing around. */
export function sayFinding(finding: Finding, words: FindingWords, t: Translation): string {
  const { kind } = finding;
  const params = spoken(finding, words, t);
  const why =
    words.byCode(`finding.${kind}.why.${variantOf(finding)}`, params) ??
    words.byCode(`finding.${kind}.why`, params) ??
    "";
  const instead =
    finding.params["instead"] === undefined ? "" : words.byCode("finding.unknown.instead", params);
  return [why, instead].filter((sentence) => sentence).join(" ");
}

/** The client or rule, as it is called. */
export function nameOfFinding({ params }: Finding): string {
  return displayText(String(params["name"] ?? params["missing"] ?? ""));
}

export function sayFix({ fix, params }: Finding, words: FindingWords): string {
  if (fix === null) return words("findings.noFix");
  return words.byCode(`findings.fix.${fix.kind}`, { name: displayText(String(params["name"] ?? "")) }) ?? "";
}

/** Some kinds have a sentence for each of their cases. */
function variantOf({ params }: Finding): string {
  if (params["error"] === "segment-cycle") return "segmentCycle";
  return String(params["value"] ?? params["ever"] ?? "");
}

function spoken({ params }: Finding, words: FindingWords, t: Translation): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, sayParam(name, value, params["value"], words, t)]),
  );
}

function sayParam(
  name: string,
  value: string | number,
  about: string | number | undefined,
  words: FindingWords,
  t: Translation,
): string | number {
  if (typeof value === "number") return value;
  if (name === "facts") {
    const facts = value.split(/,\s*/).map((fact) => words.byCode(`fact.${fact}`, {}) ?? words("fact.other"));
    return joinNames([...new Set(facts)], words.language);
  }
  if (about === "priority" && (name === "own" || name === "others")) {
    return t.byCode(`priority.${value}`, {}) ?? value;
  }
  if (value.trim() === "") return words("findings.unnamed");
  return displayText(value);
}
