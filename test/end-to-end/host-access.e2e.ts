/** Servers that let no other site read them, once the user lets the extension: an intranet, a raw file behind a plain web server. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTestKey, signedFile } from "../app/publisher.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import {
  answerFile,
  answerRedirect,
  answerStatus,
  type SharingHost,
  startSharingHost,
} from "../sharing-host/start-sharing-host.ts";
import { browserNames } from "./harness/browser-names.ts";
import { accept, add, checkNow, keptSubscription } from "./harness/following.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const key = await makeTestKey();
const edition = (version: number) => signedFile({ keys: [key], at: Date.now() - 60_000, version });

describe.each(browserNames)("a server without CORS that may be read, in %s", (name) => {
  let host: SharingHost;
  let elsewhere: SharingHost;
  const startHosts = async () => {
    [host, elsewhere] = [await startSharingHost(), await startSharingHost()];
    return [host.spki, elsewhere.spki];
  };
  const session = useGmail(name, sampleMailbox(Date.now()), sampleRuleSet(), {
    startHosts,
    readsLocalHosts: true,
  });
  let page: Page;

  beforeAll(async () => {
    page = await session.extension.openExtensionPage("popup.html");
  });
  afterAll(async () => {
    await host?.close();
    await elsewhere?.close();
  });

  it("is followed, and a poll without news is small there, too", async () => {
    host.put("/team.json", answerFile(await edition(1), {}));
    expect(await add(page, `${host.origin}/team.json`)).toBe("ok");
    await accept(page);
    host.hangUp();
    const before = host.wireBytes();
    expect(await checkNow(page)).toBe("none");
    expect(host.wireBytes() - before).toBeLessThan(5_000);
  });

  it("is left alone for as long as it asks", async () => {
    host.put("/team.json", answerStatus(503, { "retry-after": "172800" }));
    expect(await checkNow(page)).toBe("subscription.status");
    const { nextCheck, check } = await keptSubscription(page);
    expect(nextCheck - (check?.at ?? 0)).toBe(172_800_000);
  });

  it("may not send us to another host, and is said to be gone when it is", async () => {
    elsewhere.put("/team.json", answerFile(await edition(2), {}));
    host.put("/team.json", answerRedirect(`${elsewhere.origin}/team.json`));
    expect(await checkNow(page)).toBe("subscription.redirected");
    await host.close();
    expect(await checkNow(page)).toBe("subscription.offline");
    expect((await keptSubscription(page)).active?.version).toBe(1);
  });
});
