/** Firefox gives an extension its sites only when the user agrees; until then this says so, with the button to agree. */
import { browser } from "wxt/browser";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { usePermission } from "./use-permission.ts";

const gmail = { origins: ["https://mail.google.com/*"] };

export function HostAccess() {
  const t = useTranslation();
  const granted = usePermission(gmail);
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
