/**
 * What Gmail itself has sent, 2014 to 2022: the readers of the page and the parsers of
 * its data take all of it without an exception, and give exactly what is in it.
 *
 * Payloads of the object form (2018 to 2020) and of the classic form (2014 to 2017) are
 * not understood by gmail-js: they give no messages, nothing is told, and mail is decided
 * by what its row shows. Gmail has not sent them since 2022-09.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, it, vi } from "vitest";
import { createDriftLedger } from "../../lib/gmail-page/drift-ledger.ts";
import { loadGmailJs } from "../../lib/gmail-page/page-world/load-gmail-js.ts";
import { messageToHint } from "../../lib/gmail-page/page-world/message-to-hint.ts";
import { readRoute } from "../../lib/gmail-page/read-route.ts";
import { readRow } from "../../lib/gmail-page/read-row.ts";
import { readView, rowsOf } from "../../lib/gmail-page/read-view.ts";
import { needsSharedData } from "../tooling/needs-shared-data.ts";

const listPage = needsSharedData("captures/InboxSDK__InboxSDK/__tests__/injected-thread-identifier.html");
const folder = needsSharedData("captures");

describe.skipIf(listPage === null)("a whole list page of December 2014", () => {
  /** happy-dom's document has all of a browser's that readers ask for. */
  function page(): Document {
    const html = readFileSync(listPage ?? "", "utf8");
    return new new Window().DOMParser().parseFromString(html, "text/html") as unknown as Document;
  }

  it("shows one list of 16 rows, of which 13 are unread", () => {
    const { main, panels } = readView(page(), "#inbox", createDriftLedger());
    const rows = rowsOf(panels);
    expect(main).not.toBeNull();
    expect([panels.length, rows.length]).toEqual([1, 16]);
    expect(rows.filter((row) => row.classList.contains("zE"))).toHaveLength(13);
  });

  it("is left alone row by row, because rows had no thread ids then, and is counted as drift", () => {
    const ledger = createDriftLedger();
    const record = vi.spyOn(ledger, "record");
    const context = {
      account: "a@studio.example",
      own: new Set<string>(),
      route: readRoute("#inbox"),
      isOneOfSeveral: false,
      now: 0,
    };
    const { panels } = readView(page(), "#inbox", ledger);
    const readings = rowsOf(panels).map((row) => readRow(row, context, ledger));
    expect(readings).toEqual(Array(16).fill({ kind: "unreadable", why: "ids" }));
    expect(record.mock.calls.filter(([id, seen]) => id === "row-ids" && seen === "missed")).toHaveLength(16);
  });
});

/** All files, by their path below the folder. */
function capturedFiles(): readonly string[] {
  if (folder === null) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(json|txt)$/u.test(name),
  );
}

/** As little of a window as gmail-js needs to be loaded. */
const page = {
  XMLHttpRequest: class {
    open(): void {}
    send(): void {}
  },
} as unknown as Parameters<typeof loadGmailJs>[0];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Classic answers begin with )]}' or stand in a page of HTML.
    return false;
  }
}

describe.skipIf(folder === null)("all captured payloads", () => {
  const parsers = loadGmailJs(page);
  const texts = capturedFiles().map((name) => ({
    name,
    text: readFileSync(join(folder ?? "", name), "utf8"),
  }));

  it("are there", () => {
    expect(texts).toHaveLength(81);
  });

  it("give no messages as answers to requests, and no exception: none of them is an array of threads", () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    expect(
      texts.filter(({ text }) => (parsers.fetched(text) ?? []).length > 0).map(({ name }) => name),
    ).toEqual([]);
  });

  it("give five messages as data of the page, from the one array of threads among them", () => {
    const found = texts
      .filter(({ text }) => isJson(text))
      .map(({ name, text }) => ({ name, messages: parsers.embedded(text) ?? [] }))
      .filter(({ messages }) => messages.length > 0);
    expect(found.map(({ name }) => name.split("/").at(-1))).toEqual(["testdata-parser-fd-embedded.json"]);
    expect(found[0]?.messages).toHaveLength(5);
    expect(found[0]?.messages.flatMap((message) => messageToHint(message) ?? [])).toHaveLength(5);
  });
});
