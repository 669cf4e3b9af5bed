/** Firefox gives an extension its sites only when the user agrees; until then this says so, with the button to agree. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTranslation } from "../../components/translation.tsx";

const gmail = { origins: ["https://mail.google.com/*"] };

export function HostAccess() {
  const t = useTranslation();
  const granted = useHostAccess();
  if (granted !== false) return null;
  return (
    <Notice kind="hint" icon="warning" title={t("access.title")} text={t("access.text")}>
      <Button
        label={t("access.allow")}
        kind="primary"
        onPress={() => void browser.permissions.request(gmail)}
      />
    </Notice>
  );
}

/** `undefined` until the browser has said. */
function useHostAccess(): boolean | undefined {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    const look = () => void browser.permissions.contains(gmail).then(setGranted);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return granted;
}
