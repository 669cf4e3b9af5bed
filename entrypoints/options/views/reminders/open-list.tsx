/** What the user is reminded of now, by its cause, and below it what comes. */
import { useMemo } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { Skeleton } from "../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { StoredState } from "../../../../components/use-stored.ts";
import { withInherited } from "../../../../lib/core/clients/inherit.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { failureSentence } from "../../../../lib/i18n/failure-sentence.ts";
import type { OpenReminder } from "../../../../lib/storage/read-open-reminders.ts";
import { groupReminders } from "./group-reminders.ts";
import { ReminderRow } from "./reminder-row.tsx";
import type { ReminderActs } from "./use-reminder-acts.ts";
import { useReminderWords } from "./use-reminder-words.ts";

export interface OpenListProps {
  readonly open: StoredState<readonly OpenReminder[]>;
  readonly clients: readonly Client[];
  readonly showsAccount: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly acts: ReminderActs;
}

export function OpenList({ open, ...rest }: OpenListProps) {
  const t = useTranslation();
  const words = useReminderWords();
  if (open.status === "loading") return <Skeleton rows={4} />;
  if (open.status === "failed") {
    return (
      <Notice kind="failed" title={words("open.failed")} text={failureSentence(t, open.failure)}>
        <Button label={t("action.retry")} onPress={open.retry} />
      </Notice>
    );
  }
  return <Groups open={open.value} {...rest} />;
}

interface GroupsProps extends Omit<OpenListProps, "open"> {
  readonly open: readonly OpenReminder[];
}

function Groups({ open, clients, ...rest }: GroupsProps) {
  const words = useReminderWords();
  const byId = useMemo(() => new Map(withInherited(clients).map((client) => [client.id, client])), [clients]);
  const { due, coming } = useMemo(() => groupReminders(open, rest.now), [open, rest.now]);
  const rows = (reminders: readonly OpenReminder[]) => (
    <ul class="reminders">
      {reminders.map((one) => (
        <ReminderRow
          key={`${one.reminder.account} ${one.reminder.key}`}
          open={one}
          client={byId.get(one.reminder.clientId ?? "")}
          {...rest}
        />
      ))}
    </ul>
  );
  return (
    <>
      {due.length === 0 && (
        <Notice kind="empty" icon="bell" title={words("open.none")} text={words("open.none.text")}>
          <p class="hint">{words("open.none.example")}</p>
        </Notice>
      )}
      {due.map(({ cause, reminders }) => (
        <section key={cause} class="card" aria-labelledby={`reminders-${cause}`}>
          <h2 id={`reminders-${cause}`}>
            {words(`cause.${cause}`)} <span class="count tabular">{reminders.length}</span>
          </h2>
          {rows(reminders)}
        </section>
      ))}
      {coming.length > 0 && (
        <details class="card coming">
          <summary>
            {words("open.coming")} <span class="count tabular">{coming.length}</span>
          </summary>
          {rows(coming)}
        </details>
      )}
    </>
  );
}
