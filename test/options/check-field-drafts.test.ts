/** What is said about fields while they are edited: only what was typed wrong keeps a client from being saved. */
import { describe, expect, it } from "vitest";
import { checkFieldDrafts } from "../../entrypoints/options/views/clients/check-field-drafts.ts";
import { type ClientDraft, draftOfClient } from "../../entrypoints/options/views/clients/client-draft.ts";
import { en } from "../../lib/i18n/en.ts";
import { createTranslate } from "../../lib/i18n/translate.ts";
import { aClient } from "../core/rules/build-rule-set.ts";

const t = createTranslate<typeof en>(en, "en");
const says = (fields: Record<string, unknown>, change: (draft: ClientDraft) => Partial<ClientDraft>) => {
  const draft = draftOfClient(aClient({ fields }));
  return checkFieldDrafts({ ...draft, ...change(draft) }, t);
};
const own = (name: string, kind: "text" | "number" | "day", value: string) => () => ({
  fields: [{ name, kind, value }],
});

describe("a field with a meaning of its own", () => {
  it("that was typed wrong is an error", () => {
    const typed = says({}, ({ known }) => ({
      known: { ...known, orders: "many", "last-order": "2026-02-30" },
    }));
    expect(typed.orders.errors).toEqual(["“many” is not a number. Write it as 1200.50."]);
    expect(typed.lastOrder.errors).toEqual(["“2026-02-30” is not a day. Write it as 2026-03-09."]);
    expect(typed.orderTotal).toEqual({ errors: [], notes: [] });
  });

  it("that a file brought wrong is told of, and keeps nothing from being saved", () => {
    const brought = says({ orders: "many" }, () => ({}));
    expect(brought.orders).toEqual({ errors: [], notes: ["“many” is not a number. Write it as 1200.50."] });
  });
});

describe("an own field", () => {
  it("is held to its type", () => {
    expect(says({}, own("size", "number", "L")).fields.errors).toEqual([
      "“L” is not a number. Write it as 1200.50.",
    ]);
    expect(says({}, own("since", "day", "spring")).fields.errors).toHaveLength(1);
    expect(says({}, own("size", "number", "1,200")).fields.errors).toEqual([]);
    expect(says({}, own("size", "number", "")).fields.errors).toEqual([]);
  });

  it("has no name of a field that has its place, unless the file had both", () => {
    expect(says({}, own("Region", "text", "N")).fields.errors).toEqual([
      "“Region” has a field of its own above. Write it there.",
    ]);
    expect(says({ region: "N", REGION: "S" }, () => ({})).fields.errors).toEqual([]);
  });

  it("has a name, and one that no other has", () => {
    expect(says({}, own(" ", "text", "x")).fields.errors).toEqual(["A field with a value needs a name."]);
    const twice = { name: "size", kind: "text", value: "" } as const;
    expect(says({}, () => ({ fields: [twice, twice] })).fields.errors).toHaveLength(1);
  });
});
