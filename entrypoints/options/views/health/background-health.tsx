/** Whether the background answers, and what it met lately. Read without its help. */
import { useCallback } from "preact/hooks";
import { browser } from "wxt/browser";
import { Button } from "../../../../components/button.tsx";
import { Icon } from "../../../../components/icon.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { useAnswers } from "../../../../components/use-answers.ts";
import { usePageActions } from "../../page-actions.ts";
import { ProblemList } from "./problem-list.tsx";
import { useHealthWords } from "./use-health-words.ts";
import { useProblems } from "./use-problems.ts";

export function BackgroundHealth() {
  const t = useTranslation();
  const words = useHealthWords();
  const { call } = usePageActions();
  const state = useAnswers(useCallback(() => call("background.ping", {}), [call]));
  const problems = useProblems();
  return (
    <section class="card">
      <h2>{words("health.background")}</h2>
      {state === "silent" ? (
        <Notice kind="hint" icon="warning" title={t("product.name")} text={t("popup.silent")}>
          <Button label={t("popup.reload")} onPress={() => browser.runtime.reload()} />
        </Notice>
      ) : (
        <p class="state-line" role="status">
          {state === "answers" && <Icon name="check" />}
          {words(`health.background.${state}`)}
        </p>
      )}
      <h3>{words("health.problems")}</h3>
      <ProblemList problems={problems} />
    </section>
  );
}
