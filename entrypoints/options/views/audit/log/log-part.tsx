/** The improvement log: what was found and mended, suggested, reviewed. It is read here and written by those who do it. */
import { liveQuery } from "dexie";
import { useCallback, useMemo } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { Notice } from "../../../../../components/notice.tsx";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { useStored } from "../../../../../components/use-stored.ts";
import type { Improvement } from "../../../../../lib/core/audit/improvement.ts";
import {
  improvementLines,
  improvementTable,
  type SaidImprovement,
} from "../../../../../lib/core/audit/write-improvements.ts";
import { failureSentence } from "../../../../../lib/i18n/failure-sentence.ts";
import { readImprovements } from "../../../../../lib/storage/read-improvements.ts";
import type { ViewProps } from "../../../view-props.ts";
import type { LogLine } from "../../log/log-lines.ts";
import { LogPage } from "../../log/log-page.tsx";
import { useLogWords } from "../../share/log/use-log-words.ts";
import { type ImprovementKind, improvementKinds, kindOfImprovement } from "./improvement-kind.ts";
import { useSayImprovement } from "./use-say-improvement.ts";

export function LogPart({ database }: Pick<ViewProps, "database">) {
  const t = useTranslation();
  const { words } = useSayImprovement();
  const state = useStored(useCallback(() => liveQuery(() => readImprovements(database)), [database]));
  if (state.status === "loading") return <Skeleton rows={8} />;
  if (state.status === "failed") {
    return (
      <Notice kind="failed" title={words("improvements.failed")} text={failureSentence(t, state.failure)}>
        <Button label={t("action.retry")} kind="primary" onPress={state.retry} />
      </Notice>
    );
  }
  if (state.value.length === 0) {
    return (
      <Notice kind="empty" title={words("improvements.empty")} text={words("improvements.empty.text")}>
        <Button
          label={words("improvements.empty.act")}
          onPress={() => {
            location.hash = "#audit";
          }}
        />
      </Notice>
    );
  }
  return <Log entries={state.value} />;
}

interface ImprovementLine extends LogLine<ImprovementKind> {
  readonly entry: Improvement;
  readonly said: SaidImprovement;
}

function Log({ entries }: { readonly entries: readonly Improvement[] }) {
  const { words, say } = useSayImprovement();
  const logWords = useLogWords();
  const lines = useMemo(() => entries.map((entry) => lineOf(entry, say(entry))), [entries, say]);
  return (
    <LogPage<ImprovementKind, ImprovementLine>
      title={words("improvements.title")}
      text={words("improvements.text")}
      lines={lines}
      columns={[logWords("log.column.what"), logWords("log.column.details")]}
      kinds={improvementKinds.map((value) => ({ value, label: words(`improvements.kind.${value}`) }))}
      fileName="clientele-improvements"
      asTable={(shown) =>
        improvementTable(
          shown.map(({ entry, said }) => [entry, said]),
          [
            logWords("log.column.when"),
            logWords("log.column.line"),
            logWords("log.column.what"),
            logWords("log.column.details"),
            logWords("log.column.code"),
          ],
        )
      }
      asLines={(shown) => improvementLines(shown.map(({ entry }) => entry))}
    />
  );
}

function lineOf(entry: Improvement, said: SaidImprovement): ImprovementLine {
  return {
    key: entry.n ?? entry.at,
    at: entry.at,
    kind: kindOfImprovement[entry.what],
    entry,
    said,
    text: `${said.what} ${said.details}`,
    cells: [said.what, <bdi key="details">{displayText(said.details)}</bdi>],
  };
}
