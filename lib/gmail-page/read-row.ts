/**
 * One row of a list, read into facts. The only step that looks at a row.
 *
 * Nothing is guessed: what the row does not show is absent. A row without ids or
 * people is left alone by everybody who calls this; rows that are no mail
 * (advertisements, rows of other extensions) are skipped without being counted.
 */
import { cutSubject } from "../core/interchange/cut-subject.ts";
import type { MessageFacts, Person } from "../core/message/facts.ts";
import { dateOfLegacyId } from "./date-of-legacy-id.ts";
import type { Sightings } from "./drift-ledger.ts";
import { find, findAll, isA } from "./find.ts";
import { isNoSubject } from "./no-subject-words.ts";
import * as probes from "./probes.ts";
import { nameSomebodyAlone, readPeople, splitSender } from "./read-people.ts";
import { categoryOf, labelOf, placesOf, type Route, showsRecipients } from "./read-route.ts";
import { readText, trimPadding } from "./read-text.ts";
import { linesOfRow } from "./row-lines.ts";

/** What must be known to read a row. */
export interface RowContext {
  /** The account's address, lower case. */
  readonly account: string;
  /** All addresses of the account, lower case, the account's own included. */
  readonly own: ReadonlySet<string>;
  readonly route: Route;
  /** Whether the view shows several lists, as Priority and Multiple Inboxes do: each of them may lie elsewhere. */
  readonly isOneOfSeveral: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type RowReading =
  | { readonly kind: "facts"; readonly facts: MessageFacts }
  | { readonly kind: "skipped"; readonly why: "advertisement" | "foreign" }
  /** Ids may still come: Gmail fills in some rows late. */
  | { readonly kind: "unreadable"; readonly why: "ids" | "people" };

/** No snippet that Gmail shows is longer. */
const mostSnippet = 2_000;

/** Reads the row that starts with this `<tr>`. Never throws, whatever the row holds. */
export function readRow(row: Element, context: RowContext, sightings: Sightings): RowReading {
  if (row.id === "" || isA(row, probes.foreignRow)) return { kind: "skipped", why: "foreign" };
  const lines = linesOfRow(row);
  if (find(lines, probes.advertisement, sightings) !== null) return { kind: "skipped", why: "advertisement" };

  const ids = find(lines, probes.rowIds, sightings);
  const lastId = ids?.getAttribute("data-legacy-last-message-id");
  const threadId = ids?.getAttribute("data-legacy-thread-id");
  // Who begins a reply has not answered yet.
  const sentId = ids?.getAttribute("data-legacy-last-non-draft-message-id");
  const id = isId(sentId) ? sentId : lastId;
  if (!isId(id) || !isId(threadId)) {
    if (ids !== null) sightings.record(probes.rowIds.id, "missed");
    return { kind: "unreadable", why: "ids" };
  }

  const marks = readMarks(row, lines, sightings);
  const isOnlyMessage = id === threadId;
  const people = readShownPeople(
    lines,
    { ...context, ...marks, isOnlyMessage, isBehindDraft: id !== lastId },
    sightings,
  );
  if (people === null) return { kind: "unreadable", why: "people" };

  const date = dateOfLegacyId(id, context.now);
  const facts: MessageFacts = {
    id,
    threadId,
    ...people,
    ...readWords(lines, sightings),
    ...(date === null ? {} : { date }),
    ...marks,
    ...readLabels(lines, context.route, sightings),
    ...readAttachments(lines, sightings),
    ...placeFacts(context),
  };
  return { kind: "facts", facts };
}

interface ShownPeopleContext extends RowContext {
  /** Nothing but drafts stands beside it in its conversation. */
  readonly isOnlyMessage: boolean;
  /** A draft is newer than it. */
  readonly isBehindDraft: boolean;
  readonly unread?: boolean;
}

/** `null`: the cell names nobody. A draft says "Draft" there instead, in any language. */
function readShownPeople(
  lines: readonly Element[],
  context: ShownPeopleContext,
  sightings: Sightings,
): Partial<MessageFacts> | null {
  if (find(lines, probes.rowDraftMark, sightings) !== null) {
    const people = readPeople(findAll(lines, { ...probes.rowPeople, presence: "sometimes" }, sightings));
    if (people.length === 0)
      return context.isBehindDraft ? {} : { from: { address: context.account }, participants: [] };
  }
  const shown = findAll(lines, probes.rowPeople, sightings);
  const people = readPeople(shown);
  // One such row is a mail without an address. Many are a page that no longer says them.
  if (shown.length > 0 && people.every(({ address }) => address === ""))
    sightings.record(probes.rowPeople.id, "missed");
  if (people.length === 0) return null;
  return peopleFacts(people, shown, nameSomebodyAlone(lines), context);
}

/** `null`: nobody is known but the account, and somebody else is there. */
function peopleFacts(
  people: readonly Person[],
  shown: readonly Element[],
  isSomebodyAlone: boolean,
  context: ShownPeopleContext,
): Partial<MessageFacts> | null {
  const { account, own, route, isOnlyMessage } = context;
  // Whoever stands there without an address wrote to the account, not the account to itself.
  const isOwnOnly = people.every(({ address }) => own.has(address.toLowerCase()));
  if (isOwnOnly && isSomebodyAlone) return null;
  const isSent = showsRecipients(route);
  const isSeen = isSent ? isOnlyMessage : !isSomebodyAlone && isSenderCertain(people, shown, context);
  return {
    ...(isSent ? { from: { address: account }, to: people } : splitSender(people, own)),
    ...(isSeen ? { senderSeen: true } : {}),
  };
}

/**
 * Whether the last of the others who are shown wrote the last message. The order of names
 * tells nothing: each is named once, where it came into the conversation. The account's own mail
 * is never unread, and of several people Gmail marks those of whom something is unread.
 */
function isSenderCertain(
  people: readonly Person[],
  shown: readonly Element[],
  { own, isOnlyMessage, unread }: ShownPeopleContext,
): boolean {
  const others = people.filter(({ address }) => !own.has(address.toLowerCase()));
  if (people.length === 1 || others.length === 0 || (isOnlyMessage && others.length === 1)) return true;
  const last = shown.at(-1);
  if (unread !== true || last === undefined || people.at(-1) !== others.at(-1)) return false;
  const { unread: mark } = probes.personUnread;
  return last.classList.contains(mark) || !shown.some(({ classList }) => classList.contains(mark));
}

/** Gmail writes the word "undefined" where it has no id yet. */
function isId(id: string | null | undefined): id is string {
  return id !== null && id !== undefined && id !== "" && id !== "undefined" && id.length <= 64;
}

function readWords(lines: readonly Element[], sightings: Sightings): Partial<MessageFacts> {
  const shown = find(lines, probes.rowSubject, sightings);
  const preview = find(lines, probes.rowSnippet, sightings);
  const dash = probes.snippetDash.ways[0].selector;
  return {
    ...(shown === null ? {} : readSubject(shown)),
    ...(preview === null ? {} : { snippet: readSnippet(preview, dash) }),
  };
}

/** Without the dash before it, also where that is no longer marked as one. */
function readSnippet(preview: Element, dash: string): string {
  const text = readText(preview, dash).slice(0, mostSnippet);
  return trimPadding(trimPadding(text).replace(/^-(?=\u00a0)/u, ""));
}

/** A subject as shown by this element; Gmail's localised "(no subject)" is none. */
export function readSubject(element: Element): Pick<MessageFacts, "subject" | "subjectCut"> {
  const shown = readText(element);
  if (isNoSubject(shown)) return { subject: "" };
  const { subject, cut } = cutSubject(shown);
  return cut ? { subject, subjectCut: true } : { subject };
}

/** Unread, starred and important, each only where the row has a sign of yes or of no. */
function readMarks(row: Element, lines: readonly Element[], sightings: Sightings): Partial<MessageFacts> {
  const unread = isUnread(row);
  const star = find(lines, probes.rowStar, sightings);
  const starred = star === null ? undefined : isStarred(star);
  const importance = find(lines, probes.rowImportance, sightings);
  const important = importance?.getAttribute("data-is-important") ?? importance?.getAttribute("aria-checked");
  // A row that does not say is read all the same; it only knows less.
  sightings.record(probes.rowUnread.id, unread === undefined ? "fellBack" : "found");
  if (star !== null) sightings.record(probes.rowStarState.id, starred === undefined ? "fellBack" : "found");
  return {
    ...(unread === undefined ? {} : { unread }),
    ...(starred === undefined ? {} : { starred }),
    ...(important === "true" || important === "false" ? { important: important === "true" } : {}),
  };
}

function isUnread({ classList }: Element): boolean | undefined {
  const { unread, read } = probes.rowUnread;
  if (classList.contains(unread) === classList.contains(read)) return undefined;
  return classList.contains(unread);
}

/** That the class of a starred one is missing proves nothing where there is another that we do not know. */
function isStarred({ classList }: Element): boolean | undefined {
  const { starred, plain } = probes.rowStarState;
  if (classList.contains(starred)) return true;
  return [...classList].every((name) => plain.some((known) => known === name)) ? false : undefined;
}

/**
 * `title` has the whole name of a nested label, but may be empty. Hidden labels are
 * not shown at all, and that of a label view is not repeated on its rows.
 */
function readLabels(lines: readonly Element[], route: Route, sightings: Sightings): Partial<MessageFacts> {
  const shown = findAll(lines, probes.rowLabel, sightings).map(
    (label) => label.getAttribute("title") || (label.textContent ?? ""),
  );
  const own = labelOf(route);
  const labels = own === undefined || shown.includes(own) ? shown : [own, ...shown];
  return { labels, labelsPartial: true };
}

/** A sign of an attachment proves one; its absence proves nothing. */
function readAttachments(lines: readonly Element[], sightings: Sightings): Partial<MessageFacts> {
  const named = findAll(lines, probes.rowAttachment, sightings);
  const names = named.map((chip) => chip.getAttribute("title") || (chip.textContent ?? "")).filter(Boolean);
  const hasSign = named.length > 0 || find(lines, probes.rowAttachmentIcon, sightings) !== null;
  return {
    ...(hasSign ? { hasAttachment: true } : {}),
    ...(names.length > 0 ? { attachmentNames: names, attachmentNamesPartial: true } : {}),
  };
}

/** What the view itself says about its mail. */
export function placeFacts({
  route,
  isOneOfSeveral,
}: Pick<RowContext, "route" | "isOneOfSeveral">): Partial<MessageFacts> {
  const places = isOneOfSeveral ? undefined : placesOf(route);
  const category = categoryOf(route);
  return {
    ...(places === undefined ? {} : { in: places }),
    ...(category === undefined ? {} : { category }),
  };
}
