/** Sets that are followed over a real network: they come, update while Gmail is open, and no server can do harm. */
import { gzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { makeTestKey, type Publishing, signedFile } from "../app/publisher.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import {
  type Answer,
  answerCut,
  answerEndlessly,
  answerFile,
  answerNever,
  answerRedirect,
  answerStatus,
  type SharingHost,
  startSharingHost,
} from "../sharing-host/start-sharing-host.ts";
import { rule, ruleSet } from "../storage/fresh-database.ts";
import { browserNames } from "./harness/browser-names.ts";
import { accept, add, checkNow, keptSubscription, keptSubscriptions, makeDue } from "./harness/following.ts";
import { rowsOf, waitForRows, waitUntilPainted } from "./harness/gmail-page.ts";
import { toFront } from "./harness/own-controls.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const [key, stranger] = [await makeTestKey(), await makeTestKey()];
const path = "/team.json";

/** Every mail is labelled with this. */
function setNamed(label: string, parts: Partial<RuleSet> = {}): RuleSet {
  const named = rule("team", { condition: "-from:nobody.example", effects: [{ kind: "label", label }] });
  const others = Array.from({ length: 9 }, (_, index) =>
    rule(`t${index}`, { condition: `subject:t${index}x` }),
  );
  return ruleSet({ id: "team", name: "Team", rules: [named, ...others], ...parts });
}

function edition(version: number, label: string, more: Partial<Publishing> = {}): Promise<string> {
  return signedFile({ keys: [key], at: Date.now() - 60_000, version, set: setNamed(label), ...more });
}

const haveLabel = (label: string) => (rows: Awaited<ReturnType<typeof rowsOf>>) =>
  rows.length > 0 && rows.every(({ decision }) => decision?.labels.includes(label));

describe.each(browserNames)("a followed set in %s", (name) => {
  let host: SharingHost;
  let elsewhere: SharingHost;
  let address = "";
  const startHosts = async () => {
    [host, elsewhere] = [await startSharingHost(), await startSharingHost()];
    address = `${host.origin}${path}`;
    return [host.spki, elsewhere.spki];
  };
  const session = useGmail(name, sampleMailbox(Date.now()), sampleRuleSet(), { startHosts, rowsPerPage: 25 });
  let page: Page;
  /** The edition that is active while the server does what it should not. */
  let second = "";

  beforeAll(async () => {
    page = await session.extension.openExtensionPage("popup.html");
  });
  afterAll(async () => {
    await host?.close();
    await elsewhere?.close();
  });

  const put = (answer: Answer) => host.put(path, answer);
  async function painted(label: string): Promise<void> {
    await toFront(session.page);
    await waitForRows(session.page, haveLabel(label), 15_000);
  }

  it("is asked for by nobody before the user follows it", async () => {
    await toFront(session.page);
    await waitUntilPainted(session.page);
    expect(session.extension.requestsOutside).toEqual([]);
    expect(host.requests).toEqual([]);
    expect(await keptSubscriptions(page)).toEqual([]);
  });

  it("is not followed where nothing can be fetched, and says why", async () => {
    expect(await add(page, `${host.origin}/nothing.json`)).toBe("subscription.status");
    expect(await add(page, "https://127.0.0.1:9/team.json")).toBe("subscription.offline");
    host.put("/closed.json", answerFile(await edition(1, "One"), {}));
    expect(await add(page, `${host.origin}/closed.json`)).toBe("subscription.blocked");
    expect(await keptSubscriptions(page)).toEqual([]);
  });

  it("paints once the user has agreed", async () => {
    put(answerFile(await edition(1, "One")));
    expect(await add(page, address)).toBe("ok");
    expect((await keptSubscription(page)).pending?.reasons).toEqual([{ code: "first", params: {} }]);
    expect((await rowsOf(session.page)).some(({ decision }) => decision?.labels.includes("One"))).toBe(false);
    await accept(page);
    await painted("One");
  });

  it("is updated while Gmail is open", async () => {
    second = await edition(2, "Two");
    put(answerFile(second));
    expect(await checkNow(page)).toBe("updated");
    await painted("Two");
  });

  it("costs less than 5 kB on the wire where there is no news", async () => {
    await checkNow(page);
    host.hangUp();
    const [before, asked] = [host.wireBytes(), host.requests.length];
    expect(await checkNow(page)).toBe("none");
    expect(host.requests.length - asked).toBe(1);
    expect(host.wireBytes() - before).toBeLessThan(5_000);
    expect(host.wireBytes() - before).toBeGreaterThan(100);
  });

  const soon = () => new Date(Date.now() + 60_000).toISOString();
  const faults: readonly (readonly [string, () => Answer | Promise<Answer>, string])[] = [
    ["a bad signature", async () => answerFile(await damaged()), "edition.badSignature"],
    [
      "another key",
      async () => answerFile(await edition(3, "X", { signedBy: [stranger] })),
      "edition.unknownKey",
    ],
    [
      "a new key that the old one does not vouch for",
      async () => answerFile(await edition(3, "X", { keys: [key, stranger], signedBy: [stranger] })),
      "edition.badRotation",
    ],
    ["an older version", async () => answerFile(await edition(1, "One")), "edition.rollback"],
    [
      "the same version with other content",
      async () => answerFile(await edition(2, "X")),
      "edition.sameVersion",
    ],
    ["a version far ahead", async () => answerFile(await edition(2000, "X")), "edition.fastForward"],
    [
      "another set",
      async () => answerFile(await edition(3, "X", { set: setNamed("X", { id: "other" }) })),
      "edition.otherSet",
    ],
    [
      "an edition that has ended",
      async () =>
        answerFile(
          await edition(3, "X", { expires: "2020-01-01T00:00:00Z", issued: "2019-12-01T00:00:00Z" }),
        ),
      "edition.expired",
    ],
    [
      "an edition that would never end",
      async () => answerFile(await edition(3, "X", { expires: "2999-01-01T00:00:00Z" })),
      "edition.tooLong",
    ],
    [
      "an edition for a newer extension",
      async () => answerFile(await edition(3, "X", { minApp: "99.0" })),
      "edition.newerApp",
    ],
    ["no signature", () => answerFile(JSON.stringify(setNamed("X"))), "edition.unsigned"],
    [
      "a rule that touches the mailbox",
      async () =>
        answerFile(
          await edition(3, "X", {
            set: setNamed("X", { rules: [{ ...rule("r"), effects: [{ kind: "archive" } as never] }] }),
          }),
        ),
      "edition.power",
    ],
    ["no end", () => answerEndlessly, "subscription.tooLarge"],
    ["a bomb", () => answerFile(gzipSync(Buffer.alloc(64 * 1024 * 1024, "["))), "subscription.tooLarge"],
    ["half a file", async () => answerCut(await edition(3, "X")), "subscription.offline"],
    [
      "half a gzip",
      async () => answerFile(gzipSync(await edition(3, "X")).subarray(0, 200)),
      "sealed.badGzip",
    ],
    ["a page to sign in on", () => answerFile("<!doctype html><title>Sign in</title>"), "subscription.html"],
    ["another JSON", () => answerFile('{"hello":"world"}'), "edition.notSigned"],
    [
      "a forbidden key",
      () => answerFile('{"format":"clientele-rule-set","__proto__":{"canary":1}}'),
      "file.forbiddenKey",
    ],
    ["deep nesting", () => answerFile("[".repeat(100_000)), "file.tooDeep"],
    [
      "a million rules",
      () => answerFile(`{"rules":[${Array(1_000_000).fill("{}").join()}]}`),
      "file.tooManyValues",
    ],
    ["an encrypted file", () => answerFile("age-encryption.org/v1\n-> X25519 abc"), "subscription.encrypted"],
    [
      "a move to another host",
      () => answerRedirect(`${elsewhere.origin}/team.json`),
      "subscription.redirected",
    ],
    ["a move to http", () => answerRedirect("http://127.0.0.1:9/team.json"), "subscription.redirected"],
    ...[401, 403, 404, 429, 500, 503].map(
      (status) =>
        [
          `the status ${status}`,
          () => answerStatus(status, { "retry-after": "86400" }),
          "subscription.status",
        ] as const,
    ),
    ["headers and then nothing", () => answerNever, "subscription.slow"],
  ];

  async function damaged(): Promise<string> {
    const file = JSON.parse(await edition(3, "X"));
    const payload = Buffer.from(file.payload, "base64url").toString().replace('"X"', '"Y"');
    return JSON.stringify({ ...file, payload: Buffer.from(payload).toString("base64url") });
  }

  it.each(faults)("is left as it is by a server that gives %s", async (_, answer, code) => {
    put(await answer());
    elsewhere.put(path, answerFile(await edition(3, "X")));
    const before = await keptSubscription(page);
    expect(await checkNow(page)).toBe(code);
    const after = await keptSubscription(page);
    expect(after.check?.failure?.code).toBe(code);
    expect([after.active, after.pending, after.trust]).toEqual([before.active, before.pending, before.trust]);
    expect(await rowsOf(session.page).then(haveLabel("Two"))).toBe(true);
  });

  it("leaves a busy server alone for as long as it asks", async () => {
    put(answerFile(second));
    expect(await checkNow(page)).toBe("none");
    put(answerStatus(429, { "retry-after": "172800", "access-control-expose-headers": "retry-after" }));
    await checkNow(page);
    const { nextCheck, check } = await keptSubscription(page);
    expect(nextCheck - (check?.at ?? 0)).toBe(172_800_000);
  });

  it("is followed to another address of the same host, and says so", async () => {
    host.put("/moved.json", answerFile(second));
    put(answerRedirect("/moved.json"));
    expect(await checkNow(page)).toBe("none");
    expect((await keptSubscription(page)).check).toMatchObject({ failure: null, redirected: true });
  });

  it("stays when it has ended and no newer one comes", async () => {
    put(answerFile(await edition(3, "Three", { expires: soon() })));
    expect(await checkNow(page)).toBe("updated");
    await painted("Three");
  });

  it("waits for the user with a new key, a regular expression or many changes, and says why", async () => {
    const many = setNamed("Four", { rules: setNamed("Four").rules.slice(0, 5) });
    put(answerFile(await edition(4, "Four", { keys: [stranger], signedBy: [key, stranger], set: many })));
    expect(await checkNow(page)).toBe("waiting");
    const { pending } = await keptSubscription(page);
    expect(pending?.reasons.map(({ code }) => code)).toEqual(["key", "many"]);
    expect(await rowsOf(session.page).then(haveLabel("Three"))).toBe(true);
    await accept(page);
    await painted("Four");
  });

  it("is looked at again by a worker that was killed, when the time has come, with nobody asking", async () => {
    const set = setNamed("Five", { rules: setNamed("Five").rules.slice(0, 5) });
    put(answerFile(await edition(5, "Five", { keys: [stranger], set })));
    await makeDue(page);
    await session.extension.stopBackground();
    await page.reload().catch(() => {});
    await toFront(session.page);
    await waitForRows(session.page, haveLabel("Five"), 60_000);
  });

  it("paints no more when its publisher gives it up", async () => {
    page = await session.extension.openExtensionPage("popup.html");
    put(answerFile(await edition(6, "Six", { keys: [stranger], revoked: true })));
    expect(await checkNow(page)).toBe("updated");
    await toFront(session.page);
    await waitForRows(session.page, (rows) =>
      rows.every(({ decision }) => !decision?.labels.includes("Five")),
    );
    expect((await keptSubscription(page)).check?.failure?.code).toBe("edition.revoked");
  });

  it("was asked for at its address and nowhere else, without a word about the user", () => {
    const hosts = new Set(session.extension.requestsOutside.map((url) => new URL(url).origin));
    const known = [host.origin, elsewhere.origin, "https://127.0.0.1:9", "http://127.0.0.1:9"];
    expect([...hosts].filter((origin) => !known.includes(origin))).toEqual([]);
    expect(host.told).toEqual({ cookies: 0, referrers: 0 });
  });
});
