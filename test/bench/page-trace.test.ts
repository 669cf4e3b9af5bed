/** Which events of a trace are an extension's. */
import { describe, expect, it } from "vitest";
import { callsOf, forcedLayoutsOf } from "./page-trace.ts";

const origin = "chrome-extension://abc";
const ours = `${origin}/content-scripts/gmail.js`;
const page = "https://mail.google.com/start.ts";
const neighbour = "chrome-extension://abcd/other.js";

describe("calls in a trace of a tab", () => {
  const call = (url?: string) => ({
    name: "FunctionCall",
    args: { data: url === undefined ? {} : { url } },
  });

  it("are counted where they go into the extension's scripts, and not into the page's or a neighbour's", () => {
    expect(callsOf([call(ours), call(page), call(neighbour), call(ours), call()], origin)).toBe(2);
  });

  it("are calls and nothing else", () => {
    const events = [{ name: "EvaluateScript", args: { data: { url: ours } } }, { name: "Layout" }];
    expect(callsOf(events, origin)).toBe(0);
  });
});

describe("layouts in a trace of a tab", () => {
  const layout = (name: string, ...urls: readonly string[]) => ({
    name,
    args: { beginData: { stackTrace: urls.map((url) => ({ url })) } },
  });

  it("are forced by whoever is on the stack, at its top or deeper", () => {
    const events = [layout("Layout", ours), layout("UpdateLayoutTree", page, ours), layout("Layout", page)];
    expect(forcedLayoutsOf(events, origin)).toBe(2);
  });

  it("are nobody's where they come with their frame", () => {
    expect(forcedLayoutsOf([layout("Layout"), { name: "UpdateLayoutTree", args: {} }], origin)).toBe(0);
  });

  it("are layouts and nothing else", () => {
    expect(forcedLayoutsOf([layout("Paint", ours)], origin)).toBe(0);
  });
});
