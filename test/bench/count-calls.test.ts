/** Which events of a trace are calls of an extension. */
import { describe, expect, it } from "vitest";
import { callsOf } from "./count-calls.ts";

const origin = "chrome-extension://abc";
const call = (url?: string) => ({ name: "FunctionCall", args: { data: url === undefined ? {} : { url } } });

describe("a trace of a tab", () => {
  it("counts each call into the extension's scripts, and none of the page's or of another extension's", () => {
    const events = [
      call(`${origin}/content-scripts/gmail.js`),
      call("https://mail.google.com/start.ts"),
      call("chrome-extension://abcd/other.js"),
      call(`${origin}/content-scripts/gmail.js`),
      call(),
    ];
    expect(callsOf(events, origin)).toBe(2);
  });

  it("takes no other event for a call", () => {
    const data = { url: `${origin}/content-scripts/gmail.js` };
    expect(callsOf([{ name: "EvaluateScript", args: { data } }, { name: "Layout" }], origin)).toBe(0);
  });
});
