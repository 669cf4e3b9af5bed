// @vitest-environment happy-dom
/** When the background hears of a list: each time that it is another, and again when the tab is looked at. */
import { afterEach, expect, it, vi } from "vitest";
import { createListReport } from "../../../entrypoints/gmail.content/list-report.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { readRoute } from "../../../lib/gmail-page/read-route.ts";
import type { SeenList } from "../../../lib/gmail-page/read-seen-list.ts";
import type { View } from "../../../lib/gmail-page/read-view.ts";

const view: View = {
  route: readRoute("#inbox"),
  main: document.body,
  panels: [document.body],
  threadSubject: null,
};
const mail = (id: string): MessageFacts => ({ id, threadId: id, in: ["inbox"] });

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

it("is told once of each list, never by a hidden tab, and of the same again by one that was hidden", () => {
  let mails: readonly MessageFacts[] | null = null;
  const told: SeenList[] = [];
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(false);
  const tell = createListReport(
    document,
    () => [view, mails],
    (list) => told.push(list),
  );
  tell();
  expect(told).toEqual([]);
  mails = [mail("2"), mail("1")];
  tell();
  tell();
  mails = [mail("2")];
  tell();
  expect(told.map(({ threads }) => threads.map(({ id }) => id))).toEqual([["2", "1"], ["2"]]);
  hidden.mockReturnValue(true);
  mails = [mail("3")];
  tell();
  hidden.mockReturnValue(false);
  mails = [mail("2")];
  tell();
  expect(told).toHaveLength(3);
});

it("is empty only where nothing like a row stands, whatever Gmail calls its rows by now", () => {
  let mails: readonly MessageFacts[] = [mail("1")];
  const told: number[] = [];
  vi.spyOn(document, "hidden", "get").mockReturnValue(false);
  const tell = createListReport(
    document,
    () => [view, mails],
    ({ threads }) => told.push(threads.length),
  );
  tell();
  mails = [];
  document.body.innerHTML = "<table><tr class='renamed'><td></td><td>Invoice</td></tr></table>";
  tell();
  expect(told).toEqual([1]);
  document.body.innerHTML = "<table><tr><td class='TC'>Nothing here.</td></tr></table>";
  tell();
  expect(told).toEqual([1, 0]);
});
