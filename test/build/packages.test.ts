/** What the built packages ask of the browser, and what they carry: held by golden files that fail on anything extra. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildDirectories } from "../tooling/build-extension.ts";

const browsers = ["chromium", "firefox"] as const;

function read(browser: (typeof browsers)[number], file: string): string {
  const path = join(buildDirectories[browser], file);
  if (!existsSync(path)) throw new Error(`${file} is missing: run npm run build first`);
  return readFileSync(path, "utf8");
}

function scripts(browser: (typeof browsers)[number]): { path: string; text: string }[] {
  const folder = buildDirectories[browser];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

describe.each(browsers)("the package for %s", (browser) => {
  const manifest = JSON.parse(read(browser, "manifest.json"));

  it("has exactly the manifest that was reviewed", async () => {
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../fixtures/manifest-${browser}.json`);
  });

  it("asks for storage, alarms, scripting and Gmail, for notifications and single servers once they are wanted, and for nothing else", () => {
    expect([...manifest.permissions].sort()).toEqual(["alarms", "scripting", "storage"]);
    expect(manifest.host_permissions).toEqual(["https://mail.google.com/*"]);
    expect(manifest.optional_permissions).toEqual(["notifications"]);
    expect(manifest.optional_host_permissions).toEqual(["https://*/*"]);
    expect(manifest.web_accessible_resources).toBeUndefined();
    for (const script of manifest.content_scripts) {
      expect(script.matches).toEqual(["https://mail.google.com/*"]);
      expect(script.all_frames ?? false).toBe(false);
    }
  });

  it("loads no code from elsewhere", () => {
    const all = scripts(browser);
    expect(all.length).toBeGreaterThan(3);
    const remote = /import\(\s*["'`]https?:|importScripts\(\s*["'`]http|\.src\s*=\s*["'`]https?:/;
    expect(all.filter((script) => remote.test(script.text)).map((script) => script.path)).toEqual([]);
  });

  it("names the licence of every package that is in it", () => {
    const notices = read(browser, "THIRD-PARTY-NOTICES.txt");
    for (const name of ["preact", "dexie", "zod", "gmail-js", "re2js", "tldts-icann"]) {
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, "m"));
    }
  });
});

describe("the two packages", () => {
  it("differ in nothing but what the browsers need", () => {
    const [chromium, firefox] = browsers.map((browser) => JSON.parse(read(browser, "manifest.json")));
    const own = [
      "key",
      "minimum_chrome_version",
      "storage",
      "externally_connectable",
      "browser_specific_settings",
      "background",
    ];
    for (const key of own) {
      delete chromium[key];
      delete firefox[key];
    }
    // WXT writes options_ui's and the incognito keys alike for both browsers.
    expect(firefox).toEqual(chromium);
  });
});
