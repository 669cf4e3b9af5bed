// @vitest-environment happy-dom
/** Rows of a recorded page, filled with the simulator's mail, are read as rows that the simulator makes itself. */
import { describe, expect, it } from "vitest";
import { uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { readRoute } from "../../lib/gmail-page/read-route.ts";
import { readRow } from "../../lib/gmail-page/read-row.ts";
import type { SkeletonNode } from "../../lib/gmail-page/skeleton/skeleton.ts";
import { axes, defaultAxes } from "./axes.ts";
import { createMailbox } from "./mailbox.ts";
import { renewals, renewRows } from "./page/change-rows.ts";
import { drawSection, type ListSection, makeSection, sectionRows } from "./page/list-section.ts";
import { linesOf } from "./page/row-lines.ts";
import { wordsFor } from "./page/words.ts";
import { recordedMarkups, recordedRows } from "./recorded-markups.ts";

const now = Date.parse("2026-11-20T12:00:00Z");
const me = { address: "mia@studio-linden.example", me: "me" };
const ana = { name: "Ana Silva", address: "ana@acme.example" };
const lines = [
  { id: "plain", from: ana, subject: "Offer" },
  { id: "read", from: ana, subject: "", unread: false },
  {
    id: "starred",
    from: { name: "", address: "nobody@acme.example" },
    subject: "关于报价 🎉",
    starred: true,
  },
  { id: "labels", from: ana, subject: "Labels", labels: ["Deals/Big", "Other"] },
  {
    id: "files",
    from: ana,
    subject: "Files",
    hasAttachment: true,
    attachmentNames: ["a.pdf", "b.png", "c.txt"],
  },
  { id: "first", threadId: "talk", from: ana, subject: "Talk" },
  { id: "second", threadId: "talk", from: { name: "Bo", address: "bo@acme.example" }, subject: "Re: Talk" },
].map((line, index) => ({
  snippet: `about ${line.id}`,
  unread: true,
  date: `2026-11-0${9 - index}T10:00:00Z`,
  ...line,
}));
const list = createMailbox(lines, me).list("in:inbox", 0, 40);
const markups = Object.keys(recordedMarkups());

function draw(markup: string, recorded = recordedRows(markup)): ListSection {
  const look = {
    words: wordsFor("en"),
    lang: "en",
    now,
    density: "default",
    view: "received",
    axes: defaultAxes,
    ...(recorded === undefined ? {} : { recorded }),
  } as const;
  const section = makeSection(look, "", false);
  document.body.replaceChildren(section.element);
  drawSection(section, list);
  return section;
}

function factsIn(section: ListSection) {
  const route = readRoute("#inbox");
  const context = { account: me.address, own: new Set([me.address]), route, isOneOfSeveral: false, now };
  return sectionRows(section).map((row) => {
    const reading = readRow(row, context, uncounted);
    if (reading.kind !== "facts") return reading;
    const { id, threadId, from, participants, subject, date, unread, starred, attachmentNames } =
      reading.facts;
    return { id, threadId, from, participants, subject, date, unread, starred, attachmentNames };
  });
}

describe("the recorded markups", () => {
  it("are values of the axis that bears their name", () => {
    expect(markups.length).toBeGreaterThanOrEqual(2);
    expect(Object.keys(axes.markup)).toEqual(["typed", ...markups]);
    expect(recordedRows("typed")).toBeUndefined();
  });
});

describe.each(markups)("a list of %s", (markup) => {
  it("says of each thread what the list of ours says", () => {
    const typed = factsIn(draw("typed"));
    expect(typed).toHaveLength(list.threads.length);
    // A layout without snippets or attachments leaves them out: what both show is compared.
    const recorded = factsIn(draw(markup));
    const showsAttachments = recorded.some(
      (facts) => "attachmentNames" in facts && facts.attachmentNames !== undefined,
    );
    const comparable = typed.map((facts) =>
      showsAttachments ? facts : { ...facts, attachmentNames: undefined },
    );
    expect(recorded).toEqual(comparable);
  });

  it.each(renewals)("says the same after its rows were renewed by %s", (renewal) => {
    const section = draw(markup);
    const before = factsIn(section);
    renewRows(section, renewal);
    const after = factsIn(section);
    const isMoved = renewal === "recycle" || renewal === "attributes";
    expect(after).toEqual(isMoved ? [...before.slice(1), before[0]] : before);
  });

  it("keeps the lines of a row together", () => {
    const section = draw(markup);
    const counts = new Set(sectionRows(section).map((row) => linesOf(row).length));
    expect(counts).toEqual(new Set([recordedRows(markup)?.[0]?.length]));
  });
});

describe("a list of a Gmail that has renamed its classes", () => {
  const renamed = (node: SkeletonNode): SkeletonNode => ({
    ...node,
    ...(node.classes === undefined ? {} : { classes: node.classes.map((name) => `q${name}`) }),
    ...(node.children === undefined ? {} : { children: node.children.map(renamed) }),
  });

  it("still has the threads' ids and people where the recorded page had them", () => {
    const [markup = ""] = markups;
    const section = draw(
      markup,
      recordedRows(markup)?.map((kind) => kind.map(renamed)),
    );
    const rows = sectionRows(section);
    const told = (selector: string, name: string) =>
      rows.map((row) => row.querySelector(selector)?.getAttribute(name));
    expect(told("[data-legacy-last-message-id]", "data-legacy-last-message-id")).toEqual(
      list.threads.map(({ legacyLastMessageId }) => legacyLastMessageId),
    );
    expect(told("[email]", "email")).toEqual(list.threads.map(({ senders }) => senders.slice(-3)[0]?.email));
    expect(section.body.querySelector(".zA, .yW, .y6")).toBeNull();
  });
});
