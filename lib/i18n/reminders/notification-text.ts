/**
 * What a notification says: who and what in its title, then the subject and since when.
 * All of it is plain text, and no more of the mail than that; what turns writing around is taken out.
 */
import type { Reminder, ReminderCause } from "../../core/reminders/reminder.ts";
import type { Language } from "../../core/settings/settings.ts";
import { languageTags } from "../translate.ts";
import { withinDates } from "../within-dates.ts";
import type { ReminderWords } from "./translate-reminders.ts";

export interface NotificationText {
  readonly title: string;
  readonly message: string;
  /** Of a group, at most as many as a notification shows; else empty. */
  readonly list: { title: string; message: string }[];
}

interface Told {
  readonly cause: ReminderCause;
  readonly lines: readonly {
    readonly reminder: Reminder;
    readonly client: string | null;
    readonly subject: string | null;
  }[];
  /** IANA name. */
  readonly zone: string;
}
type Line = Told["lines"][number];

const mostLines = 5;
const longestName = 60;
const longestSubject = 120;

export function notificationText(
  translate: ReminderWords,
  language: Language,
  { cause, lines, zone }: Told,
): NotificationText {
  const [only] = lines;
  if (only !== undefined && lines.length === 1) {
    return { title: titleOf(translate, only), message: messageOf(translate, language, only, zone), list: [] };
  }
  const list = lines.slice(0, mostLines).map((line) => ({
    title: nameOf(translate, line),
    message: subjectOf(translate, line),
  }));
  const told = list.map(({ title, message }) =>
    message === "" ? title : translate("reminders.line", { client: title, subject: message }),
  );
  return { title: groupTitle(translate, cause, lines), message: told.join("\n"), list };
}

function groupTitle(translate: ReminderWords, cause: ReminderCause, lines: readonly Line[]): string {
  const clients = new Set(lines.map(({ reminder }) => reminder.clientId)).size;
  if (cause === "answer") return translate("reminders.answer.many", { count: clients });
  if (cause === "followUp") return translate("reminders.followUp.many", { count: clients });
  if (cause === "quiet") return translate("reminders.quiet.many", { count: clients });
  if (cause === "expiry") return translate("reminders.expiry.many", { count: lines.length });
  return translate("reminders.own.many", { count: lines.length });
}

function titleOf(translate: ReminderWords, line: Line): string {
  const { cause, label, shownAt } = line.reminder;
  const client = nameOf(translate, line);
  if (cause === "answer")
    return translate(shownAt === undefined ? "reminders.answer" : "reminders.answer.again", { client });
  if (cause === "followUp") return translate("reminders.followUp", { client });
  if (cause === "quiet") return translate("reminders.quiet", { client });
  if (cause === "own")
    return line.client === null ? translate("reminders.own.nobody") : translate("reminders.own", { client });
  return label === undefined
    ? translate("reminders.pin", { client })
    : translate("reminders.label", { label: plain(label, longestName), client });
}

function messageOf(translate: ReminderWords, language: Language, line: Line, zone: string): string {
  const { since, dueAt, cause } = line.reminder;
  const time = new Intl.DateTimeFormat(languageTags[language], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  });
  const when =
    cause === "expiry"
      ? translate("reminders.ended", { when: time.format(withinDates(dueAt)) })
      : since === undefined
        ? ""
        : translate("reminders.since", { when: time.format(withinDates(since)) });
  return [subjectOf(translate, line), when].filter(Boolean).join("\n");
}

function nameOf(translate: ReminderWords, { client }: Line): string {
  return client === null ? translate("reminders.someone") : plain(client, longestName);
}

function subjectOf(translate: ReminderWords, { reminder, subject }: Line): string {
  if (reminder.note !== undefined && reminder.note !== "") return plain(reminder.note, longestSubject);
  if (subject !== null) return plain(subject, longestSubject);
  return reminder.threadId === undefined ? "" : translate("reminders.noSubject");
}

/** One line without controls, cut at code points. */
function plain(text: string, longest: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/\p{Bidi_Control}/gu, "");
  const points = [...line.trim()];
  return points.length <= longest ? points.join("") : `${points.slice(0, longest - 1).join("")}…`;
}
