/** A client on its way through the fields of its sheet: nothing is lost that was not changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clientOfDraft,
  draftOfClient,
  emptyClientDraft,
  entriesOf,
  keptFieldNames,
} from "../../entrypoints/options/views/clients/client-draft.ts";
import type { Client } from "../../lib/core/rules/rule-set.ts";
import { aClient } from "../core/rules/build-rule-set.ts";

describe("a client that is opened and saved unchanged", () => {
  const stored = {
    ...aClient({
      tier: "vip",
      colour: "#123456",
      addresses: ["ana@acme.example"],
      domains: ["acme.example", "acme.test"],
      fields: {
        region: "North",
        orders: 3,
        active: true,
        history: [1, 2],
        owner: { name: "Bo" },
        gone: null,
      },
      archived: true,
      notes: "Ring first\n",
    }),
    laterKey: { kept: true },
  } as Client;

  it("is the same, with field values that are no text and keys of later versions", () => {
    expect(clientOfDraft(draftOfClient(stored))).toEqual(stored);
  });

  it("says which fields it cannot edit", () => {
    expect(keptFieldNames(draftOfClient(stored))).toEqual(["history", "owner", "gone"]);
  });
});

describe("a changed field", () => {
  it("becomes text, and those beside it stay what they were", () => {
    const stored = aClient({ fields: { orders: 3, open: 2 } });
    const draft = draftOfClient(stored);
    const fields = draft.fields.map((field) => (field.name === "orders" ? { ...field, value: "4" } : field));
    expect(clientOfDraft({ ...draft, fields }).fields).toEqual({ orders: "4", open: 2 });
  });

  it("that is taken away is gone, and with the last one the key", () => {
    const draft = draftOfClient(aClient({ fields: { region: "North" } }));
    expect(clientOfDraft({ ...draft, fields: [] })).not.toHaveProperty("fields");
  });

  it("named __proto__ is a field like any other", () => {
    const draft = { ...emptyClientDraft("a"), name: "A", fields: [{ name: "__proto__", value: "x" }] };
    expect(Object.keys(clientOfDraft(draft).fields ?? {})).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(clientOfDraft(draft).fields)).toBe(Object.prototype);
  });
});

describe("taking back colour, archive and notes", () => {
  it("leaves none of the keys behind", () => {
    const draft = {
      ...draftOfClient(aClient({ colour: "#123456", archived: true, notes: "x" })),
      colour: "",
      archived: false,
      notes: " ",
    };
    expect(clientOfDraft(draft)).toEqual(aClient());
  });
});

describe("a list of entries", () => {
  it("is parted by lines, commas and semicolons of both widths, each entry once", () => {
    expect(entriesOf(" a@x.example\nb@x.example, c@x.example；d@x.example，a@x.example;\n\n")).toEqual([
      "a@x.example",
      "b@x.example",
      "c@x.example",
      "d@x.example",
    ]);
  });

  it("has no empty entry and none with spaces around it, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        entriesOf(text).every((entry) => entry !== "" && entry.trim() === entry),
      ),
    );
  });
});
