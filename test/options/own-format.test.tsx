// @vitest-environment happy-dom
/** The export of a rule set: nothing private leaves without a tick, the file is what the card says, and it is remembered. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type PageActions, PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { OwnFormat } from "../../entrypoints/options/views/share/files/export/own-format.tsx";
import { parseRuleSet, readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { defaultSettings, type Settings } from "../../lib/core/settings/settings.ts";
import type { Base } from "../../lib/core/sharing/base.ts";
import { documentOf } from "../../lib/core/sharing/document-of.ts";
import type { Database } from "../../lib/storage/database.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { baseOf, share } from "../core/sharing/share-world.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { choose, one, press, show, type } from "./show.tsx";

const set = aRuleSet({
  clients: [
    aClient({ id: "a", name: "Acme", notes: "pays late", fields: { region: "EU", orders: 3 } }),
    aClient({ id: "b", name: "Beta" }),
  ],
  rules: [aRule({ id: "r", name: "To me", condition: "to:mia@studio.example" })],
});

interface Call {
  readonly name: string;
  readonly request: Record<string, unknown>;
}

interface Shown {
  readonly root: HTMLElement;
  readonly calls: Call[];
  readonly told: string[];
  readonly saved: Blob[];
}

interface Over {
  readonly shown?: RuleSet;
  readonly settings?: Settings;
  readonly database?: Database;
  /** Whether the background carries anything out. */
  readonly works?: boolean;
}

async function showExport({ shown = set, settings = defaultSettings, works = true, ...over }: Over = {}) {
  const calls: Call[] = [];
  const told: string[] = [];
  const saved: Blob[] = [];
  const failure = { ok: false, code: "storage.full", params: {} };
  const actions: PageActions = {
    call: (async (name: string, request: Call["request"]) => {
      calls.push({ name, request });
      return works ? { ok: true, value: {} } : failure;
    }) as unknown as PageActions["call"],
    edit: () => Promise.reject(new Error("nothing is edited")),
    tell: ({ text }) => void told.push(text),
    tellFailure: ({ code }) => void told.push(code),
  };
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    saved.push(blob as Blob);
    return "blob:x";
  });
  const { database = freshDatabase() } = over;
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <OwnFormat {...{ settings, database }} set={shown} accounts={["mia@studio.example"]} />
    </PageActionsContext.Provider>,
  );
  const result: Shown = { root, calls, told, saved };
  return result;
}

const named = <Kind extends HTMLElement>(root: HTMLElement, label: string): Kind => {
  const found = [...root.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  const field = document.getElementById(found?.htmlFor ?? "");
  if (field === null) throw new Error(`nothing is called ${label}`);
  return field as Kind;
};
const button = (root: HTMLElement, label: string) => {
  const found = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`no button says ${label}`);
  return found;
};
const ready = (root: HTMLElement, label = "Export my rule set") =>
  expect.poll(() => button(root, label).disabled).toBe(false);

async function exported(shown: Shown, label?: string): Promise<Blob> {
  await ready(shown.root, label);
  await press(button(shown.root, label ?? "Export my rule set"));
  await expect.poll(() => shown.saved.length, { timeout: 20_000 }).toBe(1);
  return shown.saved[0] as Blob;
}

async function setIn(file: Blob): Promise<RuleSet> {
  const read = readRuleSet(await file.text());
  if (!read.ok) throw new Error(read.error.code);
  return read.set;
}

afterEach(() => vi.restoreAllMocks());

describe("a rule set that is exported", () => {
  it("keeps at home what is private, and says so before", async () => {
    const shown = await showExport();
    expect(shown.root.textContent).toContain("Acme: pays late");
    expect(shown.root.textContent).toContain("Acme: Orders 3");
    expect(shown.root.textContent).toContain("To me: mia@studio.example");
    const file = await setIn(await exported(shown));
    expect(file.withheld).toEqual(["notes", "purchases", "ownAddresses"]);
    expect(file.clients[0]).toMatchObject({ name: "Acme", fields: { region: "EU" } });
    expect(file.rules[0]?.condition).toBe("to:me");
    expect(JSON.stringify(file)).not.toMatch(/pays late|orders|studio/);
  });

  it("is whole where everything is ticked", async () => {
    const shown = await showExport();
    for (const label of ["Notes on clients", "Purchase facts", "Your own addresses"]) {
      await press(named(shown.root, label));
    }
    expect(documentOf(await setIn(await exported(shown))).set).toEqual(set);
  });

  it("holds the chosen parts alone", async () => {
    const shown = await showExport();
    await press(named(shown.root, "Clients"));
    const file = await setIn(await exported(shown));
    expect(file).toMatchObject({ clients: [], rules: [{ id: "r" }] });
    expect(file.parts).not.toContain("clients");
    await press(named(shown.root, "Rules"));
    expect(shown.root.textContent).toContain("Choose at least one part.");
    expect(button(shown.root, "Export my rule set").disabled).toBe(true);
  });

  it("is remembered as a base and in the log, with the name that was typed", async () => {
    const shown = await showExport();
    await type(named<HTMLInputElement>(shown.root, "Your name in the file"), " Mia ");
    const file = await setIn(await exported(shown));
    expect(file.clients[0]).toMatchObject({ revision: 1, author: "Mia" });
    const [alias, note] = shown.calls;
    expect(alias).toEqual({ name: "settings.change", request: { change: { alias: "Mia" } } });
    expect(note).toMatchObject({
      name: "export.note",
      request: {
        base: { id: file.history?.id, setId: set.id, way: "export" },
        log: { who: "Mia", what: "exported", params: { clients: 2, rules: 1, withheld: 3 } },
      },
    });
    const base = note?.request["base"] as Base | undefined;
    expect(parseRuleSet(base?.text ?? "")).toMatchObject({ ok: true, set: file });
    expect(shown.told).toEqual([expect.stringMatching(/^Exported as clientele-rules-[-\d]+\.json$/)]);
  });

  it("leaves also where nothing can be stored any more, and then says so", async () => {
    const shown = await showExport({ works: false });
    await exported(shown);
    await expect.poll(() => shown.told).toEqual(["storage.full", expect.stringContaining("Exported as")]);
  });

  it("is the same file again while nothing has changed", async () => {
    const database = freshDatabase();
    const first = await showExport({ database });
    const text = await (await exported(first)).text();
    await database.open();
    await database.bases.add(first.calls[0]?.request["base"] as Base);
    const second = await showExport({ database, settings: { ...defaultSettings, alias: "Other" } });
    await expect.poll(() => second.root.textContent).toContain("Only my changes");
    expect(await (await exported(second)).text()).toBe(text);
  });

  it("can be compressed", async () => {
    const shown = await showExport();
    await choose(named(shown.root, "Packed"), "gzip");
    const packed = await exported(shown);
    const plain = packed.stream().pipeThrough(new DecompressionStream("gzip"));
    expect(await setIn(await new Response(plain).blob())).toMatchObject({ id: set.id });
    expect(shown.told).toEqual([expect.stringMatching(/\.json\.gz$/)]);
  });

  it("is nothing where there is nothing", async () => {
    const { root } = await showExport({ shown: emptyRuleSet });
    expect(root.textContent).toBe("There is nothing to export yet. Make a client or a rule first.");
  });
});

describe("an encrypted export", () => {
  it("is opened by the proposed six words and by nothing else", async () => {
    const shown = await showExport();
    await choose(named(shown.root, "Packed"), "passphrase");
    const field = named<HTMLInputElement>(shown.root, "Passphrase");
    await expect.poll(() => field.value.split("-")).toHaveLength(6);
    const file = new Uint8Array(await (await exported(shown)).arrayBuffer());
    const { Decrypter } = await import("age-encryption");
    const right = new Decrypter();
    right.addPassphrase(field.value);
    expect(readRuleSet(await right.decrypt(file))).toMatchObject({ ok: true, set: { id: set.id } });
    const wrong = new Decrypter();
    wrong.addPassphrase("wrong");
    await expect(wrong.decrypt(file)).rejects.toThrow();
    expect(shown.calls.at(-1)?.request["log"]).toMatchObject({ what: "encrypted" });
    expect(JSON.stringify(shown.calls)).not.toContain(field.value);
  });

  it("is not made with a passphrase that would soon be guessed", async () => {
    const shown = await showExport();
    await choose(named(shown.root, "Packed"), "passphrase");
    const field = named<HTMLInputElement>(shown.root, "Passphrase");
    await expect.poll(() => field.value).not.toBe("");
    await type(field, "password1");
    await expect.poll(() => shown.root.textContent).toContain("This would soon be guessed.");
    expect(button(shown.root, "Export my rule set").disabled).toBe(true);
    await type(field, "a long walk over seven green hills at dawn");
    await ready(shown.root);
    await type(field, "");
    expect(button(shown.root, "Export my rule set").disabled).toBe(true);
  });

  it("is for the members who are there, and for none who left or was taken out", async () => {
    const { generateX25519Identity, identityToRecipient, Decrypter } = await import("age-encryption");
    const identities = await Promise.all(["Ana", "Bo", "Cy"].map(() => generateX25519Identity()));
    const recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
    const database = freshDatabase();
    await database.open();
    await database.members.bulkAdd(
      ["Ana", "Bo", "Cy"].map((alias, index) => ({
        id: alias,
        alias,
        recipient: recipients[index] ?? "",
        addedAt: index,
        ...(alias === "Cy" ? { leftAt: 9 } : {}),
      })),
    );
    const shown = await showExport({ database });
    await choose(named(shown.root, "Packed"), "members");
    await expect.poll(() => shown.root.textContent).toContain("Who can open it");
    expect(shown.root.textContent).not.toContain("Cy");
    await press(named(shown.root, "Bo"));
    const file = new Uint8Array(await (await exported(shown)).arrayBuffer());
    const opens = await Promise.all(
      identities.map((identity) => {
        const decrypter = new Decrypter();
        decrypter.addIdentity(identity);
        return decrypter.decrypt(file).then(
          () => true,
          () => false,
        );
      }),
    );
    expect(opens).toEqual([true, false, false]);
    await press(named(shown.root, "Ana"));
    expect(button(shown.root, "Export my rule set").disabled).toBe(true);
  });
});

describe("changes that are proposed", () => {
  const theirs = aRuleSet({ id: "theirs", name: "Team", clients: [aClient({ id: "a", name: "Acme" })] });

  async function showProposal() {
    const base = baseOf(await share(theirs, [], { author: "Bo" }), { way: "import" });
    const database = freshDatabase();
    await database.open();
    await database.bases.add(base);
    const shown = await showExport({
      database,
      shown: { ...set, merged: [{ setId: "theirs", revision: base.id }] },
    });
    await expect.poll(() => shown.root.textContent).toContain("Only my changes");
    await choose(named(shown.root, "File"), "change");
    return { ...shown, base };
  }

  it("are listed, can be taken out one by one, and leave with a note for the set that they are made to", async () => {
    const shown = await showProposal();
    expect([...shown.root.querySelectorAll("tbody th")].map(({ textContent }) => textContent)).toEqual([
      "Acme",
      "Beta",
      "To me",
    ]);
    await press(one(shown.root, 'input[aria-label="Propose Beta"]'));
    await type(named(shown.root, "Note to whoever decides"), "Please");
    const file = await setIn(await exported(shown, "Export 2 changes"));
    expect(file).toMatchObject({ id: "theirs", name: "Team", clients: [{ id: "a" }], rules: [{ id: "r" }] });
    expect(file.change).toEqual({ base: shown.base.id, note: "Please", removed: [] });
    expect(shown.calls.map(({ name }) => name)).toEqual(["share.log"]);
    expect(shown.told).toEqual([expect.stringMatching(/clientele-changes-/)]);
  });

  it("are none where all are taken out", async () => {
    const { root } = await showProposal();
    await press(one(root, 'input[aria-label="All changes"]'));
    expect(button(root, "Export 0 changes").disabled).toBe(true);
  });

  it("are none, and not the whole set either, where what was taken in cannot be read any more", async () => {
    const database = freshDatabase();
    await database.open();
    await database.bases.add({ id: "ab".repeat(32), setId: set.id, at: 1, way: "export", text: "{" });
    const { root } = await showExport({ database });
    await expect.poll(() => root.textContent).toContain("Only my changes");
    await choose(named(root, "File"), "change");
    expect(root.textContent).toContain("No such file can be read any more.");
    expect(button(root, "Export my rule set").disabled).toBe(true);
  });

  it("can be used by people who do not see the page", async () => {
    const { root } = await showProposal();
    await choose(named(root, "Packed"), "passphrase");
    const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
