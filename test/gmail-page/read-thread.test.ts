// @vitest-environment happy-dom
/** What is read from an open thread, and that nothing inside a mail is taken for Gmail. */
import { describe, expect, it } from "vitest";
import { uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { readRoute } from "../../lib/gmail-page/read-route.ts";
import { readThread } from "../../lib/gmail-page/read-thread.ts";
import { element, legacyIdAt, now, rowTime } from "./gmail-page-builder.ts";

const account = "me@studio.example";
const id = legacyIdAt(rowTime);
const context = {
  account,
  own: new Set([account]),
  route: readRoute("#inbox/x"),
  isOneOfSeveral: false,
  now,
};

interface Shown {
  readonly id: string;
  readonly sender: string;
  readonly recipients?: readonly string[];
  readonly body?: Node;
  readonly attachment?: string;
}

function message({ id: messageId, sender, recipients = [], body, attachment }: Shown): HTMLElement {
  const header = element(
    "div",
    { class: "gE iv gt" },
    element("span", { class: "gD", email: sender, name: "Someone" }),
    element(
      "span",
      { class: "hb" },
      ...recipients.map((email) => element("span", { class: "g2", email, name: "x" })),
    ),
  );
  const content = element(
    "div",
    { class: "ii gt" },
    element("div", { class: "a3s aiL" }, ...(body ? [body] : ["Hello"])),
  );
  const files =
    attachment === undefined
      ? []
      : [element("div", { class: "hq gt" }, element("span", { class: "aZo", download_url: attachment }))];
  const inner = element(
    "div",
    { class: "adn ads", "data-legacy-message-id": messageId },
    header,
    content,
    ...files,
  );
  return element("div", { class: "h7", role: "listitem" }, inner);
}

function readAll(...messages: HTMLElement[]) {
  return readIn("#inbox/x", ...messages);
}

function readIn(hash: string, ...messages: HTMLElement[]) {
  const subject = element(
    "h2",
    { class: "hP", "data-legacy-thread-id": id },
    "Re: Plans ",
    element("img", { alt: "🚀" }),
  );
  const main = element(
    "div",
    { role: "main" },
    element("div", { class: "ha" }, subject),
    element("div", { role: "list" }, ...messages),
  );
  expect(main.contains(subject)).toBe(true);
  return readThread(subject, { ...context, route: readRoute(hash) }, uncounted).map(({ facts }) => facts);
}

/** The facts of the last readable message. */
const read = (...messages: HTMLElement[]) => readAll(...messages).at(-1);

describe("an open thread", () => {
  it("gives the facts of each expanded message", () => {
    const facts = readAll(
      message({ id: "1", sender: "old@a.example" }),
      message({
        id,
        sender: "ana@client.example",
        recipients: [account],
        attachment: "application/pdf:plan.pdf:https://x",
      }),
    );
    expect(facts.map((one) => [one.id, one.from?.address])).toEqual([
      ["1", "old@a.example"],
      [id, "ana@client.example"],
    ]);
    expect(facts[1]).toEqual({
      id,
      threadId: id,
      from: { name: "Someone", address: "ana@client.example" },
      senderSeen: true,
      subject: "Re: Plans 🚀",
      date: rowTime,
      hasAttachment: true,
      attachmentNames: ["plan.pdf"],
      attachmentNamesPartial: true,
      in: ["inbox"],
    });
  });

  it("says to whom the account wrote, and else not, because To and Cc look alike", () => {
    expect(read(message({ id, sender: account, recipients: ["ana@client.example"] }))?.to).toHaveLength(1);
    expect(read(message({ id, sender: "ana@client.example", recipients: [account] }))).not.toHaveProperty(
      "to",
    );
  });

  it("that is opened from Sent lies there as far as the account wrote it, and from drafts tells no place", () => {
    const both = [
      message({ id: "1", sender: "ana@client.example" }),
      message({ id, sender: account, recipients: ["ana@client.example"] }),
    ];
    const places = (hash: string) => readIn(hash, ...both).map((facts) => facts.in);
    expect(places("#sent/x")).toEqual([undefined, ["sent"]]);
    expect(places("#drafts/x")).toEqual([undefined, undefined]);
  });

  it("without an expanded message, or with one whose id is still to come, says nothing", () => {
    expect(readAll()).toEqual([]);
    expect(readAll(message({ id: "undefined", sender: "ana@client.example" }))).toEqual([]);
  });

  it("does not take what a mail holds for its header", () => {
    const forged = element(
      "div",
      { class: "gE" },
      element("span", { class: "gD", email: "boss@client.example" }),
    );
    expect(read(message({ id, sender: "evil@x.example", body: forged }))?.from?.address).toBe(
      "evil@x.example",
    );
  });
});
