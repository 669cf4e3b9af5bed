/** Threads as they lay in a genuine page of Gmail, through gmail-js into hints. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadGmailJs } from "../../../lib/gmail-page/page-world/load-gmail-js.ts";
import { messageToHint } from "../../../lib/gmail-page/page-world/message-to-hint.ts";
import { needsSharedData } from "../../tooling/needs-shared-data.ts";

const captures = "captures/KartikTalwar__gmail.js/test/testdata-parser-json";
const threads = needsSharedData(`${captures}/testdata-parser-fd-embedded.json`);
const list = needsSharedData(`${captures}/testdata-parser-bv-embedded.json`);

/** As little of a window as gmail-js needs to be loaded. */
const page = {
  XMLHttpRequest: class {
    open(): void {}
    send(): void {}
  },
} as unknown as Parameters<typeof loadGmailJs>[0];

function hintsIn(file: string | null) {
  const messages = loadGmailJs(page).embedded(readFileSync(file ?? "", "utf8")) ?? [];
  return messages.flatMap((message) => messageToHint(message) ?? []);
}

describe("threads of a genuine page", () => {
  it.skipIf(threads === null)("become hints with recipients and words", () => {
    const hints = hintsIn(threads);
    expect(hints.length).toBeGreaterThan(0);
    expect(hints.filter(({ to = [] }) => to.length > 0)).toHaveLength(hints.length);
    expect(hints.some(({ bodyText = "" }) => bodyText.length > 20)).toBe(true);
    expect(hints.every(({ bodyText = "" }) => !/<[a-z]/i.test(bodyText))).toBe(true);
  });

  it.skipIf(list === null)("that are a list only give no hints", () => {
    expect(hintsIn(list)).toEqual([]);
  });
});
