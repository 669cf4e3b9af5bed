/** What is told of the visible list, and when nothing is. */
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { readRoute } from "../../lib/gmail-page/read-route.ts";
import { readSeenList, type SeenList } from "../../lib/gmail-page/read-seen-list.ts";

const panel = {} as Element;
const mail = (id: string, more: Partial<MessageFacts> = {}): MessageFacts => ({
  id,
  threadId: `t${id}`,
  in: ["inbox"],
  ...more,
});

interface Shown {
  readonly hash?: string;
  readonly range?: string;
  readonly panels?: number;
  readonly mails?: readonly MessageFacts[];
  readonly before?: SeenList;
}

function read({
  hash = "#inbox",
  range = "",
  panels = 1,
  mails = [mail("2"), mail("1")],
  before,
}: Shown = {}) {
  const view = {
    route: readRoute(hash),
    main: panel,
    panels: Array.from({ length: panels }, () => panel),
    threadSubject: null,
  };
  return readSeenList(view, { hash, range }, mails, before ?? null);
}

describe("the list of the inbox", () => {
  it("is told in its order, from its first page on", () => {
    expect(read()).toEqual({
      view: "inbox",
      threads: [
        { threadId: "t2", id: "2" },
        { threadId: "t1", id: "1" },
      ],
      isFirst: true,
      isLast: false,
    });
    expect(read({ hash: "#inbox/p2" })?.isFirst).toBe(false);
  });

  it("is that of a tab, whose mail lies in the inbox too", () => {
    const mails = [mail("1", { category: "updates" })];
    expect(read({ hash: "#category/updates", mails })?.view).toBe("category/updates");
  });

  it.each([
    ["1–16 of 16", true],
    ["1–50 of 1,050", false],
    ["51-1,050, 1,050", true],
    ["1.234개 중 1.201–1.234", true],
    ["第 1-50 行，共 1,234 行", false],
    ["1–1 sur 1\u202f001", false],
    ["1–50 of many", false],
    ["١–٥٠ من ٥٠", false],
    ["", false],
  ])("ends where Gmail says so: %s", (range, isLast) => {
    expect(read({ range })?.isLast).toBe(isLast);
  });

  it("is empty where its rows have gone, not where none have come yet", () => {
    const before = read();
    expect(read({ mails: [] })?.isLast).toBe(false);
    expect(before && read({ mails: [], before })).toMatchObject({ isFirst: true, isLast: true });
    expect(before && read({ mails: [], before: { ...before, view: "category/updates" } })?.isLast).toBe(
      false,
    );
  });
});

describe("nothing is told", () => {
  it.each<[string, Shown]>([
    ["of a search", { hash: "#search/invoice", mails: [] }],
    ["of a label", { hash: "#label/Work", mails: [] }],
    ["of sent mail", { hash: "#sent", mails: [] }],
    ["of several lists", { panels: 2, mails: [] }],
    ["where no list is shown", { panels: 0, mails: [] }],
    ["of rows that another view left behind", { mails: [mail("1", { in: ["elsewhere"] })] }],
    ["of rows that another tab left behind", { hash: "#category/updates" }],
  ])("%s", (_, shown) => {
    expect(read(shown)).toBeNull();
  });
});
