/** "Forget everything": the one action that cannot be taken back, and so the one that asks. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { usePageActions } from "../../page-actions.ts";

export function ForgetSection() {
  const t = useTranslation();
  const { call, tell, tellFailure } = usePageActions();
  const [asks, setAsks] = useState(false);
  const [typed, setTyped] = useState("");
  const word = t("settings.forget.word");
  const forget = async () => {
    const answer = await call("everything.forget", {});
    if (!answer.ok) {
      tellFailure(answer);
      return;
    }
    setAsks(false);
    setTyped("");
    tell({ kind: "done", text: t("settings.forget.done") });
  };
  return (
    <section class="card">
      <h2>{t("settings.forget")}</h2>
      <p>{t("settings.forget.text")}</p>
      {asks ? (
        <form
          class="forget"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() === word) void forget();
          }}
        >
          <TextField label={t("settings.forget.ask", { word })} value={typed} onChange={setTyped} />
          <div class="button-row">
            <Button
              label={t("settings.forget")}
              kind="danger"
              type="submit"
              disabled={typed.trim() !== word}
              onPress={() => undefined}
            />
            <Button label={t("action.cancel")} onPress={() => setAsks(false)} />
          </div>
        </form>
      ) : (
        <Button label={t("settings.forget")} kind="danger" icon="trash" onPress={() => setAsks(true)} />
      )}
    </section>
  );
}
