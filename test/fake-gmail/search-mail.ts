/**
 * Which threads a view shows: the few operators that Gmail's page needs for its
 * own routes, and plain words for the search box. It is written apart from the
 * extension's condition language, so that neither can hide a fault of the other.
 */
import type { MailLine } from "./mail-line.ts";
import type { Message } from "./message.ts";
import type { Thread } from "./thread.ts";

type Term = (message: Message) => boolean;

/** A view's query as a test: every term must hold for some message of the thread. */
export function queryTest(query: string): (thread: Thread) => boolean {
  const parts: readonly string[] = query.match(/\S*"[^"]*"|\S+/gu) ?? [];
  const terms = parts.filter((part) => !isNegative(part)).map(termOf);
  const without = parts.filter(isNegative).map((part) => termOf(part.slice(1)));
  const staysInMailbox: Term = ({ places }) => !places.includes("spam") && !places.includes("trash");
  if (!/(^|\s)in:/u.test(query)) terms.push(staysInMailbox);
  return (thread) =>
    terms.every((term) => thread.messages.some(term)) && !without.some((term) => thread.messages.some(term));
}

/** The one kind of negation that the page itself asks for. */
function isNegative(part: string): boolean {
  return part.startsWith("-is:");
}

function termOf(term: string): Term {
  const colon = term.indexOf(":");
  const value = term.slice(colon + 1).replaceAll('"', "");
  return operators[colon === -1 ? "" : term.slice(0, colon)]?.(value) ?? hasWord(term.replaceAll('"', ""));
}

const operators: Readonly<Record<string, (value: string) => Term>> = {
  in: (place) => (message) => liesIn(message, place),
  is: (state) => (message) => isIn(message, state),
  has: () => (message) =>
    message.line.hasAttachment === true || (message.line.attachmentNames ?? []).length > 0,
  label: (name) => (message) => (message.line.labels ?? []).some((label) => isCalled(label, name)),
  category: (name) => (message) => categoryOf(message) === name,
  from: (text) => (message) => contains(peopleText([message.line.from]), text),
  to: (text) => (message) =>
    contains(peopleText([...(message.line.to ?? []), ...(message.line.cc ?? [])]), text),
  subject: (text) => (message) => contains(message.line.subject ?? "", text),
};

/** By its whole name, or a nested label by the last part, under which the navigation shows it. */
function isCalled(label: string, name: string): boolean {
  return label === name || label.endsWith(`/${name}`);
}

const otherTabs = ["social", "promotions", "updates", "forums", "reservations", "purchases"];

/** Whatever has no tab of its own lies in Primary. */
function categoryOf({ line }: Message): string {
  return otherTabs.find((name) => name === line.category) ?? "primary";
}

function liesIn({ places }: Message, place: string): boolean {
  if (place === "all") return !places.includes("spam") && !places.includes("trash");
  return place === "anywhere" || places.some((one) => one === place);
}

function isIn(message: Message, state: string): boolean {
  if (state === "unread") return message.unread;
  if (state === "starred") return message.starred;
  return state === "important" && message.line.important === true;
}

function hasWord(word: string): Term {
  return ({ line }) =>
    contains(`${line.subject ?? ""} ${line.snippet ?? ""} ${peopleText([line.from])}`, word);
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

function peopleText(people: readonly (MailLine["from"] | undefined)[]): string {
  return people.map((person) => `${person?.name ?? ""} <${person?.address ?? ""}>`).join(" ");
}
