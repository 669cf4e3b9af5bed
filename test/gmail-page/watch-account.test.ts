// @vitest-environment happy-dom
/** Whose mailbox the page shows, and that it may become another one without being loaded again. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AccountWatch, watchAccount } from "../../lib/gmail-page/watch-account.ts";
import { element, settled } from "./gmail-page-builder.ts";

let ending: AbortController;
let told: (string | null)[];
let watch: AccountWatch;
let link: HTMLElement;

const label = (address: string) => `Google Account: Somebody (${address})`;
const goTo = (path: string) => history.replaceState(null, "", path);

beforeEach(() => {
  ending = new AbortController();
  told = [];
  goTo("/mail/u/0/#inbox");
  document.title = "Gmail";
  link = element("a", { href: "https://accounts.google.com/x", "aria-label": label("mia@studio.example") });
  document.body.replaceChildren(element("header", { role: "banner" }, link));
});
afterEach(() => ending.abort());

function start(): void {
  watch = watchAccount(window, (account) => told.push(account), ending.signal);
}

describe("the account of a page", () => {
  it("is told once, however often the title changes", async () => {
    start();
    document.title = "Inbox (4) - mia@studio.example - Gmail";
    await settled();
    document.title = "A subject - somebody@else.example - Gmail";
    await settled();
    expect(told).toEqual(["mia@studio.example"]);
  });

  it("is told when the page comes to show it", async () => {
    link.removeAttribute("aria-label");
    start();
    expect(told).toEqual([]);
    document.title = "Inbox - mia@studio.example - Gmail";
    document.body.append(element("div"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual(["mia@studio.example"]);
  });

  it("is another one when the link names it", async () => {
    start();
    link.setAttribute("aria-label", label("bo@studio.example"));
    await settled();
    expect(told).toEqual(["mia@studio.example", "bo@studio.example"]);
  });

  it("is unknown from the moment at which the path changes, until the page names another", async () => {
    start();
    goTo("/mail/u/1/#inbox");
    watch.checkPath();
    expect(told).toEqual(["mia@studio.example", null]);
    document.title = "Inbox - mia@studio.example - Gmail";
    await settled();
    expect(told).toHaveLength(2);
    link.setAttribute("aria-label", label("bo@studio.example"));
    await settled();
    expect(told).toEqual(["mia@studio.example", null, "bo@studio.example"]);
  });

  it("is not looked for any more after the end", async () => {
    start();
    ending.abort();
    link.setAttribute("aria-label", label("bo@studio.example"));
    await settled();
    expect(told).toEqual(["mia@studio.example"]);
  });
});
