/** The ready policy files say the same on every system, and nothing that the extension would not use. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../../lib/core/policy/read-policy.ts";
import { readyPolicies, readyPolicyText } from "./ready-policies.ts";

const manifestOf = (browser: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/manifest-${browser}.json`, import.meta.url), "utf8"));
const chromiumId = "pdiabbiicbbnkbjhdljifbfnaemacnhd";
const firefoxId: string = manifestOf("firefox").browser_specific_settings.gecko.id;

describe("the ready policy files", () => {
  it("are for the places where Chrome, Edge and Firefox look", () => {
    const registry = "windows.reg SOFTWARE\\Policies\\";
    expect([...readyPolicies().keys()]).toEqual([
      `chrome.json ${chromiumId}`,
      `firefox.json ${firefoxId}`,
      "admin-console.json",
      `${registry}Google\\Chrome\\3rdparty\\extensions\\${chromiumId}\\policy`,
      `${registry}Microsoft\\Edge\\3rdparty\\extensions\\${chromiumId}\\policy`,
      `${registry}Mozilla\\Firefox\\3rdparty\\Extensions\\${firefoxId}`,
      `macos.mobileconfig com.google.Chrome.extensions.${chromiumId}`,
      `macos.mobileconfig com.microsoft.Edge.extensions.${chromiumId}`,
      "macos.mobileconfig org.mozilla.firefox",
    ]);
  });

  it.each([...readyPolicies()])("%s is read whole, and as the others are", (_, given) => {
    const [first] = readyPolicies().values();
    const { policy, issues } = readPolicy(given);
    expect(issues).toEqual([]);
    expect(policy).toEqual(readPolicy(first).policy);
    expect((policy.subscriptions?.length ?? 0) + policy.pinnedKeys.length).toBe(2);
  });

  it("are such that Windows reads them in any language", () => {
    const text = readyPolicyText("windows.reg");
    expect(text).toMatch(/^Windows Registry Editor Version 5\.00\r\n/);
    // Not UTF-16, so letters beyond ASCII would be read by the code page of the machine.
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
  });
});
