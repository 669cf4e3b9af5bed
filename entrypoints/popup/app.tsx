/** The frame of the popup: language, what could not be read, and the state of one account. */
import { useCallback } from "preact/hooks";
import { browser } from "wxt/browser";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { TranslationContext } from "../../components/translation.tsx";
import { useAnswers } from "../../components/use-answers.ts";
import { useTranslationFor } from "../../components/use-translation-for.ts";
import { failureSentence } from "../../lib/i18n/failure-sentence.ts";
import type { Call } from "../../lib/messaging/call.ts";
import type { Database } from "../../lib/storage/database.ts";
import { AccountState } from "./account-state.tsx";
import { usePopupData } from "./popup-data.ts";

export interface AppProps {
  readonly database: Database;
  readonly call: Call;
}

export function App({ database, call }: AppProps) {
  const data = usePopupData(database);
  const background = useAnswers(useCallback(() => call("background.ping", {}), [call]));
  const language = data.status === "ready" ? data.value.settings.language : "auto";
  const t = useTranslationFor(data.status === "loading" ? undefined : language);
  if (t === undefined || data.status === "loading") return null;
  return (
    <TranslationContext.Provider value={t}>
      <main class="popup">
        {data.status === "failed" ? (
          <Notice kind="failed" title={t("failure.title")} text={failureSentence(t, data.failure)}>
            <Button label={t("action.retry")} onPress={data.retry} />
          </Notice>
        ) : (
          <AccountState
            data={data.value}
            database={database}
            call={call}
            canChange={background !== "silent"}
          />
        )}
        {background === "silent" && (
          <Notice kind="hint" icon="warning" title={t("product.name")} text={t("popup.silent")}>
            <Button label={t("popup.reload")} onPress={() => browser.runtime.reload()} />
          </Notice>
        )}
        <footer>
          <Button
            label={t("popup.options")}
            icon="settings"
            kind="primary"
            onPress={() => void browser.runtime.openOptionsPage().then(() => close())}
          />
        </footer>
      </main>
    </TranslationContext.Provider>
  );
}
