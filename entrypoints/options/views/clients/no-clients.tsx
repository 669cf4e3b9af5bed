/** What stands in place of the list while there is no client to show. */
import { Button } from "../../../../components/button.tsx";
import { ClientChip } from "../../../../components/client-chip.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { useTranslation } from "../../../../components/translation.tsx";

export function NoClients({ onAdd }: { readonly onAdd: () => void }) {
  const t = useTranslation();
  return (
    <Notice kind="empty" icon="people" title={t("clients.none")} text={t("clients.none.text")}>
      <div class="button-row">
        <Button label={t("clients.add")} icon="plus" kind="primary" onPress={onAdd} />
        <a href="#start">{t("clients.fromMail")}</a>
      </div>
      <p class="example">
        <ClientChip name="Beispiel GmbH" tier="key" />
        <span>{t("clients.none.example")}</span>
      </p>
    </Notice>
  );
}

export interface NoClientsFoundProps {
  readonly text: string;
  readonly onClear: () => void;
}

export function NoClientsFound({ text, onClear }: NoClientsFoundProps) {
  const t = useTranslation();
  return (
    <Notice
      kind="empty"
      icon="search"
      title={text === "" ? t("clients.noneFiltered") : t("clients.noneFound", { text })}
    >
      <Button label={text === "" ? t("clients.filter.all") : t("clients.clearSearch")} onPress={onClear} />
    </Notice>
  );
}
