/** What is known of a file: who signed it, what it holds and leaves out, and what it is compared with. */
import { useEffect, useState } from "preact/hooks";
import { displayText } from "../../../../../../components/display-text.ts";
import { useTranslation } from "../../../../../../components/translation.tsx";
import { decidingParts, partsOfFile } from "../../../../../../lib/core/rules/rule-set.ts";
import { languageTags } from "../../../../../../lib/i18n/translate.ts";
import type { OpenedFile } from "../../../../../../lib/sealing/open-shared-file.ts";
import { useMergeWords } from "../../preview/use-merge-words.ts";
import type { PreparedImport } from "./prepare-import.ts";

export interface FileOriginProps {
  readonly opened: OpenedFile;
  readonly prepared: PreparedImport;
}

export function FileOrigin({ opened, prepared }: FileOriginProps) {
  const t = useTranslation();
  const words = useMergeWords();
  const { set, layers, edition, issues, unknownKeys } = opened;
  const { withheld = [], change } = set;
  const parts = partsOfFile(set);
  const list = new Intl.ListFormat(languageTags[t.language], { type: "conjunction" });
  const faultyRules = new Set(issues.map(({ ruleId }) => ruleId)).size;
  return (
    <div class="file-origin">
      {layers.includes("age") && <p>{words("merge.encrypted")}</p>}
      {edition === null ? (
        <p>{words("merge.unsigned")}</p>
      ) : (
        <>
          <p>{words("merge.signed")}</p>
          <Fingerprints keys={edition.verifiedBy} />
        </>
      )}
      {change !== undefined && <p>{words("merge.from.change")}</p>}
      {change?.note !== undefined && (
        <blockquote>
          <bdi>{words("merge.note", { note: displayText(change.note) })}</bdi>
        </blockquote>
      )}
      {decidingParts.some((part) => !parts.includes(part)) && (
        <p>
          {words("merge.parts", { parts: list.format(parts.map((part) => words(`merge.part.${part}`))) })}
        </p>
      )}
      {withheld.length > 0 && (
        <p>
          {words("merge.withheld", {
            fields: list.format(withheld.map((field) => words(`merge.withheld.${field}`))),
          })}
        </p>
      )}
      <p>{comparedWith(prepared, words)}</p>
      {prepared.base === null && change !== undefined && change.removed.length > 0 && (
        <p class="warning">{words("merge.from.removals", { count: change.removed.length })}</p>
      )}
      {faultyRules > 0 && <p class="warning">{t("share.preview.issues", { count: faultyRules })}</p>}
      {unknownKeys.length > 0 && (
        <details>
          <summary>{t("share.preview.unknown")}</summary>
          <ul class="mono">
            {unknownKeys.map((key) => (
              <li key={key}>
                <bdi>{key}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function comparedWith({ base, revision }: PreparedImport, words: ReturnType<typeof useMergeWords>): string {
  if (base === null) return words("merge.from.none");
  const { kept } = base;
  if (kept.id === revision && kept.way === "import") return words("merge.from.same");
  const day = new Intl.DateTimeFormat(languageTags[words.language], {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return words(`merge.from.${kept.way}`, { day: day.format(kept.at) });
}

function Fingerprints({ keys }: { readonly keys: readonly string[] }) {
  const [fingerprints, setFingerprints] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      const { fingerprintWords } = await import("../../../../../../lib/sealing/fingerprint-words.ts");
      const found = await Promise.all(keys.map(fingerprintWords));
      if (isWanted) setFingerprints(found.map((sixWords) => sixWords.join(" ")));
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [keys]);
  return (
    <ul class="fingerprints" aria-live="polite">
      {fingerprints.map((fingerprint) => (
        <li key={fingerprint} class="mono">
          {fingerprint}
        </li>
      ))}
    </ul>
  );
}
