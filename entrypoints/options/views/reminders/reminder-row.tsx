/** One open reminder: whose it is, what for, since when, and what can be done. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { ClientChip } from "../../../../components/client-chip.tsx";
import { displayText } from "../../../../components/display-text.ts";
import { Icon } from "../../../../components/icon.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import type { OpenReminder } from "../../../../lib/storage/read-open-reminders.ts";
import { laterChoices } from "./later-choices.ts";
import { sayReminder } from "./say-reminder.ts";
import type { ReminderActs } from "./use-reminder-acts.ts";
import { useReminderWords } from "./use-reminder-words.ts";

export interface ReminderRowProps {
  readonly open: OpenReminder;
  /** As it counts; `undefined`: it belongs to none, or to one that is gone. */
  readonly client: Client | undefined;
  /** Only where there are several accounts it must be said whose mail it is. */
  readonly showsAccount: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly acts: ReminderActs;
}

export function ReminderRow({ open, client, showsAccount, now, acts }: ReminderRowProps) {
  const t = useTranslation();
  const words = useReminderWords();
  const [asksWhen, setAsksWhen] = useState(false);
  const { reminder, facts } = open;
  const subject = reminder.note ?? facts?.subject;
  return (
    <li class="reminder">
      <div class="reminder-what">
        <p class="reminder-head">
          {client === undefined ? (
            <Sender facts={facts} />
          ) : (
            <ClientChip name={client.name} tier={client.tier} colour={client.colour} />
          )}
          {subject !== undefined && subject !== "" && <bdi dir="auto">{displayText(subject)}</bdi>}
          {(subject === undefined || subject === "") && reminder.cause !== "quiet" && (
            <span class="muted">{t("live.noSubject")}</span>
          )}
        </p>
        <p class="hint">
          {sayReminder(open, words)}
          {showsAccount && (
            <>
              {" · "}
              <bdi>{reminder.account}</bdi>
            </>
          )}
        </p>
      </div>
      <div class="button-row reminder-acts">
        {reminder.threadId !== undefined && (
          <Button
            label={words("act.open")}
            icon="external"
            kind="quiet"
            onPress={() => acts.open(reminder)}
          />
        )}
        {reminder.threadId === undefined && client !== undefined && (
          <a class="button quiet" href={`#clients/edit/${encodeURIComponent(client.id)}`}>
            <Icon name="people" />
            <span>{words("act.client")}</span>
          </a>
        )}
        <Button
          label={words("act.later")}
          kind="quiet"
          pressed={asksWhen}
          onPress={() => setAsksWhen(!asksWhen)}
        />
        <Button label={words("act.done")} icon="check" kind="quiet" onPress={() => acts.done(reminder)} />
      </div>
      {asksWhen && (
        <fieldset class="button-row reminder-later">
          <legend class="visually-hidden">{words("act.later")}</legend>
          {laterChoices(now).map(([choice, until]) => (
            <Button
              key={choice}
              label={words(`later.${choice}`)}
              onPress={() => {
                setAsksWhen(false);
                acts.later(reminder, until);
              }}
            />
          ))}
        </fieldset>
      )}
    </li>
  );
}

function Sender({ facts }: { readonly facts: OpenReminder["facts"] }) {
  const from = facts?.from;
  if (from === undefined || from === null) return null;
  return (
    <strong>
      <bdi dir="auto">{displayText(from.name || from.address)}</bdi>
    </strong>
  );
}
