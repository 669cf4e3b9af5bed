// @vitest-environment happy-dom
/** What we do beside painting chips: hide rows by a style of ours, keep our events, place the bar. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRowFilter } from "../../lib/gmail-page/filter-rows.ts";
import { isMailPage } from "../../lib/gmail-page/is-mail-page.ts";
import { keepChipEvents, keepEventsInside } from "../../lib/gmail-page/keep-events.ts";
import { createOwnHost } from "../../lib/gmail-page/own-host.ts";
import { placeBar } from "../../lib/gmail-page/place-bar.ts";
import { buildPage, buildRow, buildView, element, legacyIdAt, rowTime } from "./gmail-page-builder.ts";

beforeEach(() => {
  document.head.replaceChildren();
  buildPage([buildView([buildRow({ id: legacyIdAt(rowTime) })])]);
});
const styles = () => [...document.head.querySelectorAll("style")];

describe("showing one priority", () => {
  it("is one style element, replaced by the next and taken away without a trace", () => {
    const before = document.documentElement.outerHTML;
    const show = createRowFilter(document);
    show("urgent");
    show("urgent");
    expect(styles()).toHaveLength(1);
    show("low");
    expect(styles().map(({ textContent }) => textContent.includes('"low"'))).toEqual([true]);
    show(null);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe("what the user does on our nodes", () => {
  const types = ["click", "dblclick", "mousedown", "mouseup", "pointerdown", "keydown", "keypress", "keyup"];
  const heard = vi.fn();

  let ending: AbortController;

  beforeEach(() => {
    heard.mockClear();
    ending = new AbortController();
    for (const type of types) document.body.addEventListener(type, heard, { signal: ending.signal });
  });
  afterEach(() => ending.abort());

  it.each(types)("on chips is heard by nobody in the page, not even on its way down: %s", (type) => {
    const { element: host } = createOwnHost(document, "chips", "");
    const clicked = vi.fn();
    keepChipEvents(window, clicked, ending.signal);
    document.body.append(host);
    host.dispatchEvent(new Event("focusin", { bubbles: true, composed: true }));
    for (const listening of [window, document, document.body])
      listening.addEventListener(type, heard, { capture: true, signal: ending.signal });
    // For listeners outside a shadow root its host is the target; happy-dom leaves that out, so it is named here.
    host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
    expect(clicked.mock.calls).toEqual(type === "click" ? [[host, host]] : []);
  });

  it.each(types)("elsewhere in the page is none of our business: %s", (type) => {
    const clicked = vi.fn();
    keepChipEvents(window, clicked, ending.signal);
    document.querySelector("tr.zA")?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect([heard.mock.calls.length, clicked.mock.calls.length]).toEqual([1, 0]);
  });

  it("is a key only while a chip has the focus: nothing of ours runs while the user writes elsewhere", () => {
    const added = vi.spyOn(window, "addEventListener");
    const removed = vi.spyOn(window, "removeEventListener");
    const keysIn = (spy: typeof added | typeof removed) =>
      spy.mock.calls.map(([type]) => type).filter((type) => type.startsWith("key"));
    const focus = (on: Element | null) => on?.dispatchEvent(new Event("focusin", { bubbles: true }));
    const { element: host } = createOwnHost(document, "chips", "");
    document.body.append(host);
    keepChipEvents(window, () => {}, ending.signal);
    focus(document.querySelector("tr.zA"));
    expect(keysIn(added)).toEqual([]);
    removed.mockClear();
    focus(host);
    expect(keysIn(added)).toEqual(["keydown", "keypress", "keyup"]);
    focus(document.querySelector("tr.zA"));
    expect(keysIn(removed)).toEqual(["keydown", "keypress", "keyup"]);
    vi.restoreAllMocks();
  });

  it.each(types)("in the bar reaches our own buttons and not Gmail: %s", (type) => {
    const { element: host, root } = createOwnHost(document, "bar", "");
    keepEventsInside(host);
    const own = vi.fn();
    const button = root.appendChild(document.createElement("button"));
    button.addEventListener(type, own);
    document.body.append(host);
    button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect([own.mock.calls.length, heard.mock.calls.length]).toEqual([1, 0]);
  });
});

describe("the bar", () => {
  it("stands after the first visible toolbar, once", () => {
    const hidden = element("div", { class: "G-atb", style: "display: none;" });
    document.querySelector(".aeH")?.prepend(hidden);
    const bar = createOwnHost(document, "bar", "").element;
    for (let times = 0; times < 3; times += 1) placeBar(document, bar);
    expect(document.querySelectorAll("[data-clientele=bar]")).toHaveLength(1);
    expect(bar.previousElementSibling?.getAttribute("gh")).toBe("mtb");
  });

  it("stands first in the container where there is no toolbar, and nowhere where there is neither", () => {
    document.querySelector(".G-atb")?.remove();
    const bar = createOwnHost(document, "bar", "").element;
    expect(placeBar(document, bar)).toBe(true);
    expect(document.querySelector(".aeF")?.firstElementChild).toBe(bar);
    document.body.replaceChildren();
    expect(placeBar(document, createOwnHost(document, "bar", "").element)).toBe(false);
  });
});

describe("the pages we look at", () => {
  const page = (address: string, isFrame = false) => {
    const { pathname, search } = new URL(address);
    const made = { location: { pathname, search } } as unknown as Window;
    return Object.assign(made, { top: isFrame ? {} : made });
  };

  it.each(["/mail/u/0/", "/mail/u/12", "/mail/", "/mail/b/token/u/0/"])("include %s", (path) => {
    expect(isMailPage(page(`https://mail.google.com${path}`))).toBe(true);
  });

  it.each([
    "/mail/u/0/?ui=2&view=pt&search=all&th=1",
    "/mail/u/0/?view=btop",
    "/mail/u/0/feed/atom",
    "/chat/u/0/",
    "/mail/mu/mp/1/",
  ])("leave out %s", (path) => {
    expect(isMailPage(page(`https://mail.google.com${path}`))).toBe(false);
  });

  it("leave out frames", () => {
    expect(isMailPage(page("https://mail.google.com/mail/u/0/", true))).toBe(false);
  });
});
