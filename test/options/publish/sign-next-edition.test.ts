/** The next edition as it is signed: what it holds, who signed it, what is remembered of it, and when it is not made. */
import { describe, expect, it } from "vitest";
import { continueFrom } from "../../../entrypoints/options/views/share/publish/continue-from.ts";
import {
  type EditionSigning,
  type SignedEdition,
  signNextEdition,
  signWithdrawal,
} from "../../../entrypoints/options/views/share/publish/sign-next-edition.ts";
import { setParts } from "../../../lib/core/rules/rule-set.ts";
import { verifyEdition } from "../../../lib/sealing/verify-edition.ts";
import { aClient, aRule, aRuleSet } from "../../core/rules/build-rule-set.ts";
import { aKey, anUnsavedKey, now } from "./a-key.ts";

const set = aRuleSet({
  id: "set-1",
  name: "Ours",
  clients: [aClient({ id: "a", notes: "calls at noon", fields: { orders: 3, region: "North" } })],
  rules: [aRule({ id: "r", condition: "to:me@x.example" })],
});

async function anOrder(more: Partial<EditionSigning> = {}): Promise<EditionSigning> {
  return {
    ...{ set, last: null, keys: [await aKey()], author: "Ana", now, parts: setParts },
    ...{ included: [], accounts: ["me@x.example"], days: 90, bases: [] },
    ...more,
  };
}

async function signed(order: EditionSigning): Promise<SignedEdition> {
  const outcome = await signNextEdition(order);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

/** `trusted`: by somebody who knows these keys already. */
async function verified({ file }: SignedEdition, trusted: readonly string[] = []) {
  const outcome = await verifyEdition(file.text, trusted);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome;
}

describe("the next edition", () => {
  it("holds the chosen parts without what stays at home, and is remembered by its hash", async () => {
    const order = await anOrder();
    const made = await signed(order);
    const { edition, payloadHash, verifiedBy } = await verified(made);
    expect(verifiedBy).toEqual(order.keys.map(({ id }) => id));
    expect(made.file.text).not.toMatch(/calls at noon|me@x\.example/);
    expect(edition.set.clients[0]).toMatchObject({ fields: { region: "North" }, revision: 1, author: "Ana" });
    expect(edition.set.rules[0]).toMatchObject({ condition: "to:me" });
    expect(made.publication).toMatchObject({
      version: 1,
      hash: payloadHash,
      keys: verifiedBy,
      revoked: false,
    });
    expect(made.publication.expires).toBe(now + 90 * 86_400_000);
    expect(made.base).toMatchObject({ id: edition.set.history?.id, setId: "set-1", way: "export" });
    expect(made.log).toMatchObject({
      ...{ who: "Ana", what: "published", where: "clientele-set.json" },
      params: { version: 1, clients: 1, rules: 1 },
    });
  });

  it("shares the same document where nothing has changed, and counts on", async () => {
    const order = await anOrder();
    const first = await signed(order);
    const bases = first.base === null ? [] : [first.base];
    const second = await signed({ ...order, last: first.publication, bases, now: now + 1000 });
    const [one, other] = [await verified(first), await verified(second)];
    expect(other.edition.version).toBe(2);
    expect(other.edition.set).toEqual(one.edition.set);
    expect(second.changesKeys).toBe(false);
  });

  it("is signed by old and new where keys change, and says so", async () => {
    const order = await anOrder();
    const { publication } = await signed(order);
    const added = await aKey();
    const keys = [...order.keys, added];
    const made = await signed({ ...order, keys, last: { ...publication, nextKeys: [added.id] } });
    const { edition, verifiedBy } = await verified(made, publication.keys);
    expect(made.changesKeys).toBe(true);
    expect(edition.keys).toEqual([added.id]);
    expect(verifiedBy).toEqual(keys.map(({ id }) => id));
    expect(made.publication.nextKeys).toBeUndefined();
  });

  it("keeps the address, and has the name that it has there", async () => {
    const order = await anOrder();
    const { publication } = await signed(order);
    const last = { ...publication, address: "https://x.example/team/rules.json" };
    const made = await signed({ ...order, last });
    expect(made.file.name).toBe("rules.json");
    expect(made.publication.address).toBe(last.address);
  });

  it("is not made of nothing, nor without a key that has a backup, nor larger than followers take", async () => {
    const order = await anOrder();
    expect(await signNextEdition({ ...order, parts: ["groups"] })).toMatchObject({ code: "publish.noParts" });
    expect(await signNextEdition({ ...order, keys: [await anUnsavedKey()] })).toMatchObject({
      code: "publish.noKey",
    });
    const notes = "x".repeat(10_000);
    const clients = Array.from({ length: 700 }, (_, index) => aClient({ id: `c${index}`, notes }));
    const large = { ...order, set: { ...set, clients }, included: ["notes"] as const };
    expect(await signNextEdition(large)).toMatchObject({ code: "publish.tooLarge" });
  });

  it("can say that the set is taken back", async () => {
    const order = await anOrder();
    const { publication } = await signed(order);
    const outcome = await signWithdrawal({ ...order, last: publication });
    if (!outcome.ok) throw new Error(outcome.code);
    const { edition } = await verified(outcome.value);
    expect(edition).toMatchObject({
      revoked: true,
      version: 2,
      set: { id: "set-1", clients: [], rules: [] },
    });
    expect(outcome.value).toMatchObject({
      base: null,
      log: { what: "revoked" },
      publication: { revoked: true },
    });
  });
});

describe("a file that was published elsewhere", () => {
  const bytesOf = ({ file }: SignedEdition) => new TextEncoder().encode(file.text);

  it("is gone on from: its number, keys, parts and document", async () => {
    const order = await anOrder({ included: ["notes"], parts: ["clients", "rules"] });
    const { publication } = await signed(order);
    const made = await signed({ ...order, last: { ...publication, version: 16 } });
    const own = order.keys.map(({ id }) => id);
    const outcome = await continueFrom(bytesOf(made), "set-1", own, now);
    expect(outcome).toMatchObject({ ok: true, value: { publication: { version: 17, keys: own } } });
    if (!outcome.ok) return;
    expect(outcome.value.publication).toEqual({ ...made.publication, address: null });
    expect(outcome.value.base).toMatchObject({ id: made.base?.id, text: made.base?.text });
  });

  it("is refused where it is of another set, or no key of ours signed it, or it was changed", async () => {
    const order = await anOrder();
    const made = await signed(order);
    const own = order.keys.map(({ id }) => id);
    expect(await continueFrom(bytesOf(made), "other", own, now)).toMatchObject({ code: "publish.otherSet" });
    expect(await continueFrom(bytesOf(made), "set-1", [], now)).toMatchObject({ code: "publish.notOurs" });
    const changed = made.file.text.replace(/"payload": "./, '"payload": "f');
    expect(await continueFrom(new TextEncoder().encode(changed), "set-1", own, now)).toMatchObject({
      ok: false,
    });
  });
});
