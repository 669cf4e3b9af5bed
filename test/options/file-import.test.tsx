// @vitest-environment happy-dom
/** A rule set file on the options page, from what it would change to the one message that takes it in. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import axe from "axe-core";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { type PageActions, PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { FileImport } from "../../entrypoints/options/views/share/files/import/file-import.tsx";
import { readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import { writeRuleSet } from "../../lib/core/interchange/write-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { refusal } from "../../lib/core/shared/outcome.ts";
import type { Base } from "../../lib/core/sharing/base.ts";
import { revisionOf } from "../../lib/core/sharing/revision-of.ts";
import { openSharedFile } from "../../lib/sealing/open-shared-file.ts";
import { sha256 } from "../../lib/sealing/sha-256.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { one, press, show } from "./show.tsx";

const acme = aClient({ id: "acme", name: "Acme" });
const beta = aClient({ id: "beta", name: "Beta" });
const first = aRuleSet({ id: "team", name: "Team", clients: [acme, beta] });

interface Shown {
  readonly root: HTMLElement;
  /** Requests to the background. */
  readonly asked: { readonly name: string; readonly request: Taking }[];
  readonly told: string[];
  readonly isDone: () => boolean;
}

interface Taking {
  readonly set: RuleSet;
  readonly seen: number;
  readonly base: Base | null;
  readonly log: { readonly what: string; readonly params: unknown };
}

interface Situation {
  readonly mine: RuleSet;
  readonly file: RuleSet;
  /** What was taken in before; `mine` notes it. */
  readonly taken?: RuleSet;
  readonly answer?: unknown;
}

const replaced = { ok: true, value: { revision: 8, inverse: { kind: "set.replace", set: first } } };

async function showImport({ mine, file, taken, answer = replaced }: Situation): Promise<Shown> {
  const database = freshDatabase();
  await database.open();
  let set = mine;
  if (taken !== undefined) {
    const id = await revisionOf(taken, sha256);
    await database.bases.put({ id, setId: taken.id, at: 0, way: "import", text: writeRuleSet(taken) });
    set = { ...mine, merged: [{ setId: taken.id, revision: id }] };
  }
  const opened = await openSharedFile(new TextEncoder().encode(writeRuleSet(file)), {});
  if (!opened.ok) throw new Error(opened.code);
  const asked: Shown["asked"] = [];
  const told: string[] = [];
  let done = false;
  const actions: PageActions = {
    call: (async (name: string, request: Taking) => {
      asked.push({ name, request });
      return answer;
    }) as unknown as PageActions["call"],
    edit: () => Promise.resolve(true),
    tell: ({ text }) => void told.push(text),
    tellFailure: ({ code }) => void told.push(code),
  };
  const props = {
    ...{ set, revision: 7, settings: { ...defaultSettings, alias: "Bo" }, accounts: [], database, opened },
    // Sets of others decide beside the user's own.
    followed: [],
  };
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <FileImport
        {...props}
        file="team.json"
        onDone={() => {
          done = true;
        }}
      />
    </PageActionsContext.Provider>,
  );
  await vi.waitFor(() => one(root, ".take-import"));
  return { root, asked, told, isDone: () => done };
}

function control<Found extends HTMLElement>(root: HTMLElement, selector: string, words: string): Found {
  const nameOf = (element: HTMLElement) => element.getAttribute("aria-label") ?? element.textContent;
  const found = [...root.querySelectorAll<Found>(selector)].find((element) => nameOf(element) === words);
  if (found === undefined) throw new Error(`no ${selector} says ${words}`);
  return found;
}

const button = (root: HTMLElement, words: string) => control<HTMLButtonElement>(root, "button", words);
const isDisabled = (root: HTMLElement) => one<HTMLButtonElement>(root, ".take-import .primary").disabled;
const rows = (root: HTMLElement) =>
  [...root.querySelectorAll(".change-list tbody tr:not(.gap)")].map(({ textContent }) => textContent);

describe("a file that stands on what was taken in before", () => {
  const mine = aRuleSet({
    id: "own",
    clients: [{ ...acme, tier: "vip" }, beta],
    rules: [aRule({ id: "mine" })],
  });
  const file: RuleSet = {
    ...first,
    clients: [{ ...acme, name: "Acme Ltd" }, aClient({ id: "new", name: "New" })],
  };

  it("is told field by field, with what goes, and changes nothing by being looked at", async () => {
    const { root, asked } = await showImport({ mine, file, taken: first });
    expect(rows(root)).toEqual([
      "ChangedClientsAcmeName: Acme → Acme Ltd",
      "NewClientsNew",
      "RemovedClientsBeta",
    ]);
    expect(one(root, ".change-table").textContent).toContain("Clients111");
    expect(asked).toEqual([]);
  });

  it("is taken in with its base and a line for the log, and can be taken back", async () => {
    const { root, asked, told, isDone } = await showImport({ mine, file, taken: first });
    await press(button(root, "Take in 3 changes"));
    const [{ name, request } = { name: "", request: null }] = asked;
    const revision = await revisionOf(file, sha256);
    expect(name).toBe("import.take");
    expect(request).toMatchObject({
      seen: 7,
      set: {
        ...{ id: "own", rules: [{ id: "mine" }], merged: [{ setId: "team", revision }, { setId: "team" }] },
        clients: [{ id: "acme", name: "Acme Ltd", tier: "vip" }, { id: "new" }],
      },
      base: { id: revision, setId: "team", way: "import" },
      log: { who: "Bo", what: "imported", where: "team.json", params: { added: 1, changed: 1, removed: 1 } },
    });
    expect(readRuleSet(request?.base?.text ?? "")).toMatchObject({ ok: true, set: file });
    expect(told).toEqual(["Taken in. New: 1; changed: 1; removed: 1."]);
    expect(isDone()).toBe(true);
  });

  it("leaves what is declined as it is here", async () => {
    const { root, asked } = await showImport({ mine, file, taken: first });
    await press(control(root, "input", "Take Beta"));
    await press(button(root, "Take in 2 changes"));
    expect(asked[0]?.request.set.clients.map(({ id }) => id)).toEqual(["acme", "beta", "new"]);
  });

  it("can become what the file says instead, and names everything that goes for it", async () => {
    const { root } = await showImport({ mine, file, taken: first });
    const way = one<HTMLSelectElement>(root, "select");
    await act(() => {
      way.value = "replace";
      way.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(rows(root)).toContain("RemovedRulesA rulesubject:quote");
    expect(rows(root)).toContain("ChangedClientsAcmeName: Acme → Acme Ltd; Tier: VIP → Regular");
  });

  it("is all that was taken in where it replaces the set", async () => {
    const { root, asked } = await showImport({ mine, file, taken: first });
    const way = one<HTMLSelectElement>(root, "select");
    await act(() => {
      way.value = "replace";
      way.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await press(one(root, ".take-import .primary"));
    expect(asked[0]?.request.set.merged).toEqual([
      { setId: "team", revision: await revisionOf(file, sha256) },
    ]);
  });

  it("is narrowed to a kind and to words, and shown whole when it is opened", async () => {
    const { root } = await showImport({ mine, file, taken: first });
    await press(button(root, "Removed (1)"));
    expect(rows(root)).toHaveLength(1);
    await press(one(root, ".change-list tbody tr td:nth-child(4)"));
    expect(one(root, ".change-details").textContent).toContain("What changes: Beta");
  });

  it("says that nothing was done where the set was changed in between, and stays", async () => {
    const answer = refusal("import.outdated");
    const { root, told, isDone } = await showImport({ mine, file, taken: first, answer });
    await press(button(root, "Take in 3 changes"));
    expect(one(root, ".take-import").textContent).toContain("Your set was changed in between.");
    expect([told, isDone()]).toEqual([[], false]);
  });

  it("breaks no rule of accessibility", async () => {
    const { root } = await showImport({ mine, file, taken: first });
    const { violations, passes } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(passes.length).toBeGreaterThan(5);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("what both sides changed", () => {
  const mine = { ...first, id: "own", clients: [{ ...acme, tier: "vip" as const }, beta] };
  const file = { ...first, clients: [{ ...acme, tier: "key" as const }, beta] };

  it("is asked about before anything can be taken in", async () => {
    const { root, asked } = await showImport({ mine, file, taken: first });
    expect(one(root, ".conflict").textContent).toBe("Acme: TierBefore: RegularMine: VIPTheirs: Key");
    expect(isDisabled(root)).toBe(true);
    await press(one(root, ".conflict-side:last-child input"));
    expect(isDisabled(root)).toBe(false);
    await press(button(root, "Take in 1 change"));
    expect(asked[0]?.request.set.clients[0]?.tier).toBe("key");
  });

  it("can be mine in all, a page of them or a thousand", async () => {
    const clients = Array.from({ length: 45 }, (_, place) => aClient({ id: `c${place}`, name: `C${place}` }));
    const all = (tier: "vip" | "key") => clients.map((client) => ({ ...client, tier }));
    const { root, asked } = await showImport({
      mine: { ...first, id: "own", clients: all("vip") },
      file: { ...first, clients: all("key") },
    });
    expect(root.querySelectorAll(".conflict")).toHaveLength(20);
    await press(button(root, "Further ones"));
    await press(button(root, "Further ones"));
    expect(root.querySelectorAll(".conflict")).toHaveLength(5);
    await press(button(root, "Keep mine in all"));
    await press(button(root, "Take in nothing and remember this file"));
    expect(asked[0]?.request.set.clients.every(({ tier }) => tier === "vip")).toBe(true);
  });
});

describe("a file for somebody who has nothing yet", () => {
  it("carries on as the set that it was", async () => {
    const { root, asked } = await showImport({ mine: aRuleSet({ id: "unsaved", name: "" }), file: first });
    await press(button(root, "Take in 2 changes"));
    expect(asked[0]?.request.set).toMatchObject({ id: "team", name: "Team", clients: first.clients });
  });
});

describe("a proposal", () => {
  it("is merged with the document that it was made from, and is no base of later files", async () => {
    const base = await revisionOf(first, sha256);
    const file: RuleSet = {
      ...first,
      clients: [{ ...acme, tier: "key" }],
      change: { base, note: "Acme signed <b>", removed: [{ part: "clients", id: "beta" }] },
    };
    const { root, asked } = await showImport({ mine: { ...first, id: "own" }, file, taken: first });
    expect(one(root, "blockquote").textContent).toContain("Acme signed <b>");
    expect(rows(root)).toEqual(["ChangedClientsAcmeTier: Regular → Key", "RemovedClientsBeta"]);
    await press(button(root, "Take in 2 changes"));
    expect(asked[0]?.request.base).toBeNull();
    expect(asked[0]?.request.set.merged).toHaveLength(1);
  });

  it("says nothing about what only a later release knows", async () => {
    const taken = { ...first, "x-later": { deep: 1 } } as RuleSet;
    const base = await revisionOf(taken, sha256);
    const file = { ...first, clients: [{ ...acme, tier: "key" as const }], change: { base, removed: [] } };
    const { root } = await showImport({ mine: { ...taken, id: "own" }, file, taken });
    expect(rows(root)).toEqual(["ChangedClientsAcmeTier: Regular → Key"]);
  });

  it("takes nothing away unasked where the document that it was made from is not known", async () => {
    const removed = [
      { part: "clients", id: "beta" },
      { part: "clients", id: "nowhere" },
      { part: "settings", id: "promises" },
    ] as const;
    const file: RuleSet = { ...first, clients: [], change: { base: "0".repeat(64), removed } };
    const mine: RuleSet = { ...first, id: "own", settings: { promises: { first: 8 } } };
    const { root, asked } = await showImport({ mine, file });
    expect(one(root, ".file-origin").textContent).toContain("It proposes to remove 3 things.");
    expect(rows(root)).toEqual([]);
    expect(root.querySelectorAll(".conflict")).toHaveLength(2);
    expect(isDisabled(root)).toBe(true);
    const [beta, promises] = root.querySelectorAll<HTMLElement>(".conflict");
    if (beta === undefined || promises === undefined) throw new Error("two are asked about");
    await press(one(beta, ".conflict-side:last-child input"));
    await press(one(promises, ".conflict-side input"));
    await press(button(root, "Take in 1 change"));
    expect(asked[0]?.request.set.clients).toEqual([acme]);
    expect(asked[0]?.request.set.settings).toEqual(mine.settings);
  });
});
