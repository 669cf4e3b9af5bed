/** What a report needs: the looks of a Gmail page as a file, without what it says. */
import { Button } from "../../../../components/button.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { usePageActions } from "../../page-actions.ts";

export function SaveSkeleton() {
  const t = useTranslation();
  const { call, tell, tellFailure } = usePageActions();
  const save = async () => {
    const answer = await call("skeleton.save", {});
    if (answer.ok) tell({ kind: "done", text: t("health.save.done") });
    else tellFailure(answer);
  };
  return (
    <section class="card">
      <h2>{t("health.save")}</h2>
      <p>{t("health.save.text")}</p>
      <Button label={t("health.save.button")} icon="download" onPress={() => void save()} />
    </section>
  );
}
