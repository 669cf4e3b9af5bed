/** A content script that was made to end: put back where nobody took over, but not for ever. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { reviveContentScript } from "../../../entrypoints/background/revive-content-script.ts";

const minute = 60_000;
const injected = vi.fn(async () => []);
const report = vi.fn();
let isThere = false;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  isThere = false;
  vi.spyOn(browser.tabs, "sendMessage").mockImplementation(async () => {
    if (!isThere) throw new Error("Receiving end does not exist");
    return true;
  });
  Object.assign(browser, { scripting: { executeScript: injected } });
});

describe("a content script that ended", () => {
  it("is put in again where nobody is there", async () => {
    await reviveContentScript(7, 0, report);
    expect(injected).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ target: { tabId: 7 } }));
  });

  it("is left to its successor where one is there", async () => {
    isThere = true;
    await reviveContentScript(7, 0, report);
    expect(injected).not.toHaveBeenCalled();
  });

  it("is put in three times in ten minutes and no more, which is reported, and again after that", async () => {
    for (let time = 0; time < 5; time += 1) await reviveContentScript(7, time * minute, report);
    expect(injected).toHaveBeenCalledTimes(3);
    expect(report).toHaveBeenCalledWith("script.stopped", "gmail");
    await reviveContentScript(8, 4 * minute, report);
    expect(injected).toHaveBeenCalledTimes(4);
    await reviveContentScript(7, 11 * minute, report);
    expect(injected).toHaveBeenCalledTimes(5);
  });
});
