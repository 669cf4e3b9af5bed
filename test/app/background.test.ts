/** The worker's wiring in a browser: what it listens to, what it sets up, and what each event does. */
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import background from "../../entrypoints/background/index.ts";

/** The parts of the browser that the fake one lacks. */
function stubBrowser() {
  const scripts = new Map<string, unknown>();
  const event = () => ({ addListener: vi.fn() });
  const stubs = {
    scripting: {
      getRegisteredContentScripts: vi.fn(async () => [...scripts.values()]),
      registerContentScripts: vi.fn(async (added: { id: string }[]) => {
        for (const script of added) {
          if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          scripts.set(script.id, script);
        }
      }),
      unregisterContentScripts: vi.fn(async ({ ids }: { ids: string[] }) => {
        for (const id of ids) scripts.delete(id);
      }),
      executeScript: vi.fn(async () => []),
    },
    permissions: { onAdded: event(), onRemoved: event(), contains: vi.fn(async () => false) },
    notifications: {
      getAll: vi.fn(async () => ({})),
      clear: vi.fn(async () => true),
      onClicked: event(),
      onClosed: event(),
      onButtonClicked: event(),
    },
    action: {
      setBadgeText: vi.fn(async () => {}),
      setTitle: vi.fn(async () => {}),
      setBadgeBackgroundColor: vi.fn(async () => {}),
      setBadgeTextColor: vi.fn(async () => {}),
    },
    i18n: { getUILanguage: () => "en" },
  };
  Object.assign(fakeBrowser, stubs);
  return { ...stubs, scripts };
}

let stubs: ReturnType<typeof stubBrowser>;

beforeEach(() => {
  fakeBrowser.reset();
  stubs = stubBrowser();
  vi.spyOn(fakeBrowser.runtime, "getManifest").mockReturnValue({ version: "1.0.0" } as never);
  vi.spyOn(fakeBrowser.runtime, "getURL").mockImplementation(
    (path) => `chrome-extension://clientele${path || "/"}`,
  );
});

/** Resolves once `expected` holds. */
const eventually = (expected: () => void | Promise<void>) =>
  vi.waitFor(expected, { timeout: 10_000, interval: 5 });

const gmailTab = { url: "https://mail.google.com/mail/u/0/", active: true };

describe("the worker as it starts", () => {
  it("listens to everything before it waits for anything", () => {
    const added = [
      vi.spyOn(fakeBrowser.runtime.onMessage, "addListener"),
      vi.spyOn(fakeBrowser.runtime.onInstalled, "addListener"),
      vi.spyOn(fakeBrowser.runtime.onStartup, "addListener"),
      vi.spyOn(fakeBrowser.alarms.onAlarm, "addListener"),
      stubs.permissions.onAdded.addListener,
      stubs.permissions.onRemoved.addListener,
      stubs.notifications.onClicked.addListener,
      stubs.notifications.onClosed.addListener,
      stubs.notifications.onButtonClicked.addListener,
    ];
    void background.main();
    for (const listener of added) expect(listener).toHaveBeenCalledTimes(1);
  });

  it("makes sure of its daily alarm, and leaves one that is there as it is", async () => {
    void background.main();
    await eventually(async () => expect(await fakeBrowser.alarms.get("expire-seen")).toBeDefined());
    const create = vi.spyOn(fakeBrowser.alarms, "create");
    const get = vi.spyOn(fakeBrowser.alarms, "get");
    void background.main();
    await eventually(() => expect(get).toHaveBeenCalledWith("expire-seen"));
    expect(create).not.toHaveBeenCalled();
  });
});

describe("a first install", () => {
  it("registers the script in Gmail's own world and opens the options page", async () => {
    void background.main();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: "install" } as never);
    await eventually(async () => {
      expect([...stubs.scripts.values()]).toEqual([
        {
          id: "gmail-page-world",
          js: ["content-scripts/gmail-page-world.js"],
          matches: ["https://mail.google.com/*"],
          world: "MAIN",
          runAt: "document_start",
          persistAcrossSessions: true,
        },
      ]);
      const tabs = await fakeBrowser.tabs.query({});
      expect(tabs.map(({ url }) => url)).toContain("chrome-extension://clientele/options.html");
    });
  });
});

describe("an update", () => {
  it("registers nothing twice, puts the content script into open Gmail tabs, and opens no page", async () => {
    await stubs.scripting.registerContentScripts([{ id: "gmail-page-world" }]);
    vi.spyOn(fakeBrowser.tabs, "query").mockImplementation(async (query) =>
      query.url === "https://mail.google.com/*"
        ? [{ ...gmailTab, id: 7 } as never, { ...gmailTab } as never]
        : [],
    );
    const create = vi.spyOn(fakeBrowser.tabs, "create");
    void background.main();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: "update" } as never);
    await eventually(() =>
      expect(stubs.scripting.executeScript).toHaveBeenCalledWith({
        target: { tabId: 7 },
        files: ["/content-scripts/gmail.js"],
      }),
    );
    expect(stubs.scripting.executeScript).toHaveBeenCalledTimes(1);
    expect(stubs.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
    expect(create).not.toHaveBeenCalled();
    expect(await fakeBrowser.storage.session.get("problems")).toEqual({});
  });
});

describe("the setting for page data", () => {
  it("takes the script out of Gmail's own world and puts it back", async () => {
    void background.main();
    const options = { id: fakeBrowser.runtime.id, origin: "chrome-extension://clientele" };
    const ask = (pageData: boolean) =>
      new Promise((resolve) => {
        const request = { change: { pageData } };
        void fakeBrowser.runtime.onMessage.trigger(
          { clientele: "settings.change", request },
          options as never,
          resolve,
        );
      });
    await stubs.scripting.registerContentScripts([{ id: "gmail-page-world" }]);
    expect(await ask(false)).toMatchObject({ ok: true });
    expect(stubs.scripts.size).toBe(0);
    expect(await ask(true)).toMatchObject({ ok: true });
    expect(stubs.scripts.size).toBe(1);
  });
});

describe("failures that no answer tells of", () => {
  it("are kept by code and place, the last fifty", async () => {
    vi.spyOn(fakeBrowser.tabs, "query").mockRejectedValue(new TypeError("secret words"));
    void background.main();
    for (let times = 0; times < 60; times += 1) {
      await fakeBrowser.runtime.onInstalled.trigger({ reason: "update" } as never);
    }
    await eventually(async () => {
      const { problems } = (await fakeBrowser.storage.session.get("problems")) as { problems?: unknown[] };
      expect(problems).toHaveLength(50);
      expect(problems?.at(-1)).toMatchObject({ code: "TypeError", where: "installed" });
      expect(JSON.stringify(problems)).not.toContain("secret");
    });
  });
});
