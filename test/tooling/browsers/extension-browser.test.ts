/** Which requests count as leaving the simulator. */
import { describe, expect, it } from "vitest";
import { isOutside } from "./extension-browser.ts";

describe("a request", () => {
  it.each([
    "https://example.com/",
    "http://mail.google.com/",
    "https://mail.google.com.example/",
    "wss://mail.google.com/",
  ])("to %s leaves the simulator", (url) => expect(isOutside(url)).toBe(true));

  it.each([
    "https://mail.google.com/sync/u/0/i/bv",
    "chrome-extension://pdiabbiicbbnkbjhdljifbfnaemacnhd/popup.html",
    "moz-extension://5b0c2f64-8f0e-4b0c-9d55-3c6f6f1f7a10/popup.html",
    "data:image/gif;base64,R0lGOD",
    "blob:https://mail.google.com/1",
    "about:blank",
  ])("to %s stays inside", (url) => expect(isOutside(url)).toBe(false));
});
