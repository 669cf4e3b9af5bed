/** Who may ask what: the whole table, every request against every kind of sender. */
import { describe, expect, it } from "vitest";
import { mayAsk, type Sender } from "../../lib/messaging/allow.ts";
import { type Name, protocol } from "../../lib/messaging/protocol.ts";

const self = { id: "clientele", baseUrl: "chrome-extension://clientele/" };
const gmail = "https://mail.google.com";
const own = "chrome-extension://clientele";

const senders = {
  "the options page": { id: "clientele", origin: own, url: `${own}/options.html`, tab: {}, frameId: 0 },
  "the popup": { id: "clientele", origin: own, url: `${own}/popup.html` },
  "the popup of a browser that names no origin": { id: "clientele", url: `${own}/popup.html` },
  "the content script of a Gmail tab": {
    id: "clientele",
    origin: gmail,
    url: `${gmail}/mail/u/0/`,
    tab: {},
    frameId: 0,
  },
  "the same in a browser that names no origin": {
    id: "clientele",
    url: `${gmail}/mail/u/0/`,
    tab: {},
    frameId: 0,
  },
  "a content script in a frame of Gmail": {
    id: "clientele",
    origin: gmail,
    url: `${gmail}/chat/`,
    tab: {},
    frameId: 4,
  },
  "Gmail without a tab": { id: "clientele", origin: gmail, url: `${gmail}/mail/u/0/`, frameId: 0 },
  "another extension": {
    id: "other",
    origin: "chrome-extension://other",
    url: "chrome-extension://other/page.html",
  },
  "another extension that claims our page": { id: "other", origin: own, url: `${own}/options.html` },
  "another site": {
    id: "clientele",
    origin: "https://mail.google.com.evil.example",
    url: "https://mail.google.com.evil.example/",
    tab: {},
    frameId: 0,
  },
  "another site whose address looks like ours": {
    id: "clientele",
    origin: "https://evil.example",
    url: `${own}/options.html`,
    tab: {},
    frameId: 0,
  },
  "an extension whose id begins like ours": { id: "clientele", url: "chrome-extension://clientele2/x.html" },
  "a sender with an opaque origin": {
    id: "clientele",
    origin: "null",
    url: `${gmail}/mail/`,
    tab: {},
    frameId: 0,
  },
  "a sender without origin and address": { id: "clientele", tab: {}, frameId: 0 },
  "a sender without anything": {},
} satisfies Record<string, Sender>;

const page: readonly Name[] = [
  "page.state",
  "messages.decide",
  "thread.panel",
  "clients.find",
  "sender.assign",
  "label.correct",
  "label.weigh",
  "client.note",
  "edit.undo",
  "recipients.check",
  "script.ended",
  "panels.load",
  "drift.report",
  "list.seen",
  "bar.keep",
];
const both: readonly Name[] = [
  "skeleton.save",
  "options.open",
  "pause.set",
  "background.ping",
  "queue.counts",
  "queue.load",
  "thread.mark",
  "reminder.own",
  "when.read",
];
const ownOnly: readonly Name[] = [
  "rules.edit",
  "settings.change",
  "account.change",
  "account.own",
  "sender.ignore",
  "everything.forget",
  "reminder.settle",
  "thread.open",
  "import.take",
  "export.note",
  "subscription.add",
  "subscription.check",
  "subscription.consent",
  "subscription.layer",
  "subscription.back",
  "subscription.change",
  "subscription.remove",
  "publication.note",
  "member.save",
  "share.log",
  "improvement.note",
  "suggestion.answer",
  "finding.accept",
  "backup.make",
  "backup.delete",
  "backup.saved",
  "backup.anew",
  "backup.seen",
];

const allowed: Partial<Record<keyof typeof senders, readonly Name[]>> = {
  "the options page": [...ownOnly, ...both],
  "the popup": [...ownOnly, ...both],
  "the popup of a browser that names no origin": [...ownOnly, ...both],
  "the content script of a Gmail tab": [...page, ...both],
  "the same in a browser that names no origin": [...page, ...both],
};

const names = Object.keys(protocol) as Name[];

describe("every request of the protocol", () => {
  it("stands in this table", () => {
    expect([...page, ...both, ...ownOnly].toSorted()).toEqual(names.toSorted());
  });
});

describe.each(Object.entries(senders))("%s", (who, sender) => {
  it("may ask exactly what the table says", () => {
    const expected = allowed[who as keyof typeof senders] ?? [];
    expect(names.filter((name) => mayAsk(name, sender, self)).toSorted()).toEqual(expected.toSorted());
  });
});
