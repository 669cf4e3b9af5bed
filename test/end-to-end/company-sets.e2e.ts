/** What a company follows for everybody paints in Gmail without anybody having done anything, and nobody gets around it. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import { makeTestKey, signedFile } from "../app/publisher.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { answerFile, type SharingHost, startSharingHost } from "../sharing-host/start-sharing-host.ts";
import { rule, ruleSet } from "../storage/fresh-database.ts";
import { askBackground } from "../tooling/browsers/ask-background.ts";
import { browserNames } from "./harness/browser-names.ts";
import { companyPolicy, maySetPolicies } from "./harness/company-policy.ts";
import { add, checkNow, keptSubscription } from "./harness/following.ts";
import { waitForRows } from "./harness/gmail-page.ts";
import { toFront } from "./harness/own-controls.ts";
import { useGmail } from "./harness/use-gmail.ts";

const [key, stranger] = [await makeTestKey(), await makeTestKey()];

/** Every mail is labelled with this. */
function edition(version: number, label: string, signer = key): Promise<string> {
  const every = rule("house", { condition: "-from:nobody.example", effects: [{ kind: "label", label }] });
  const set = ruleSet({ id: "house", name: "House", rules: [every] });
  return signedFile({ keys: [signer], at: Date.now() - 60_000, version, set });
}

describe.skipIf(!maySetPolicies()).each(browserNames)("a set that the company follows in %s", (name) => {
  const company = companyPolicy(name);
  let host: SharingHost;
  let page: Page;
  const startHosts = async () => {
    host = await startSharingHost();
    host.put("/house.json", answerFile(await edition(1, "House")));
    host.put("/other.json", answerFile(await edition(1, "Other")));
    company.set({
      subscriptions: [{ address: `${host.origin}/house.json`, name: "The house", keys: [key.publicKey] }],
      allowOwnSubscriptions: false,
    });
    return [host.spki];
  };
  const session = useGmail(name, sampleMailbox(Date.now()), emptyRuleSet, { startHosts, rowsPerPage: 25 });
  const painted = async (label: string) => {
    await toFront(session.page);
    await waitForRows(
      session.page,
      (rows) => rows.length > 0 && rows.every(({ decision }) => decision?.labels.join() === label),
      60_000,
    );
  };

  beforeAll(async () => {
    page = await session.extension.openExtensionPage("popup.html");
  });
  afterAll(async () => {
    company.putBack();
    await host?.close();
  });

  it("paints in Gmail, with no rule of the user's own and nobody asked", async () => {
    await painted("House");
    const { source, pinnedBy, pending } = await keptSubscription(page);
    expect({ source, pinnedBy, pending }).toEqual({ source: "policy", pinnedBy: "policy", pending: null });
  });

  it("is updated by the company's key, and by no other", async () => {
    host.put("/house.json", answerFile(await edition(2, "Newer")));
    expect(await checkNow(page)).toBe("updated");
    await painted("Newer");
    host.put("/house.json", answerFile(await edition(3, "Stolen", stranger)));
    expect(await checkNow(page)).toBe("edition.unknownKey");
    await painted("Newer");
  });

  it("cannot be left, and no other can be followed", async () => {
    const { id } = await keptSubscription(page);
    await expect(askBackground(page, "subscription.remove", { id })).rejects.toThrow("subscription.policy");
    await expect(askBackground(page, "subscription.change", { id, isOn: false })).rejects.toThrow(
      "subscription.policy",
    );
    expect(await add(page, `${host.origin}/other.json`)).toBe("policy.ownSubscriptions");
    expect(host.requests).not.toContain("GET /other.json");
  });

  it("is there again when a killed background wakes", async () => {
    await session.extension.stopBackground();
    await session.page.reload();
    await painted("Newer");
  });
});

describe.skipIf(!maySetPolicies())("a set that the company no longer follows", () => {
  const company = companyPolicy("chromium");
  let host: SharingHost;
  const startHosts = async () => {
    host = await startSharingHost();
    host.put("/house.json", answerFile(await edition(1, "House")));
    company.set({ subscriptions: [{ address: `${host.origin}/house.json`, keys: [key.publicKey] }] });
    return [host.spki];
  };
  const session = useGmail("chromium", sampleMailbox(Date.now()), emptyRuleSet, { startHosts });
  afterAll(async () => {
    company.putBack();
    await host?.close();
  });

  it("leaves the open inbox of Chromium, which sees that its policies change while it runs", async () => {
    const labels = (wanted: number) =>
      waitForRows(
        session.page,
        (rows) => rows.length > 0 && rows.every(({ decision }) => (decision?.labels.length ?? 0) === wanted),
        60_000,
      );
    await toFront(session.page);
    await labels(1);
    company.set(null);
    await labels(0);
  });
});
