/** Links to a client, to a rule, and to a new rule that begins with a message. */
import { describe, expect, it } from "vitest";
import { linkedId } from "../../entrypoints/options/views/clients/use-linked-client.ts";
import { draftOfMessage, readLink } from "../../entrypoints/options/views/rules/use-linked-rule.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { en } from "../../lib/i18n/en.ts";
import { createTranslate } from "../../lib/i18n/translate.ts";
import { seenById } from "../../lib/storage/read-seen.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { freshDatabase } from "../storage/fresh-database.ts";

const t = createTranslate<typeof en>(en, "en");
const me = "me@x.example";

describe("an address of the options page", () => {
  it.each([
    ["#rules/edit/r1", { kind: "edit", id: "r1" }],
    ["#rules/edit/a%2Fb%20%E6%8A%A5", { kind: "edit", id: "a/b 报" }],
    ["#rules/from/18f0", { kind: "from", id: "18f0" }],
    ["#rules", null],
    ["#rules/delete/r1", null],
    ["#rules/edit/", null],
    ["#rules/edit/%", null],
    ["#clients/edit/r1", null],
  ])("%s names %j", (hash, link) => expect(readLink(hash)).toEqual(link));
});

describe("an address of a client", () => {
  it.each([
    ["#clients/edit/c1", "c1"],
    ["#clients/edit/a%2Fb%20%E6%8A%A5", "a/b 报"],
    ["#clients", null],
    ["#clients/edit/", null],
    ["#clients/edit/%", null],
    ["#rules/edit/c1", null],
  ])("%s names %j", (hash, id) => expect(linkedId(hash)).toBe(id));
});

describe("a rule from a message", () => {
  const draft = (facts: object) =>
    draftOfMessage({ account: me, id: "1", seenAt: 0, facts: { id: "1", ...facts } }, defaultSettings, t);

  it("begins with its sender and offers its subject", () => {
    const from = { name: "Ana", address: "ana@acme.example" };
    expect(draft({ from, subject: "Re: Offer for May" })).toMatchObject({
      name: "Mail from Ana",
      condition: "from:ana@acme.example",
      offer: 'subject:"Offer for May"',
    });
  });

  it("begins with whom the account wrote to, and empty where nobody is known", () => {
    const to = [{ address: "ana@acme.example" }];
    expect(draft({ from: { address: me }, to })).toMatchObject({
      name: "Mail to ana@acme.example",
      condition: "to:ana@acme.example",
    });
    expect(draft({})).toMatchObject({ name: "", condition: "" });
  });

  it("is found in whichever account saw it, the newest sight first", async () => {
    const database = freshDatabase();
    const store = createSeenStore(database);
    await store.remember("a@x.example", [{ id: "1", subject: "old" }], 1, true);
    await store.remember("b@x.example", [{ id: "1", subject: "new" }], 2, true);
    const accounts = ["a@x.example", "b@x.example"];
    expect(await seenById(database, accounts, "1")).toMatchObject({ value: { facts: { subject: "new" } } });
    expect(await seenById(database, accounts, "2")).toEqual({ ok: true, value: null });
  });
});
