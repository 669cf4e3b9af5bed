/** Reading a company policy: every value that makes sense counts, and every other is left out alone and named. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noPolicy } from "../../../lib/core/policy/policy.ts";
import { lockedSettingsOf } from "../../../lib/core/policy/read-locked-settings.ts";
import { readPolicy } from "../../../lib/core/policy/read-policy.ts";

const key = "A".repeat(43);
const otherKey = `${"b-_9".repeat(10)}xyz`;

const whole = {
  company: "Studio Linden",
  contact: "Ask Mia at extension 12.",
  welcome: { en: "Welcome.", zh_CN: "欢迎。", other: "Willkommen." },
  subscriptions: [
    { address: "https://rules.example/team.json", name: "Team", keys: [key, otherKey] },
    { address: "https://rules.example/second.json" },
  ],
  pinnedKeys: [{ set: "0190-team", keys: [key] }],
  settings: {
    enabled: true,
    language: "zh_TW",
    pageData: false,
    keepSubjects: false,
    keepDays: 30,
    looksForClients: false,
    ownDomains: ["studio-linden.example", "linden.example"],
    reminders: { notifies: true, followUpDays: 0, quietHours: "20:00-08:30" },
  },
  allowOwnSubscriptions: false,
};

const read = (given: unknown) => readPolicy(given);
const pathsOf = (given: unknown) => read(given).issues.map(({ path, code }) => `${path} ${code}`);

describe("a policy in which everything is right", () => {
  it("is read as it stands", () => {
    const { policy, issues } = read(whole);
    expect(issues).toEqual([]);
    expect(policy).toEqual({
      ...whole,
      subscriptions: [whole.subscriptions[0], { ...whole.subscriptions[1], name: null, keys: [] }],
      pinnedKeys: [{ setId: "0190-team", keys: [key] }],
      settings: {
        ...whole.settings,
        reminders: { notifies: true, followUpDays: 0, quietHours: { from: 1200, until: 510 } },
      },
    });
  });

  it("may be empty", () => {
    expect(read({})).toEqual({ policy: noPolicy, issues: [] });
  });

  it("may say shortly what is simple", () => {
    const { policy, issues } = read({
      welcome: "Welcome.",
      subscriptions: [`https://rules.example/team.json#k=${key}`],
      pinnedKeys: [{ set: "team", keys: key }],
      settings: { reminders: { quietHours: "none" } },
    });
    expect(issues).toEqual([]);
    expect(policy).toEqual({
      ...noPolicy,
      welcome: { other: "Welcome." },
      subscriptions: [{ address: "https://rules.example/team.json", name: null, keys: [key] }],
      pinnedKeys: [{ setId: "team", keys: [key] }],
      settings: { reminders: { quietHours: null } },
    });
  });
});

describe("a policy from the Windows registry", () => {
  it("has switches as numbers and whatever is nested as JSON", () => {
    const packed = {
      ...whole,
      welcome: JSON.stringify(whole.welcome),
      subscriptions: JSON.stringify(whole.subscriptions),
      pinnedKeys: { "1": JSON.stringify(whole.pinnedKeys[0]) },
      settings: {
        ...whole.settings,
        enabled: 1,
        pageData: 0,
        keepSubjects: "false",
        keepDays: "30",
        ownDomains: JSON.stringify(whole.settings.ownDomains),
        reminders: JSON.stringify(whole.settings.reminders),
      },
      allowOwnSubscriptions: 0,
    };
    expect(read(packed)).toEqual(read(whole));
  });
});

describe("a value that makes no sense", () => {
  it.each([
    ["a company that is no text", { company: 7 }, "company bad"],
    ["a welcome without words", { welcome: { en: "  " } }, "welcome.en bad"],
    [
      "a welcome in a language of which nothing is known",
      { welcome: { tlh: "nuqneH" } },
      "welcome.tlh unknown",
    ],
    ["settings in a list", { settings: [] }, "settings bad"],
    ["a switch that is a word", { settings: { enabled: "maybe" } }, "settings.enabled bad"],
    ["a language that there is none of", { settings: { language: "de" } }, "settings.language bad"],
    ["no days", { settings: { keepDays: 0 } }, "settings.keepDays bad"],
    ["half a day", { settings: { keepDays: 1.5 } }, "settings.keepDays bad"],
    ["a setting that no policy may fix", { settings: { alias: "x" } }, "settings.alias unknown"],
    [
      "hours that no day has",
      { settings: { reminders: { quietHours: "24:00-08:00" } } },
      "settings.reminders.quietHours bad",
    ],
    [
      "minutes that no hour has",
      { settings: { reminders: { quietHours: "20:61-08:00" } } },
      "settings.reminders.quietHours bad",
    ],
    ["a public mail domain", { settings: { ownDomains: ["gmail.com"] } }, "settings.ownDomains.1 bad"],
    [
      "a domain that is an address",
      { settings: { ownDomains: ["a@b.example"] } },
      "settings.ownDomains.1 bad",
    ],
    ["subscriptions that are no list", { subscriptions: "team" }, "subscriptions bad"],
    ["a subscription without an address", { subscriptions: [{ name: "x" }] }, "subscriptions.1.address bad"],
    ["an address that is not https", { subscriptions: ["http://x.example/"] }, "subscriptions.1.address bad"],
    [
      "an address with a password",
      { subscriptions: ["https://a:b@x.example/"] },
      "subscriptions.1.address bad",
    ],
    [
      "an address that comes twice",
      { subscriptions: ["https://x.example/", "https://X.example"] },
      "subscriptions.2.address twice",
    ],
    ["pinned keys of no set", { pinnedKeys: [{ keys: [key] }] }, "pinnedKeys.1.set bad"],
    ["a pinned set without keys", { pinnedKeys: [{ set: "x" }] }, "pinnedKeys.1.keys bad"],
    ["a switch that is null", { allowOwnSubscriptions: null }, "allowOwnSubscriptions bad"],
    ["a key that no policy has", { subscription: [] }, "subscription unknown"],
  ])("is named: %s", (_, given, issue) => {
    expect(pathsOf(given)).toEqual([issue]);
    expect(read({ ...given, contact: "Mia" }).policy.contact).toBe("Mia");
  });

  it("takes nothing else with it", () => {
    const { policy, issues } = read({
      ...whole,
      company: null,
      settings: { ...whole.settings, keepDays: "long" },
    });
    expect(issues.map(({ path }) => path)).toEqual(["company", "settings.keepDays"]);
    const { keepDays: _, ...settings } = read(whole).policy.settings;
    expect(policy).toEqual({ ...read(whole).policy, company: null, settings });
  });

  it("does not turn a subscription with wrong keys into one without any", () => {
    const given = { subscriptions: [{ address: "https://x.example/", keys: ["short"] }] };
    expect(read(given).policy.subscriptions).toMatchObject([{ address: "https://x.example/", keys: null }]);
    expect(pathsOf(given)).toEqual(["subscriptions.1.keys.1 bad", "subscriptions.1.keys noKey"]);
  });

  it.each(["team", '[{"address": "https://x.exam'])(
    "does not turn a list of subscriptions that cannot be read into an empty one: %s",
    (subscriptions) => {
      expect(read({ subscriptions }).policy.subscriptions).toBeNull();
      expect(read("damaged").policy.subscriptions).toBeNull();
    },
  );

  it("does not let the first of too many push out the rest of the policy", () => {
    const subscriptions = Array.from({ length: 60 }, (_, n) => `https://x.example/${n}`);
    const { policy, issues } = read({ subscriptions, contact: "Mia" });
    expect(policy.subscriptions).toHaveLength(50);
    expect(issues).toEqual([{ path: "subscriptions", code: "tooMany", params: { limit: 50 } }]);
    expect(policy.contact).toBe("Mia");
  });
});

describe("whatever a browser gives", () => {
  const anyPolicy = fc.oneof(
    fc.anything(),
    fc.record(
      Object.fromEntries(
        Object.keys(noPolicy).map((name) => [
          name,
          fc.oneof(fc.anything(), fc.jsonValue(), fc.json(), fc.constant(Reflect.get(whole, name))),
        ]),
      ),
      { requiredKeys: [] },
    ),
  );

  it("comes to a policy, and what counts of it is what would count alone", () => {
    fc.assert(
      fc.property(anyPolicy, (given) => {
        const { policy } = read(given);
        expect(Object.keys(policy)).toEqual(Object.keys(noPolicy));
        for (const { address } of policy.subscriptions ?? []) expect(address).toMatch(/^https:\/\//);
        for (const { keys } of policy.pinnedKeys) expect(keys.length).toBeGreaterThan(0);
        expect(lockedSettingsOf(given)).toEqual(policy.settings);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves the prototype of objects alone", () => {
    const hostile = JSON.parse(
      '{"__proto__": {"company": "x"}, "settings": {"__proto__": {"enabled": false}}}',
    );
    expect(read(hostile).policy).toEqual(noPolicy);
    expect(Object.prototype).not.toHaveProperty("company");
  });
});
