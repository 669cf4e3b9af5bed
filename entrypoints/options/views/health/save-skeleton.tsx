/** What a report needs: the looks of a Gmail page as a file, without what it says. */
import { Button } from "../../../../components/button.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { usePageActions } from "../../page-actions.ts";
import { useHealthWords } from "./use-health-words.ts";

export function SaveSkeleton() {
  const t = useTranslation();
  const words = useHealthWords();
  const { call, tell, tellFailure } = usePageActions();
  const save = async () => {
    const answer = await call("skeleton.save", {});
    if (answer.ok) tell({ kind: "done", text: t("report.saved") });
    else tellFailure(answer);
  };
  return (
    <section class="card">
      <h2>{words("health.save")}</h2>
      <p>{words("health.save.text")}</p>
      <Button label={t("report.save")} icon="download" onPress={() => void save()} />
    </section>
  );
}
