/** The words painted into Gmail: all there, with the same placeholders, in every language. */
import { describe, expect, it } from "vitest";
import { gmailEn } from "../../lib/i18n/gmail/en.ts";
import { gmailZhCn } from "../../lib/i18n/gmail/zh-cn.ts";
import { gmailZhTw } from "../../lib/i18n/gmail/zh-tw.ts";
import type { Message } from "../../lib/i18n/translate.ts";

function placeholders(message: Message): string[] {
  const text = typeof message === "string" ? message : message.other;
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
}

describe.each([
  ["zh_CN", gmailZhCn],
  ["zh_TW", gmailZhTw],
] as const)("in %s the words for Gmail", (_, catalogue) => {
  it("have the keys of the English ones", () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(gmailEn).sort());
  });

  it.each(Object.keys(gmailEn) as (keyof typeof gmailEn)[])(
    "have the placeholders of the English ones: %s",
    (key) => {
      expect(placeholders(catalogue[key])).toEqual(placeholders(gmailEn[key]));
    },
  );
});
