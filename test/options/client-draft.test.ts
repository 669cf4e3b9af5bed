/** A client on its way through the fields of its sheet: nothing is lost that was not changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClientDraft,
  clientOfDraft,
  draftOfClient,
  emptyClientDraft,
  entriesOf,
} from "../../entrypoints/options/views/clients/client-draft.ts";
import { readHours } from "../../entrypoints/options/views/clients/client-promise-draft.ts";
import { type FieldDraft, keptFieldNames } from "../../entrypoints/options/views/clients/field-draft.ts";
import type { Client, ClientPromise } from "../../lib/core/rules/rule-set.ts";
import { aClient } from "../core/rules/build-rule-set.ts";

describe("a client that is opened and saved unchanged", () => {
  const stored = {
    ...aClient({
      tier: "vip",
      colour: "#123456",
      addresses: ["ana@acme.example"],
      domains: ["acme.example", "acme.test"],
      exactDomains: ["acme.cn"],
      aliases: ["Acme, Inc.", "艾可美"],
      parent: "holding",
      inheritsTier: true,
      fields: {
        region: "North",
        orders: "1,200",
        "Last-Order": "2026/3/9",
        size: 5,
        since: "2020-02-29",
        active: true,
        history: [1, 2],
        owner: { name: "Bo" },
        gone: null,
      },
      promise: { first: 2, next: 0.5, later: 1 } as ClientPromise,
      calendar: "CN",
      archived: true,
      notes: "Ring first\n",
    }),
    laterKey: { kept: true },
  } as Client;

  it("is the same, with field values that are no text and keys of later versions", () => {
    expect(clientOfDraft(draftOfClient(stored))).toEqual(stored);
  });

  it("says which fields it cannot edit", () => {
    expect(keptFieldNames(stored.fields ?? {})).toEqual(["history", "owner", "gone"]);
  });
});

/** What an earlier version or a file may hold, each of which means the same as none. */
it.each<Partial<Client>>([
  { promise: {} },
  { aliases: [] },
  { exactDomains: [] },
  { inheritsTier: false },
  { archived: false },
])("a client with %j stays as it was written", (part) =>
  expect(clientOfDraft(draftOfClient(aClient(part)))).toEqual(aClient(part)),
);

describe("any client that a file may bring", () => {
  const anyValue = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string(), { maxLength: 2 }),
    fc.constantFrom("2026-03-09", "2026/3/9", "12", "1,200.50", "true"),
  );
  const anyName = fc.oneof(
    fc.string({ minLength: 1 }).filter((name) => name.trim() === name),
    fc.constantFrom("owner", "Owner", "REGION", "last-order", "orders", "ｏｒｄｅｒｓ"),
  );

  it("is not changed by being looked at, whatever its fields hold", () => {
    fc.assert(
      fc.property(fc.dictionary(anyName, anyValue), (fields) => {
        const client = aClient(Object.keys(fields).length === 0 ? {} : { fields });
        expect(clientOfDraft(draftOfClient(client))).toEqual(client);
      }),
    );
  });
});

describe("a field with a meaning of its own", () => {
  const withKnown = (fields: Record<string, unknown>, known: Partial<ClientDraft["known"]>) => {
    const draft = draftOfClient(aClient({ fields }));
    return clientOfDraft({ ...draft, known: { ...draft.known, ...known } }).fields;
  };

  it("is stored in its type, under the name that it has in the file", () => {
    expect(withKnown({ Orders: 3, open: 2 }, { orders: "1,204" })).toEqual({ Orders: 1204, open: 2 });
    expect(withKnown({}, { "last-order": "2026-03-09", owner: " 李娜 " })).toEqual({
      "last-order": "2026-03-09",
      owner: "李娜",
    });
  });

  it("is taken away by emptying it", () => {
    expect(withKnown({ region: "North", open: 2 }, { region: "" })).toEqual({ open: 2 });
  });
});

describe("an own field", () => {
  const changed = (value: unknown, part: Partial<FieldDraft>) => {
    const draft = draftOfClient(aClient({ fields: { size: value } }));
    return clientOfDraft({ ...draft, fields: draft.fields.map((field) => ({ ...field, ...part })) }).fields;
  };

  it.each([
    [5, { value: "6" }, 6],
    ["5", { kind: "number" }, 5],
    [5, { kind: "text" }, "5"],
    [true, { value: "false" }, false],
    ["yes", { kind: "yesNo", value: "true" }, true],
    ["2026/3/9", { kind: "day" }, "2026-03-09"],
  ] as const)("%j with %j becomes %j", (value, part, stored) => {
    expect(changed(value, part)).toEqual({ size: stored });
  });

  it("leaves those beside it what they were", () => {
    const draft = draftOfClient(aClient({ fields: { size: 3, open: 2 } }));
    const fields = draft.fields.map((field) => (field.name === "size" ? { ...field, value: "4" } : field));
    expect(clientOfDraft({ ...draft, fields }).fields).toEqual({ size: 4, open: 2 });
  });

  it("that is taken away is gone, and with the last one the key", () => {
    const draft = draftOfClient(aClient({ fields: { size: "L" } }));
    expect(clientOfDraft({ ...draft, fields: [] })).not.toHaveProperty("fields");
  });

  it("named __proto__ is a field like any other", () => {
    const draft = {
      ...emptyClientDraft("a"),
      name: "A",
      fields: [{ name: "__proto__", kind: "text", value: "x" } as const],
    };
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

describe("answer times", () => {
  const draft = draftOfClient(aClient({ promise: { first: 2, next: 8 }, calendar: "CN" }));

  it("are hours, or nothing of the client's own", () => {
    expect(clientOfDraft({ ...draft, promise: { first: " 1,5 ", next: "" } }).promise).toEqual({
      first: 1.5,
    });
    const none = clientOfDraft({ ...draft, promise: { first: "", next: " " }, calendar: "" });
    expect(none).not.toHaveProperty("promise");
    expect(none).not.toHaveProperty("calendar");
  });

  it.each(["0", "-1", "8761", "x", "1.2.3"])("cannot be %s", (text) => expect(readHours(text)).toBeNull());
});
