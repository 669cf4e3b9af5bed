// @vitest-environment happy-dom
/** gmail-js is loaded for its parsers; the hooks it sets are gone when it has loaded. */
import { describe, expect, it } from "vitest";
import { loadGmailJs } from "../../../lib/gmail-page/page-world/load-gmail-js.ts";

const page = window as unknown as Parameters<typeof loadGmailJs>[0];
describe("loading gmail-js", () => {
  it("leaves the page's own functions as they were", () => {
    const { open, send } = page.XMLHttpRequest.prototype;
    loadGmailJs(page);
    expect(page.XMLHttpRequest.prototype.open).toBe(open);
    expect(page.XMLHttpRequest.prototype.send).toBe(send);
    expect(Object.hasOwn(page, "_GM_setData")).toBe(false);
  });

  it.each(["", "garbage", "[]", "{}", "[null,[[]]]", "[null,5]", ")]}'\n12[1]"])(
    "answers %j of Gmail with nothing or an error of its own, never with a message",
    (text) => {
      const { fetched } = loadGmailJs(page);
      let messages: readonly unknown[] | null = null;
      try {
        messages = fetched(text);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
      expect(messages ?? []).toEqual([]);
    },
  );
});
