/**
 * What a row of the simulated list says of the mail line that it was made of, worked
 * out from the line and from what the page's axes show of it: the other side of
 * every painted label, and no part of our own reading of rows.
 */
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import type { Decision } from "../../../lib/core/decision/decision.ts";
import { readMailLine } from "../../../lib/core/interchange/read-mail-line.ts";
import { rowFacts } from "../../../lib/core/interchange/row-facts.ts";
import type { MessageFacts, Place } from "../../../lib/core/message/facts.ts";
import { readTextSigns } from "../../../lib/core/priority/read-text-signs.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { Axes } from "../../fake-gmail/axes.ts";
import type { MailLine } from "../../fake-gmail/mail-line.ts";
import type { ShownRow } from "../../tooling/report/painted-page.ts";

export interface Variant {
  readonly axes: Axes;
  readonly account: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * By what the row shows alone, and by what may be known of the mail from elsewhere: who wrote it, and what
 * its text said of urgency when it was open. The pages of a run share what was seen.
 */
export type ExpectDecisions = (line: MailLine, row: ShownRow, variant: Variant) => readonly Decision[];

export function expectingFrom(set: RuleSet): ExpectDecisions {
  const compiled = compileRuleSet(set);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (line, row, variant) => {
    const context = { now: variant.now, zone, account: [variant.account] };
    const shown = shownFacts(line, row, variant);
    const { from = null } = factsOf(line);
    const signs = readTextSigns(factsOf(line), compiled.priority, zone);
    // Rows of the vertical split have no line for the text.
    const { snippet: _, ...withoutText } = shown;
    const known = [
      withoutText,
      shown,
      { ...shown, senderSeen: true } as const,
      { ...shown, from, senderSeen: true } as const,
    ].flatMap((facts) => (signs === null ? [facts] : [facts, { ...facts, signs }]));
    return known.map((facts) => decide(compiled, facts, context).decision);
  };
}

function factsOf(line: MailLine): MessageFacts {
  const read = readMailLine(JSON.stringify(line), 1);
  if (!read.ok) throw new Error(`The line ${line.id} is no message: ${read.error.code}.`);
  return read.facts;
}

function shownFacts(line: MailLine, row: ShownRow, { axes, account, now }: Variant): MessageFacts {
  const { from, participants, important, attachmentNames, attachmentNamesPartial, category, ...rest } =
    rowFacts(factsOf(line), now);
  const { hasAttachment, in: _, ...shown } = rest;
  const isSplit = axes.layout.startsWith("vertical");
  const place = hasSeveralLists(axes) ? undefined : placeOfRoute[axes.route];
  return {
    ...shown,
    ...peopleShown(row, axes, account),
    ...(axes.content === "emoji" ? { subject: row.subject } : {}),
    ...(axes.importance === "switch" && important !== undefined ? { important } : {}),
    ...(hasAttachment === true && !isSplit ? { hasAttachment } : {}),
    ...(attachmentNames !== undefined && axes.density === "default" && !isSplit
      ? { attachmentNames, attachmentNamesPartial: true }
      : {}),
    ...(place === undefined ? {} : { in: [place] }),
  };
}

/** Inboxes of several lists do not say of each what it holds. */
function hasSeveralLists({ route, inbox }: Axes): boolean {
  return route === "inbox" && !["default-tabs", "no-tabs"].includes(inbox);
}

/** A search for `is:unread` may reach into spam: it does not say where its mail lies. */
const placeOfRoute: Readonly<Record<Axes["route"], Place | undefined>> = {
  inbox: "inbox",
  search: undefined,
  label: "elsewhere",
  drafts: "drafts",
  sent: "sent",
  spam: "spam",
  trash: "trash",
  snoozed: "snoozed",
};

function peopleShown({ people }: ShownRow, { route }: Axes, account: string): Partial<MessageFacts> {
  if (route === "sent") return { from: { address: account }, to: people };
  // In place of names a draft shows the word for it.
  if (route === "drafts" || people.length === 0) return { from: { address: account } };
  const others = people.filter(({ address }) => address.toLowerCase() !== account);
  const from = others.at(-1) ?? people.at(-1);
  return from === undefined ? {} : { from, participants: others.slice(0, -1) };
}
