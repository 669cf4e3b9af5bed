// @vitest-environment happy-dom
/** The export of a rule set: nothing private leaves without a tick, the file is what the card says, and it is remembered. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseRuleSet, readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import type { Base } from "../../lib/core/sharing/base.ts";
import { documentOf } from "../../lib/core/sharing/document-of.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { button, exported, named, ready, set, setIn, showExport } from "./export-card.tsx";
import { choose, press, type } from "./show.tsx";

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

  it("keeps what is typed while the text before is still being judged", async () => {
    const shown = await showExport();
    await choose(named(shown.root, "Packed"), "passphrase");
    const field = named<HTMLInputElement>(shown.root, "Passphrase");
    await expect.poll(() => field.value).not.toBe("");
    // The lists are there from then on: a judgement takes no longer than a key.
    await type(field, "s");
    await expect.poll(() => shown.root.textContent).toContain("guessed at once");
    for (const text of ["su", "sum", "summ"]) {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    }
    await expect.poll(() => field.value).toBe("summ");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(field.value).toBe("summ");
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
