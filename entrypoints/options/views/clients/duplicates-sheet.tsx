/** Clients that may be one and the same, with what speaks for it, each to be looked at before anything is merged. */
import { Button } from "../../../../components/button.tsx";
import { ClientChip } from "../../../../components/client-chip.tsx";
import { displayText } from "../../../../components/display-text.ts";
import { SideSheet } from "../../../../components/side-sheet.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Duplicates } from "../../../../lib/core/clients/find-duplicates.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface DuplicatesSheetProps {
  readonly found: readonly Duplicates[];
  readonly onCompare: (clients: readonly Client[]) => void;
  readonly onClose: () => void;
}

/** As many as somebody works through in one go; the next ones come up as these are done. */
const mostShown = 100;

export function DuplicatesSheet({ found, onCompare, onClose }: DuplicatesSheetProps) {
  const t = useTranslation();
  const words = useClientRecordWords();
  const shown = found.slice(0, mostShown);
  return (
    <SideSheet
      title={words("duplicates.title")}
      onClose={onClose}
      onSubmit={onClose}
      footer={<Button label={t("action.close")} onPress={onClose} />}
    >
      {/* Whoever opens the sheet hears what it is for. */}
      <p class="hint" tabIndex={-1} data-first-field="">
        {found.length === 0 ? words("duplicates.none") : words("duplicates.intro")}
      </p>
      <ul class="duplicates">
        {shown.map(({ clients, evidence }) => (
          <li key={clients.map(({ id }) => id).join()}>
            <span class="button-row">
              {clients.map(({ id, name, tier, colour }) => (
                <ClientChip key={id} name={name} tier={tier} colour={colour} />
              ))}
            </span>
            {evidence.map(({ code, text }) => (
              <p key={code} class="hint">
                <bdi>{displayText(words.byCode(`evidence.${code}`, { text }) ?? text)}</bdi>
              </p>
            ))}
            <Button label={words("duplicates.compare")} onPress={() => onCompare(clients)} />
          </li>
        ))}
      </ul>
      {found.length > shown.length && <p class="hint">{words("duplicates.most", { count: shown.length })}</p>}
    </SideSheet>
  );
}
