// @vitest-environment happy-dom
/** The view of publishing: what it offers in each state, and what it asks of the background. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { type PageActions, PageActionsContext } from "../../../entrypoints/options/page-actions.ts";
import { PublishView } from "../../../entrypoints/options/views/share/publish/publish-view.tsx";
import { emptyRuleSet } from "../../../lib/core/rules/empty-rule-set.ts";
import { defaultSettings } from "../../../lib/core/settings/settings.ts";
import type { Member } from "../../../lib/core/sharing/member.ts";
import { type Publication, unpublished } from "../../../lib/core/sharing/publication.ts";
import { makeIdentity } from "../../../lib/sealing/identity.ts";
import type { KeyRecord } from "../../../lib/storage/records.ts";
import { aClient, aRuleSet } from "../../core/rules/build-rule-set.ts";
import { freshDatabase } from "../../storage/fresh-database.ts";
import { one, press, show, type } from "../show.tsx";
import { aKey, anUnsavedKey, now } from "./a-key.ts";

const set = aRuleSet({ id: "set-1", name: "Ours", clients: [aClient({ id: "a" })] });

interface Stored {
  readonly keys?: readonly KeyRecord[];
  readonly publication?: Publication;
  readonly members?: readonly Member[];
}

async function showView({ keys = [], publication, members = [] }: Stored, shown = set) {
  const database = freshDatabase();
  await database.open();
  await database.keys.bulkPut([...keys]);
  await database.members.bulkPut([...members]);
  if (publication !== undefined) await database.publications.put(publication);
  const asked: { readonly name: string; readonly request: unknown }[] = [];
  const told: string[] = [];
  const actions: PageActions = {
    call: (async (name: string, request: unknown) => {
      asked.push({ name, request });
      return { ok: true, value: {} };
    }) as unknown as PageActions["call"],
    edit: () => Promise.reject(new Error("nothing is edited")),
    tell: ({ text }) => void told.push(text),
    tellFailure: ({ code }) => void told.push(code),
  };
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <PublishView set={shown} settings={defaultSettings} accounts={[]} database={database} />
    </PageActionsContext.Provider>,
  );
  await expect.poll(() => root.querySelector("h2")).not.toBeNull();
  return { root, asked, told };
}

function button(root: HTMLElement, label: string): HTMLButtonElement {
  const found = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`no button says ${label}`);
  return found;
}

const published = (more: Partial<Publication> = {}): Publication => ({
  ...unpublished("set-1"),
  ...{ version: 4, hash: "0".repeat(64), issued: now, expires: Date.now() + 60 * 86_400_000 },
  ...{ parts: ["clients"] },
  ...more,
});

async function aMember(id: string, more: Partial<Member> = {}): Promise<Member> {
  return { id, alias: `Member ${id}`, recipient: (await makeIdentity()).recipient, addedAt: now, ...more };
}

describe("publishing", () => {
  it("begins with something to publish, then with a key", async () => {
    const empty = await showView({}, emptyRuleSet);
    expect(empty.root.textContent).toContain("There is nothing to publish yet");
    const { root } = await showView({});
    expect(root.textContent).toContain("You have no publisher key yet");
    expect(button(root, "Make a publisher key").disabled).toBe(false);
    expect(root.textContent).not.toContain("Publisher keys");
  });

  it("signs nothing with a key that has no backup, and says what to do", async () => {
    const { root } = await showView({ keys: [await anUnsavedKey()] });
    expect(button(root, "Sign edition 1 and save its file").disabled).toBe(true);
    expect(root.textContent).toContain(
      "Nothing was signed. Restore the key from its backup, or save the backup",
    );
    expect(root.textContent).toContain("The backup of a key is missing");
    expect(button(root, "Check the saved file").disabled).toBe(false);
  });

  it("asks for the lost key where the set was published by one that is not here", async () => {
    const { root } = await showView({ publication: published({ keys: ["A".repeat(43)] }) });
    expect(root.textContent).toContain("The key that signed this set is not in this browser");
    expect([...root.querySelectorAll("button")].map(({ textContent }) => textContent)).not.toContain(
      "Make a publisher key",
    );
  });

  it("tells of an edition that ends soon, and of one that has ended", async () => {
    const key = await aKey();
    const soon = published({ keys: [key.id], expires: Date.now() + 86_400_000 });
    expect((await showView({ keys: [key], publication: soon })).root.textContent).toContain(
      "Edition 4 expires on",
    );
    const over = published({ keys: [key.id], expires: Date.now() - 1 });
    expect((await showView({ keys: [key], publication: over })).root.textContent).toContain(
      "Edition 4 has expired",
    );
  });

  it("plans other keys for the next edition, and forgets the plan where it is as before", async () => {
    const [first, second] = [await aKey(), await aKey({ madeAt: now + 1 })];
    const { root, asked } = await showView({
      keys: [first, second],
      publication: published({ keys: [first.id] }),
    });
    await press(button(root, "Name it in the next edition"));
    expect(asked).toMatchObject([
      { name: "publication.note", request: { publication: { nextKeys: [first.id, second.id] }, log: null } },
    ]);
    const planned = await showView({
      keys: [first, second],
      publication: published({ keys: [first.id], nextKeys: [second.id, first.id] }),
    });
    const rows = [...planned.root.querySelectorAll<HTMLElement>(".key-list li")];
    await press(button(rows[1] as HTMLElement, "Leave it out of the next edition"));
    expect(planned.asked[0]?.request).not.toHaveProperty("publication.nextKeys");
  });

  it("can be used by people who do not see the page", async () => {
    const key = await aKey();
    const { root } = await showView({
      keys: [key],
      publication: published({ keys: [key.id] }),
      members: [await aMember("1"), await aMember("2", { leftAt: now })],
    });
    const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe("members", () => {
  it("who left cannot open what is made now, and can come back", async () => {
    const { root, asked } = await showView({
      members: [await aMember("1"), await aMember("2", { leftAt: now })],
    });
    expect(root.textContent).toContain("Who can open a file made now: Member 1.");
    await press(button(root, "Mark as left"));
    await press(button(root, "Mark as back"));
    expect(asked).toMatchObject([
      { name: "member.save", request: { member: { id: "1", leftAt: expect.any(Number) } } },
      { name: "member.save", request: { member: { id: "2" } } },
    ]);
    expect(asked[1]?.request).not.toHaveProperty("member.leftAt");
  });

  it("are only those who are named: who encrypts is none of them until they say so", async () => {
    const { recipient, privateKey } = await makeIdentity();
    const own: KeyRecord = { id: recipient, use: "open", privateKey, madeAt: now, backedUpAt: now };
    const { root, asked } = await showView({ keys: [own], members: [await aMember("1")] });
    expect(root.textContent).toContain("Who can open a file made now: Member 1.");
    await press(button(root, "Let me open these files, too"));
    expect(asked).toMatchObject([{ request: { member: { alias: "Myself", recipient } } }]);
    const myself = await aMember("2", { recipient });
    const { root: later } = await showView({ keys: [own], members: [myself] });
    expect(later.textContent).not.toContain("Let me open these files, too");
  });

  it("are added by a public key, and by nothing else", async () => {
    const { root, asked } = await showView({});
    const form = one(root, ".member-form");
    const [name, key] = [...form.querySelectorAll("input")] as [HTMLInputElement, HTMLInputElement];
    const add = () => press(button(form, "Add a member"));
    await type(key, "AGE-SECRET-KEY-1QQQ");
    await add();
    await expect.poll(() => form.textContent).toContain("This is a private key.");
    expect(form.textContent).toContain("Give the member a name.");
    const { recipient } = await aMember("3");
    await type(name, "Bo");
    await type(key, `${recipient.slice(0, -1)}${recipient.endsWith("q") ? "p" : "q"}`);
    await add();
    await expect.poll(() => form.textContent).toContain("This is no public key of age.");
    expect(asked).toEqual([]);
    await type(key, ` ${recipient.slice(0, 30)}\n${recipient.slice(30)} `);
    await add();
    await expect.poll(() => asked).toMatchObject([{ request: { member: { alias: "Bo", recipient } } }]);
  });

  it("whose names are HTML are shown as text", async () => {
    const { root } = await showView({ members: [await aMember("1", { alias: "<img src=x>\u202egnp" })] });
    expect(root.querySelector("img")).toBeNull();
    expect(root.querySelector("tbody th")?.textContent).toBe("<img src=x>gnp");
  });
});
