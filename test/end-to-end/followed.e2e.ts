/** What a person does with a followed set: looks at it before it is followed, adjusts it, is asked about changes, goes back, and leaves. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { fingerprintWords } from "../../lib/sealing/fingerprint-words.ts";
import { thumbprintOf } from "../../lib/sealing/public-key.ts";
import { makeTestKey, type Publishing, signedFile } from "../app/publisher.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { answerFile, type SharingHost, startSharingHost } from "../sharing-host/start-sharing-host.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import type { ShownRow } from "../tooling/report/painted-page.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { rowsOf, waitForRows } from "./harness/gmail-page.ts";
import { fill, press, sees, toFront } from "./harness/own-controls.ts";
import { textIn } from "./harness/own-nodes.ts";
import { hoverRow, isOpen } from "./harness/panel.ts";
import { readStored } from "./harness/stored.ts";
import { useGmail } from "./harness/use-gmail.ts";

const key = await makeTestKey();
const path = "/team.json";
const everyMail = "-from:nobody.example";

/** It says nothing of any mail, but there is something to look at mail for. */
const ownSet = ruleSet({ id: "own", rules: [rule("own", { condition: "subject:nothing-has-this" })] });

function teamSet(more: Partial<RuleSet> = {}): RuleSet {
  const label = (id: string, name: string, optional = false) =>
    rule(id, {
      name: `Rule ${name}`,
      condition: everyMail,
      effects: [{ kind: "label", label: name, colour: "#1a73e8" }],
      ...(optional ? { optional } : {}),
    });
  const rules = [label("all", "Team"), label("extra", "Extra", true)];
  return ruleSet({
    id: "team",
    name: "Sales team",
    rules,
    clients: [client("nordwind", { name: "Nordwind (team)", tier: "vip" })],
    ...more,
  });
}

function edition(version: number, more: Partial<Publishing> = {}): Promise<string> {
  return signedFile({ keys: [key], at: Date.now() - 60_000, version, set: teamSet(), ...more });
}

describe.each(browserNames)("a person who follows a set in %s", (name) => {
  let host: SharingHost;
  const startHosts = async () => {
    host = await startSharingHost();
    return [host.spki];
  };
  const session = useGmail(name, sampleMailbox(Date.now()), ownSet, { startHosts, rowsPerPage: 25 });
  let options: Page;

  beforeAll(async () => {
    await waitForRows(session.page, (rows) => rows.length > 0);
    options = await session.extension.openExtensionPage("options.html#share/followed");
  });
  afterAll(() => host?.close());

  /** Looks at Gmail until all of its rows have these labels, and comes back. */
  async function gmailShows(labels: readonly string[]): Promise<void> {
    const isSo = (rows: readonly ShownRow[]) =>
      rows.length > 0 && rows.every(({ decision }) => decision?.labels.join() === labels.join());
    await toFront(session.page);
    await waitForRows(session.page, isSo, 15_000);
    await toFront(options);
  }
  const go = (hash: string) =>
    options.evaluate((to) => {
      location.hash = to;
    }, hash);

  it("sees what is there before anything is followed: whose it is, how much, and what it would do", async () => {
    host.put(path, answerFile(await edition(1)));
    await toFront(session.page);
    // A list is noted a moment after it was shown.
    const seen = async () => (await readStored(options)).records["clientele/seen"] ?? 0;
    await expect.poll(seen, { timeout: 10_000 }).toBeGreaterThanOrEqual(25);
    await toFront(options);
    await sees(options, "No set is followed yet");
    await fill(options, "Address or invite link", `${host.origin}${path}`);
    await press(options, "Look at it");
    await sees(options, "Sales team: look before you follow");
    await sees(options, (await fingerprintWords(key.publicKey)).join(" "));
    await sees(options, "2 rules, 1 client");
    await sees(options, "25 of 25 messages");
    expect(await seriousFaults(options)).toEqual([]);
    expect((await rowsOf(session.page)).some(({ decision }) => decision?.labels.length !== 0)).toBe(false);
  });

  it("follows it with one press, and Gmail shows it at once", async () => {
    await press(options, "Follow");
    await sees(options, "Followed: Sales team", ".toasts");
    await sees(options, "Up to date");
    await gmailShows(["Team", "Extra"]);
  });

  it("sees beside a mail from which set client and labels come", async () => {
    await toFront(session.page);
    const people = (await rowsOf(session.page)).flatMap((row) => row.people.map(({ address }) => address));
    await hoverRow(session.page, people.find((address) => address.endsWith("@nordwind.example")) ?? "");
    await press(session.page, "Client and priority", { own: "row-tool" });
    await isOpen(session.page);
    const said = await textIn(session.page, "panel", ".body");
    expect(said).toContain("from Sales team");
    expect(said).toContain("Rule Team of Sales team");
    expect(said).toContain("This client comes from “Sales team”.");
    await session.page.keyboard.press("Escape");
    await toFront(options);
  });

  it("switches an optional rule off, and takes that back", async () => {
    await press(options, "Sales team");
    await sees(options, "Required");
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "Use the rule Rule Extra");
    await gmailShows(["Team"]);
    await press(options, "Undo", { within: ".toast:last-of-type" });
    await gmailShows(["Team", "Extra"]);
  });

  it("calls a label otherwise", async () => {
    await press(options, "Labels 2");
    await press(options, "Rename or recolour Team");
    await options.keyboard.type("Our own");
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "Save");
    await gmailShows(["Our own", "Extra"]);
  });

  it("is asked where much would change, keeps what is there until then, and then takes it", async () => {
    const rules = teamSet().rules.slice(0, 1);
    host.put(path, answerFile(await edition(2, { set: teamSet({ rules }) })));
    await press(options, "Check now");
    await sees(options, "Sales team: a new edition waits for you");
    await sees(options, "It changes 1 of 2 rules, more than a fifth.");
    await sees(options, "1 waiting for you", ".navigation");
    await press(options, "Show each change");
    await sees(options, "Rule Extra", ".change-list");
    expect(await seriousFaults(options)).toEqual([]);
    await gmailShows(["Our own", "Extra"]);
    await press(options, "Take this edition");
    await gmailShows(["Our own"]);
    expect(await options.evaluate(() => document.querySelector(".navigation .waiting"))).toBeNull();
  });

  it("goes back to the version before, stays there, and follows the newest again", async () => {
    await go("#share/followed");
    await press(options, "Sales team");
    await press(options, "Editions");
    await press(options, "Go back to edition 1");
    await gmailShows(["Our own", "Extra"]);
    await press(options, "Check now");
    await sees(options, "You went back to an earlier edition and stay with it.");
    await press(options, "Follow the newest again");
    await gmailShows(["Our own"]);
  });

  it("finds the set's rules and clients beside the own ones", async () => {
    await go("#clients");
    await press(options, "Sales team 1");
    await sees(options, "These come from “Sales team”");
    await press(options, "Open Sales team");
    await sees(options, "Nordwind (team)");
  });

  it("makes a copy of a client, which is the own one from then on", async () => {
    await go("#share/followed/client/nordwind");
    await press(options, "Copy to my clients");
    await sees(options, "Domains", ".side-sheet");
    await fill(options, "Name", "Nordwind of mine", { within: ".side-sheet" });
    await press(options, "Save");
    await toFront(session.page);
    await waitForRows(
      session.page,
      (rows) => rows.some(({ decision }) => decision?.client === "Nordwind of mine"),
      15_000,
    );
    await toFront(options);
  });

  it("is told why a newer file was refused, and keeps what was there", async () => {
    host.put(path, answerFile(await edition(1, { set: teamSet({ name: "Older" }) })));
    await go("#share/followed");
    await press(options, "Sales team");
    await press(options, "Check now");
    await sees(options, "older than edition 2 that you have");
    await sees(options, "Update refused");
    expect(await seriousFaults(options)).toEqual([]);
    await gmailShows(["Our own"]);
  });

  it("switches the set off, and leaves it", async () => {
    await press(options, "In use");
    await gmailShows([]);
    await press(options, "Stop following");
    await press(options, "Stop following", { within: ".notice.hint" });
    await sees(options, "No set is followed yet");
  });

  it("follows by an invite link only what is signed by the key that it names", async () => {
    const other = await makeTestKey();
    host.put(path, answerFile(await edition(3)));
    await fill(
      options,
      "Address or invite link",
      `${host.origin}${path}#k=${await thumbprintOf(other.publicKey)}`,
    );
    await press(options, "Look at it");
    await sees(options, "Nothing is followed from this address");
    await sees(options, "signed with a key that you do not trust");
    await fill(
      options,
      "Address or invite link",
      `${host.origin}${path}#k=${await thumbprintOf(key.publicKey)}`,
    );
    await press(options, "Look at it");
    await sees(options, "Your invite link names this key.");
    await press(options, "Do not follow");
    await sees(options, "No set is followed yet");
  });

  it("is offered to let the one host be read whose server lets nobody", async () => {
    host.put("/closed.json", answerFile(await edition(1), {}));
    await fill(options, "Address or invite link", `${host.origin}/closed.json`);
    await press(options, "Look at it");
    await sees(options, `${new URL(host.origin).host} does not let other sites read its files`);
    expect(await seriousFaults(options)).toEqual([]);
  });
});
