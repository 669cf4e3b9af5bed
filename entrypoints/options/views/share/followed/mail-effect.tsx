/** How many of the messages that were seen lately an edition would show otherwise, with the first of them. */
import { displayText } from "../../../../../components/display-text.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { useNewestSeen } from "../../../page-data.ts";
import { useFollowedWords } from "./use-followed-words.ts";
import { type ChangedMail, type MailEffectSources, useMailEffect } from "./use-mail-effect.ts";

export interface MailEffectProps extends Omit<MailEffectSources, "seen"> {
  readonly after: RuleSet;
}

const mostShown = 5;

export function MailEffect(props: MailEffectProps) {
  const words = useFollowedWords();
  const seen = useNewestSeen(props.database);
  const records = seen.status === "ready" ? seen.value : undefined;
  const { done, changed } = useMailEffect(props.after, { ...props, seen: records ?? none });
  if (records === undefined) return null;
  const count = records.length;
  if (count === 0) return <p class="muted">{words("followed.effect.nothingSeen")}</p>;
  if (done < count) return <p role="status">{words("followed.effect.working", { done, count })}</p>;
  if (changed.length === 0) return <p>{words("followed.effect.none")}</p>;
  return (
    <details class="mail-effect">
      <summary>{words("followed.effect", { moved: changed.length, count })}</summary>
      <ul>
        {changed.slice(0, mostShown).map((mail) => (
          <Mail key={`${mail.record.account} ${mail.record.id}`} mail={mail} />
        ))}
      </ul>
    </details>
  );
}

const none = [] as const;

function Mail({ mail: { record, before, after } }: { readonly mail: ChangedMail }) {
  const words = useFollowedWords();
  const { from, subject } = record.facts;
  const who = from?.name || from?.address || "";
  const shown = (names: readonly string[]) =>
    names.length === 0 ? "–" : names.map(displayText).join(words("followed.comma"));
  return (
    <li>
      <bdi>{displayText(who)}</bdi> <bdi class="muted">{displayText(subject ?? "")}</bdi>
      <p>
        <bdi>{shown(before)}</bdi> → <bdi>{shown(after)}</bdi>
      </p>
    </li>
  );
}
