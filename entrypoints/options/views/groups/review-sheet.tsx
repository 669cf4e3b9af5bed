/** The sheet in which somebody looks through the members of a group: who was silent, whose address takes no mail. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { SideSheet } from "../../../../components/side-sheet.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { nameOfMember } from "../../../../lib/core/groups/belonging.ts";
import type { Group } from "../../../../lib/core/groups/group.ts";
import { addressOfMember, type GroupMember } from "../../../../lib/core/groups/group-member.ts";
import { type StaleMember, staleMembers } from "../../../../lib/core/groups/stale-members.ts";
import type { Language, Settings } from "../../../../lib/core/settings/settings.ts";
import { failureSentence } from "../../../../lib/i18n/failure-sentence.ts";
import { formatDay } from "../../../../lib/i18n/format-day.ts";
import type { GroupWords } from "../../../../lib/i18n/groups/translate-groups.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { PersonText } from "./member-list.tsx";
import { localDay } from "./today.ts";
import { useGroupWords } from "./use-group-words.ts";
import { type ReviewMail, useReviewMail } from "./use-review-mail.ts";

export interface ReviewSheetProps {
  readonly group: Group;
  readonly settings: Settings;
  readonly database: Database;
  readonly onRemove: (member: GroupMember) => void;
  /** @param days until the next review */
  readonly onReviewed: (days: number) => void;
  readonly onClose: () => void;
}

const spans = ["30", "60", "90", "180", "365"] as const;
type Span = (typeof spans)[number];
const dayLength = 86_400_000;

export function ReviewSheet({ group, settings, database, onRemove, onReviewed, onClose }: ReviewSheetProps) {
  const t = useTranslation();
  const words = useGroupWords();
  const [silent, setSilent] = useState<Span>("90");
  const [next, setNext] = useState<Span>("90");
  const mail = useReviewMail(database, settings);
  const reviewed = () => onReviewed(Number(next));
  return (
    <SideSheet
      title={words("review.title", { name: group.name })}
      onClose={onClose}
      onSubmit={reviewed}
      footer={
        <>
          <Button
            label={words("review.done", { count: Number(next) })}
            icon="check"
            kind="primary"
            type="submit"
            onPress={reviewed}
          />
          <Button label={t("action.close")} onPress={onClose} />
        </>
      }
    >
      <Days label={words("review.since")} value={silent} onChange={setSilent} first />
      {mail.status === "loading" && <p class="hint">{words("review.loading")}</p>}
      {mail.status === "failed" && (
        <>
          <p class="error">{failureSentence(t, mail.failure)}</p>
          <Button label={t("action.retry")} onPress={mail.retry} />
        </>
      )}
      {mail.status === "ready" && (
        <StaleList group={group} mail={mail.value} days={Number(silent)} onRemove={onRemove} />
      )}
      <Days label={words("review.next")} value={next} onChange={setNext} />
    </SideSheet>
  );
}

interface DaysProps {
  readonly label: string;
  readonly value: Span;
  readonly onChange: (span: Span) => void;
  readonly first?: boolean;
}

function Days({ label, value, onChange, first = false }: DaysProps) {
  const words = useGroupWords();
  return (
    <ChoiceField
      label={label}
      value={value}
      first={first}
      choices={spans.map((span) => ({ value: span, label: words("review.days", { count: Number(span) }) }))}
      onChange={onChange}
    />
  );
}

interface StaleListProps {
  readonly group: Group;
  readonly mail: ReviewMail;
  readonly days: number;
  readonly onRemove: (member: GroupMember) => void;
}

function StaleList({ group, mail, days, onRemove }: StaleListProps) {
  const t = useTranslation();
  const words = useGroupWords();
  const { members } = group;
  if (mail.since === null) return <p>{words("review.nothingSeen")}</p>;
  if (members.length === 0) return <p>{words("review.noMembers")}</p>;
  const since = Date.now() - days * dayLength;
  const stale = staleMembers(members.map(addressOfMember), mail.people, since);
  const memberOf = new Map(members.map((member) => [addressOfMember(member), member]));
  const looking = { count: mail.count, day: formatDay(localDay(mail.since), t.language) };
  return (
    <>
      <div class="review-reach">
        <p>{words("review.looking", looking)}</p>
        {mail.since > since && <p class="note">{words("review.short")}</p>}
        <p class="hint">{words("review.honest")}</p>
        {(group.groups ?? []).length > 0 && <p class="hint">{words("review.own")}</p>}
      </div>
      <h3 class="tabular">
        {stale.length === 0
          ? words("review.fresh")
          : words("review.stale", { count: stale.length, all: members.length })}
      </h3>
      <ul class="members stale">
        {stale.map((one) => {
          const member = memberOf.get(one.address) ?? one.address;
          const name = nameOfMember(member);
          return (
            <li key={one.address}>
              <span class="person">
                <PersonText address={one.address} name={name} />
                <span class={one.bouncedAt === null ? "hint" : "error"}>
                  {lastText(one, t.language, words)}
                </span>
              </span>
              <button
                type="button"
                class="button plain"
                aria-label={words("review.removeNamed", { name: name || one.address })}
                onClick={() => onRemove(member)}
              >
                {words("review.remove")}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function lastText({ lastAt, bouncedAt }: StaleMember, language: Language, words: GroupWords): string {
  const day = (at: number) => formatDay(localDay(at), language);
  const last = lastAt === null ? words("review.never") : words("review.last", { day: day(lastAt) });
  return bouncedAt === null ? last : `${words("review.bounced", { day: day(bouncedAt) })} · ${last}`;
}
