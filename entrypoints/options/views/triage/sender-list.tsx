/** The table of senders, the likeliest clients first. */

import { displayText } from "../../../../components/display-text.ts";
import { Icon } from "../../../../components/icon.tsx";
import { type GridRow, headerHeight, RecordGrid, rowHeight } from "../../../../components/record-grid.tsx";
import { useReveal, useRowWindow } from "../../../../components/use-row-window.ts";
import type { ClientProposal } from "../../../../lib/core/clients/proposals/propose-clients.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import { shownEntry } from "../senders/shown-entry.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";

export interface SenderListProps {
  readonly senders: readonly ClientProposal[];
  readonly active: number;
  readonly onActive: (index: number) => void;
}

export function SenderList({ senders, active, onActive }: SenderListProps) {
  const words = useSenderWords();
  const rows = useRowWindow(senders.length, rowHeight, headerHeight);
  useReveal(rows, active);
  const days = new Intl.DateTimeFormat(languageTags[words.language], { day: "numeric", month: "short" });
  const rowAt = (index: number): GridRow | undefined => {
    const sender = senders[index];
    if (sender === undefined) return undefined;
    const { entry, received, sent, automatic, subjects, last, looksLike } = sender;
    return {
      key: entry,
      attributes: { "data-entry": entry },
      open: index === active,
      cells: [
        <span key="entry" class="sender" title={shownEntry(entry)}>
          {looksLike !== null && (
            <span
              class="look-alike"
              role="img"
              aria-label={words("evidence.lookAlike", { client: displayText(looksLike.name) })}
            >
              <Icon name="warning" />
            </span>
          )}
          <bdi>{shownEntry(entry)}</bdi>
        </span>,
        <span key="mail" class="tabular">
          {[
            received > 0 && words("evidence.received", { count: received }),
            sent > 0 && words("evidence.sent", { count: sent }),
            received + sent === 0 && words("evidence.automatic", { count: automatic }),
          ]
            .filter((part) => part !== false)
            .join(words("evidence.join"))}
        </span>,
        <bdi key="subject" class="muted">
          {displayText(subjects[0] ?? "")}
        </bdi>,
        <span key="last" class="tabular">
          {last === null ? "" : days.format(last)}
        </span>,
      ],
    };
  };
  return (
    <RecordGrid
      label={words("triage.title")}
      class="senders"
      headers={[
        { label: words("triage.column.sender") },
        { label: words("triage.column.mail") },
        { label: words("triage.column.subject") },
        { label: words("triage.column.date") },
      ]}
      count={senders.length}
      rowAt={rowAt}
      rows={rows}
      active={active}
      onActive={onActive}
      onOpen={onActive}
    />
  );
}
