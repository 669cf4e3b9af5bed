// @vitest-environment happy-dom
/** The list of seen mail beside the rule that is edited. */
import { useMemo } from "preact/hooks";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { draftTrees } from "../../entrypoints/options/views/rules/draft-trees.ts";
import { LiveList } from "../../entrypoints/options/views/rules/live/live-list.tsx";
import { emptyRuleDraft } from "../../entrypoints/options/views/rules/rule-draft.ts";
import { useDraftEffect } from "../../entrypoints/options/views/rules/use-draft-effect.ts";
import { seenSide } from "../../entrypoints/options/views/seen-preview/seen-side.ts";
import type { SeenState } from "../../entrypoints/options/views/seen-preview/use-seen-mail.ts";
import type { ContactBook } from "../../lib/core/clients/contact-book.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { combineSets } from "../../lib/core/sharing/combine-sets.ts";
import type { FollowedSet } from "../../lib/core/sharing/followed-set.ts";
import { aClient } from "../core/rules/build-rule-set.ts";
import { one, press, show } from "./show.tsx";

const account = "ana@own.example";
const followed: readonly FollowedSet[] = [];
const client = aClient({ name: "Acme", tier: "vip", domains: ["acme.com"] });
const mail: readonly MessageFacts[] = [
  { id: "1", from: { name: "Anna", address: "anna@acme.com" }, subject: "关于报价单的回复", unread: true },
  { id: "2", from: { name: "Bo", address: "bo@x.org" }, subject: "Lunch", unread: false },
  { id: "3", from: { name: "Cy", address: "cy@x.org" }, to: [{ address: account }], subject: "报价" },
  { id: "4", from: { name: "Di", address: "di@x.org" } },
];

function seenOf(facts: readonly MessageFacts[]): SeenState {
  return {
    status: "ready",
    value: facts.map((one, at) => ({ account, id: one.id, seenAt: -at, facts: one })),
  };
}

const set = { ...emptyRuleSet, clients: [client] };

interface TriedProps {
  readonly condition: string;
  readonly exceptions: readonly string[];
  readonly seen: SeenState;
  readonly contacts: ContactBook | null;
}

function Tried({ condition, exceptions, seen, contacts }: TriedProps) {
  const read = useMemo(() => draftTrees(condition, exceptions, null), [condition, exceptions]);
  const side = useMemo(() => seenSide(combineSets(set, []), defaultSettings, contacts), [contacts]);
  const draft = { ...emptyRuleDraft("tried"), condition, exceptions };
  const effect = useDraftEffect({ draft, read, set, followed, seen, side });
  return <LiveList trees={read.trees} exceptionFaulty={read.exceptionFaulty} {...{ seen, side, effect }} />;
}

async function showTried(
  condition: string,
  exceptions: readonly string[] = [],
  seen = seenOf(mail),
  contacts: ContactBook | null = null,
) {
  const root = await show(<Tried {...{ condition, exceptions, seen, contacts }} />);
  // The trial begins and goes on after a pause.
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
  return root;
}

const countsIn = (root: HTMLElement) =>
  [...root.querySelectorAll(".live-counts button")].map(({ textContent }) => textContent);

async function openFirst(root: HTMLElement): Promise<string> {
  const details = one<HTMLDetailsElement>(root, ".live-rows details");
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
  });
  return one(details, ".live-why").textContent ?? "";
}

describe("a condition tried on seen mail", () => {
  it("knows who waits once seen mail was looked through for it, and cannot judge before", async () => {
    const waits = new Map([[client.id, { lastAt: 0, waitingSince: 0 }]]);
    expect(countsIn(await showTried("waiting:>2d"))).toEqual([
      "Match 0",
      "Do not match 3",
      "Cannot be told yet 1",
    ]);
    const known = await showTried("waiting:>2d", [], seenOf(mail), waits);
    expect(countsIn(known)).toEqual(["Match 1", "Do not match 3", "Cannot be told yet 0"]);
  });

  it("counts what matches, what does not, and what cannot be told", async () => {
    expect(countsIn(await showTried("subject:报价"))).toEqual([
      "Match 2",
      "Do not match 1",
      "Cannot be told yet 1",
    ]);
  });

  it("marks the matched text where it stands", async () => {
    const root = await showTried("subject:报价 from:acme.com");
    expect([...root.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual([
      "anna@acme.com",
      "报价",
    ]);
    expect(one(root, ".live-subject").textContent).toBe("关于报价单的回复");
  });

  it("says why in sentences", async () => {
    expect(await openFirst(await showTried("subject:报价"))).toContain(
      "Condition: the subject contains “报价”",
    );
  });

  it("says of what cannot be told what would tell, and where to see it", async () => {
    const root = await showTried("subject:报价 to:me");
    await press(one(root, ".live-counts button:last-of-type"));
    const said = await openFirst(root);
    expect(said).toContain("needs all recipients");
    expect(said).toContain("Open the thread in Gmail");
  });

  it("asks for clients as the rules in Gmail do", async () => {
    expect(countsIn(await showTried("tier:vip"))[0]).toBe("Match 1");
  });
});

describe("exceptions", () => {
  it("count, and are named where they decide", async () => {
    const root = await showTried("subject:报价", ["is:starred x", "from:anna@acme.com"]);
    expect(countsIn(root)[0]).toBe("Match 0");
    await press(one(root, ".live-counts button:nth-of-type(2)"));
    expect(await openFirst(root)).toContain("Exception 2: the sender is anna@acme.com");
  });

  it("with a fault are left out, and that is said", async () => {
    const root = await showTried("subject:报价", ["("]);
    expect(countsIn(root)[0]).toBe("Match 2");
    expect(root.textContent).toContain("An exception cannot be read");
  });
});

describe("nothing to try", () => {
  it("because no mail was seen: says how to come by some", async () => {
    const root = await showTried("a", [], seenOf([]));
    expect(root.textContent).toContain("No mail has been seen yet");
    expect(root.querySelector("a")?.href).toBe("https://mail.google.com/");
  });

  it("because the condition has a fault: says so", async () => {
    expect((await showTried("(")).textContent).toContain("once the condition can be read");
  });

  it("because the database cannot be read: the rule can be edited all the same", async () => {
    const failed: SeenState = {
      status: "failed",
      failure: { code: "storage.failed", params: {} },
      retry: () => {},
    };
    expect((await showTried("a", [], failed)).textContent).toContain("The rule can be edited all the same.");
  });
});
