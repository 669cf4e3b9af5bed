// @vitest-environment happy-dom
/** That a change of view is noticed whatever comes first, and nothing that happens elsewhere. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { watchViews } from "../../lib/gmail-page/watch-views.ts";
import {
  type BuiltView,
  buildPage,
  buildRow,
  buildView,
  element,
  legacyIdAt,
  rowTime,
  settled,
} from "./gmail-page-builder.ts";

let inbox: BuiltView;
let sent: BuiltView;
let ending: AbortController;
let changes: number;

beforeEach(() => {
  inbox = buildView([buildRow({ id: legacyIdAt(rowTime) })]);
  sent = buildView([], false);
  ending = new AbortController();
  changes = 0;
});
afterEach(() => ending.abort());

const start = () =>
  watchViews(
    window,
    () => {
      changes += 1;
    },
    ending.signal,
  );

/** As Gmail does: the old view is hidden, the role moves to the new one. */
function switchViews(): void {
  inbox.view.style.display = "none";
  inbox.view.firstElementChild?.removeAttribute("role");
  sent.view.removeAttribute("style");
  sent.view.firstElementChild?.setAttribute("role", "main");
}

describe("watching Gmail's views", () => {
  it("begins at once where Gmail is there already", () => {
    buildPage([inbox, sent]);
    start();
    expect(changes).toBe(1);
  });

  it("waits for Gmail where it is not, looking once a frame", async () => {
    document.body.replaceChildren();
    start();
    expect(changes).toBe(0);
    buildPage([inbox, sent]);
    await expect.poll(() => changes).toBe(1);
  });

  it("notices that another view is shown", async () => {
    buildPage([inbox, sent]);
    start();
    switchViews();
    await settled();
    expect(changes).toBe(2);
  });

  it("notices a list that comes later than its view", async () => {
    sent.panel.remove();
    buildPage([inbox, sent]);
    start();
    switchViews();
    await settled();
    sent.view.firstElementChild?.append(sent.panel);
    await settled();
    expect(changes).toBe(3);
  });

  it("does not look into rows, hidden views, or a reply that is being written", async () => {
    const reply = element("div", { class: "h7", role: "listitem" }, element("div", { class: "M9" }));
    const thread = element("div", { class: "aHU" }, element("div", { role: "list" }, reply));
    inbox.panel.after(thread);
    buildPage([inbox, sent]);
    start();
    inbox.tbody.append(buildRow({ id: legacyIdAt(rowTime, 2) }));
    sent.panel.append("text");
    reply.querySelector(".M9")?.append("typed");
    await settled();
    expect(changes).toBe(1);
  });

  it("finds Gmail again after it was drawn anew as a whole", async () => {
    buildPage([inbox, sent]);
    start();
    buildPage([buildView([])]);
    window.dispatchEvent(new Event("hashchange"));
    await expect.poll(() => changes).toBe(2);
  });

  it("ends with its signal", async () => {
    buildPage([inbox, sent]);
    start();
    ending.abort();
    switchViews();
    window.dispatchEvent(new Event("hashchange"));
    await settled();
    expect(changes).toBe(1);
  });
});
