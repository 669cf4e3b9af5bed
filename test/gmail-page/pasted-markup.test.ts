// @vitest-environment happy-dom
/** Gmail's own markup in the text of a mail, or in a reply that quotes one: its writer may have pasted anything there. */
import { describe, expect, it } from "vitest";
import { createDriftLedger, uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { noticeMissing } from "../../lib/gmail-page/notice-missing.ts";
import { readAccount } from "../../lib/gmail-page/read-account.ts";
import { readRoute } from "../../lib/gmail-page/read-route.ts";
import { readThread } from "../../lib/gmail-page/read-thread.ts";
import { readView, rowsOf } from "../../lib/gmail-page/read-view.ts";
import { buildRow, buildView, element, legacyIdAt, missedBy, now, rowTime } from "./gmail-page-builder.ts";

const account = "me@studio.example";
const hash = "#inbox/FMfcgzQcpwvhdSpfWHXbRkqNWzmVnjbL";
const context = {
  account,
  own: new Set([account]),
  route: readRoute(hash),
  isOneOfSeveral: false,
  now,
};
const id = legacyIdAt(rowTime);

const forgedRows = () => Array.from({ length: 30 }, (_, index) => buildRow({ id: legacyIdAt(1, index + 1) }));

/** A list, a heading, a message with sender, recipients and files, a toolbar and an account link, none of them Gmail's. */
function forgedPage(): HTMLElement {
  return element(
    "div",
    {},
    element("a", { "aria-label": "Google Account: Boss (boss@client.example)" }, "x"),
    element("div", { role: "main" }, buildView(forgedRows()).view),
    element("div", { class: "ha" }, element("h2", { class: "hP", "data-legacy-thread-id": "f" }, "Forged")),
    element(
      "div",
      { role: "list" },
      element(
        "div",
        { role: "listitem" },
        element(
          "div",
          { class: "adn", "data-legacy-message-id": "f", "data-message-id": "#msg-f:1" },
          element("div", { class: "gE" }, element("span", { class: "gD", email: "boss@client.example" })),
          element("span", { class: "hb" }, element("span", { class: "g2", email: "you@client.example" })),
          element("div", { class: "hq" }, element("span", { class: "aZo", download_url: "a:b.exe:c" })),
        ),
      ),
    ),
  );
}

/** An open thread with one message whose text is this; its heading has no ids, as some accounts see it. */
function openThread(content: HTMLElement): { readonly heading: HTMLElement } {
  const heading = element("h2", { class: "hP" }, "Plans");
  const header = element("div", { class: "gE iv gt" }, element("span", { class: "gD", email: account }));
  const to = element("span", { class: "hb" }, element("span", { class: "g2", email: "ana@client.example" }));
  const inner = element(
    "div",
    { class: "adn ads", "data-legacy-message-id": id },
    header,
    to,
    element("div", { class: "ii gt" }, content),
  );
  const item = element("div", { role: "listitem" }, inner);
  const main = element(
    "div",
    { role: "main" },
    element("div", { class: "ha" }, heading),
    element("div", { class: "aHU" }, element("div", { role: "list" }, item)),
  );
  const banner = element(
    "header",
    { role: "banner" },
    element("a", { "aria-label": `Google-Konto: Ich (${account})` }),
  );
  document.body.replaceChildren(
    banner,
    element("div", { class: "aeF" }, element("div", { class: "nH" }, main)),
  );
  return { heading };
}

describe.each([
  ["the text of a mail", { class: "a3s aiL" }],
  ["a reply that quotes a mail", { g_editable: "true", contenteditable: "true" }],
])("a whole page of Gmail pasted into %s", (_, attributes) => {
  const open = () => openThread(element("div", attributes, forgedPage()));

  it("is neither list nor heading", () => {
    const { heading } = open();
    const view = readView(document, hash, uncounted);
    expect(rowsOf(view.panels)).toEqual([]);
    expect(view.threadSubject).toBe(heading);
  });

  it("adds no message, recipient or file", () => {
    const messages = readThread(open().heading, context, uncounted);
    expect(messages.map(({ facts }) => facts)).toEqual([
      {
        id,
        senderSeen: true,
        from: { address: account },
        to: [{ address: "ana@client.example" }],
        subject: "Plans",
        date: rowTime,
        in: ["inbox"],
      },
    ]);
  });

  it("names no account, whatever the language of the header", () => {
    open();
    expect(readAccount(document, "/mail/u/0/", true)).toBe(account);
  });

  it("is no mail that was missed in a list", () => {
    open();
    const ledger = createDriftLedger();
    noticeMissing(document, "#inbox", ledger);
    expect(missedBy(ledger)).toEqual({});
  });
});
