/**
 * The message of a test while it is edited: texts as they stand in the fields.
 *
 * Facts that no field shows, and those whose field was not touched, go through as they are.
 */
import { readMembers } from "../../../../../lib/core/groups/read-members.ts";
import type { Person } from "../../../../../lib/core/message/facts.ts";
import { factsOfTest, type RuleTest } from "../../../../../lib/core/rule-tests/rule-test.ts";

export interface MessageDraft {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly body: string;
  /** `YYYY-MM-DD`; `""`: none. */
  readonly day: string;
  readonly attachments: string;
  readonly size: string;
  readonly gmailLabels: string;
  /** What is left empty is known to be none. */
  readonly whole: boolean;
}

export const emptyMessage: MessageDraft = {
  ...{ from: "", to: "", cc: "", subject: "", body: "", day: "", attachments: "", size: "", gmailLabels: "" },
  whole: true,
};

type Facts = RuleTest["facts"];

/** What is said of a message as a whole: present in one of which what is left empty is none. */
const wholeKeys = ["to", "cc", "bodyText", "hasAttachment", "labels"] as const;

/** @param facts as a test holds them; what cannot be read shows as empty */
export function draftOfMessage(facts: Facts): MessageDraft {
  const read = factsOfTest({ id: "draft", facts });
  if (!read.ok) return { ...emptyMessage, whole: false };
  const { from, to, cc, subject, bodyText, date, attachmentNames, sizeBytes, labels } = read.facts;
  return {
    from: from == null ? "" : personText(from),
    to: peopleText(to),
    cc: peopleText(cc),
    subject: subject ?? "",
    body: bodyText ?? "",
    day: typeof date === "number" ? dayOf(date) : "",
    attachments: listText(attachmentNames),
    size: typeof sizeBytes === "number" ? sizeText(sizeBytes) : "",
    gmailLabels: listText(labels),
    whole: wholeKeys.every((key) => Object.hasOwn(facts, key)),
  };
}

/** Call it on a draft without errors. @param base facts that the draft was made of */
export function factsOfDraft(draft: MessageDraft, base: Facts): Facts {
  const before = draftOfMessage(base);
  const facts: Record<string, unknown> = { ...base };
  const set = (
    field: Exclude<keyof MessageDraft, "whole">,
    key: string,
    none: unknown,
    read: () => unknown,
  ) => {
    const text = draft[field];
    if (text.trim() === "") {
      if (text !== before[field] || draft.whole !== before.whole) facts[key] = draft.whole ? none : undefined;
    } else if (text !== before[field]) facts[key] = read();
  };
  set("from", "from", null, () => peopleIn(draft.from)[0] ?? null);
  set("to", "to", [], () => peopleIn(draft.to));
  set("cc", "cc", [], () => peopleIn(draft.cc));
  set("subject", "subject", "", () => draft.subject);
  set("body", "bodyText", "", () => draft.body);
  set("day", "date", undefined, () => instantOf(draft.day));
  set("attachments", "attachmentNames", [], () => listIn(draft.attachments));
  set("attachments", "hasAttachment", false, () => true);
  set("size", "sizeBytes", undefined, () => readSize(draft.size));
  set("gmailLabels", "labels", [], () => listIn(draft.gmailLabels));
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Texts among the people that are no address. */
export function strangersIn(text: string): readonly string[] {
  return readMembers(text).rejected;
}

export function peopleIn(text: string): readonly Person[] {
  return readMembers(text).members.map(({ name = "", address }) => ({ name, address }));
}

/** Bytes, as conditions read them: `300K` has 307,200. `null`: it is no size. */
export function readSize(text: string): number | null {
  const [, digits, unit = ""] = /^(\d{1,12})\s*([kmg]?)b?$/i.exec(text.trim().normalize("NFKC")) ?? [];
  if (digits === undefined) return null;
  return Number(digits) * 1024 ** ["", "k", "m", "g"].indexOf(unit.toLowerCase());
}

function sizeText(bytes: number): string {
  const power = [3, 2, 1].find((one) => bytes > 0 && bytes % 1024 ** one === 0) ?? 0;
  return `${bytes / 1024 ** power}${["", "K", "M", "G"][power] ?? ""}`;
}

function personText({ name = "", address }: Person): string {
  if (name === "") return address;
  const plain = /^[\p{L}\p{N} '’.-]+$/u.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
  return `${plain} <${address}>`;
}

function peopleText(people: readonly Person[] | undefined): string {
  return (people ?? []).map(personText).join(", ");
}

function listText(list: readonly string[] | undefined): string {
  return (list ?? []).join(", ");
}

function listIn(text: string): readonly string[] {
  return text
    .split(/[,，、\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** In the zone of the page, in which days begin. */
export function dayOf(instant: number): string {
  const date = new Date(instant);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Noon of the day in the zone of the page; `undefined`: no day. */
export function instantOf(day: string): string | undefined {
  const noon = new Date(`${day}T12:00`);
  return Number.isNaN(noon.getTime()) ? undefined : noon.toISOString();
}
