/** Clients that leave as a file of another program come back as they were. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLayouts } from "../../../../lib/core/interchange/contacts/csv-layouts.ts";
import { importEdit } from "../../../../lib/core/interchange/contacts/import-edit.ts";
import { googleCsv } from "../../../../lib/core/interchange/contacts/layouts/google-csv.ts";
import { outlookCsv } from "../../../../lib/core/interchange/contacts/layouts/outlook-csv.ts";
import { vcard3 } from "../../../../lib/core/interchange/contacts/layouts/vcard-3.ts";
import { vcard4 } from "../../../../lib/core/interchange/contacts/layouts/vcard-4.ts";
import { zohoCsv } from "../../../../lib/core/interchange/contacts/layouts/zoho-csv.ts";
import { readCsv } from "../../../../lib/core/interchange/contacts/read-csv.ts";
import { writeClientCards } from "../../../../lib/core/interchange/contacts/write-client-cards.ts";
import { writeClientTable } from "../../../../lib/core/interchange/contacts/write-client-table.ts";
import { editRuleSet } from "../../../../lib/core/rules/edit-rule-set.ts";
import { emptyRuleSet } from "../../../../lib/core/rules/empty-rule-set.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { runSteps } from "../../../../lib/core/shared/run-steps.ts";
import { aClient } from "../../rules/build-rule-set.ts";
import { anyClients } from "./hostile-clients.ts";
import { planFile } from "./plan-file.ts";

const writers: readonly (readonly [string, (clients: readonly Client[]) => string])[] = [
  ...csvLayouts.map(
    (layout) =>
      [layout.id, (clients: readonly Client[]) => runSteps(writeClientTable(clients, layout))] as const,
  ),
  ...[vcard3, vcard4].map(
    (layout) =>
      [layout.id, (clients: readonly Client[]) => runSteps(writeClientCards({ clients }, layout))] as const,
  ),
];

/** The clients of an empty set into which the file was imported; new ones have ids of their own. */
function imported(text: string): readonly Client[] {
  let made = 0;
  const edit = importEdit(planFile(new TextEncoder().encode(text)), () => {
    made += 1;
    return `new-${made}`;
  });
  const done = edit === null ? null : editRuleSet(emptyRuleSet, edit);
  if (done !== null && !done.ok) throw new Error(done.error.code);
  return done?.set.clients ?? [];
}

/** Every second client belongs to the one after it. */
function withParents(clients: readonly Client[]): readonly Client[] {
  return clients.map((client, index) => {
    const parent = clients[index + 1]?.id;
    return index % 2 === 0 && parent !== undefined ? { ...client, parent } : client;
  });
}

describe.each(writers)("the %s file", (_, write) => {
  it("gives the very same clients to a set that has none", () => {
    fc.assert(
      fc.property(anyClients, (clients) => {
        fc.pre(clients.length > 0);
        const family = withParents(clients);
        const newIds = new Map(family.map(({ id }, index) => [id, `new-${index + 1}`]));
        const expected = family.map((client) => ({
          ...client,
          id: newIds.get(client.id),
          ...(client.parent === undefined ? {} : { parent: newIds.get(client.parent) }),
        }));
        expect(imported(write(family))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("changes nothing where the clients still are", () => {
    fc.assert(
      fc.property(anyClients, (clients) => {
        fc.pre(clients.length > 0);
        const plan = planFile(new TextEncoder().encode(write(clients)), clients);
        expect(plan.leftOut).toEqual([]);
        expect(plan.clients.map(({ kind }) => kind)).toEqual(clients.map(() => "unchanged"));
      }),
    );
  });
});

describe.each(csvLayouts)("the table for $name", (layout) => {
  it("has no cell that a spreadsheet would compute", () => {
    fc.assert(
      fc.property(anyClients, (clients) => {
        const cells = readCsv(
          runSteps(writeClientTable(clients, layout)).replace(/^\uFEFF/, ""),
          ",",
        ).flatMap((row) => row.cells);
        expect(cells.length).toBeGreaterThan(0);
        expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      }),
    );
  });
});

describe("a row of our own export", () => {
  const client = aClient({
    id: "a",
    name: "Acme",
    tier: "vip",
    addresses: ["ana@acme.com"],
    fields: { own: 1 },
  });
  const text = runSteps(writeClientTable([client], outlookCsv));

  it("that another program changed brings the change", () => {
    const { clients } = planFile(text.replace("Acme", "Acme Ltd").replace("ana@", "bo@"));
    expect(clients.map((planned) => planned.client)).toEqual([
      { ...client, id: "", name: "Acme Ltd", addresses: ["bo@acme.com"] },
    ]);
  });

  it.each([
    ["{", "is no JSON"],
    ['{"__proto__":{}}', "would reach a prototype"],
    ["[".repeat(100), "would exhaust a parser"],
    ['{"tier":"boss"}', "no client has"],
  ])("whose column says %s, which %s, is left out with its line", (rest) => {
    const cell = JSON.stringify(JSON.stringify({ fields: { own: 1 } })).replaceAll('\\"', '""');
    expect(text).toContain(cell);
    const { clients, leftOut } = planFile(text.replace(cell, `"${rest.replaceAll('"', '""')}"`));
    expect(clients).toEqual([]);
    expect(leftOut).toEqual([{ line: 2, name: "Acme", code: "changedOwn", params: {} }]);
  });

  it("without its id makes a new client, and is found by its address where that is there", () => {
    const without = text.replace(/,a,vip,/, ",,vip,");
    expect(planFile(without).clients.map(({ kind }) => kind)).toEqual(["new"]);
    expect(planFile(without, [client]).clients.map(({ kind }) => kind)).toEqual(["unchanged"]);
  });

  it("is found by its id where name, address and domain are others by now", () => {
    const renamed = { ...client, name: "Nord", addresses: ["x@nord.example"] };
    expect(planFile(text, [renamed]).clients.map(({ kind, client: { id } }) => [kind, id])).toEqual([
      ["changed", "a"],
    ]);
  });
});

describe("what other programs see of a client", () => {
  const client = aClient({
    id: "0190c5a0-0000-7000-8000-000000000001",
    name: "Acme, Ltd",
    tier: "vip",
    colour: "#aa0000",
    addresses: ["a@acme.com", "b@acme.com", "c@acme.com", "d@acme.com"],
    domains: ["acme.com"],
    fields: { phone: "+47 1", labels: "Steel; Oslo", zohoContactIds: "zcrm_1", zohoId: "zcrm_9" },
    notes: "two\nlines",
  });

  it("in Google are labels and custom fields", () => {
    const [header = [], row = []] = readCsv(
      runSteps(writeClientTable([client], googleCsv)).slice(1),
      ",",
    ).map(({ cells }) => cells);
    const cell = (name: string) => row[header.indexOf(name)];
    expect(cell("Labels")).toBe("VIP ::: Steel ::: Oslo ::: * myContacts");
    expect(cell("E-mail 4 - Value")).toBe("d@acme.com");
    expect([cell("Custom Field 2 - Label"), cell("Custom Field 2 - Value")]).toEqual([
      "Clientele tier",
      "vip",
    ]);
    expect(cell("Phone 1 - Value")).toBe("'+47 1");
  });

  it("in Outlook are as many contacts as its three addresses a contact need", () => {
    const [header = [], ...rows] = readCsv(
      runSteps(writeClientTable([client], outlookCsv)).slice(1),
      ",",
    ).map(({ cells }) => cells);
    expect(
      rows.map((row) => [row[header.indexOf("Company")], row[header.indexOf("E-mail Address")]]),
    ).toEqual([
      ["Acme, Ltd", "a@acme.com"],
      ["Acme, Ltd", "d@acme.com"],
    ]);
    expect(rows[0]?.[header.indexOf("Categories")]).toBe("VIP;Steel;Oslo");
  });

  it("in Zoho is the record that it came from", () => {
    const [header = [], row = []] = readCsv(runSteps(writeClientTable([client], zohoCsv)), ",").map(
      ({ cells }) => cells,
    );
    expect(row[header.indexOf("Record Id")]).toBe("zcrm_1");
    expect(row[header.indexOf("Account Name.id")]).toBe("zcrm_9");
  });

  it("begins with a byte order mark where Excel would guess the code page else", () => {
    const marked = csvLayouts.filter((layout) =>
      runSteps(writeClientTable([client], layout)).startsWith("\uFEFF"),
    );
    expect(marked.map(({ id }) => id)).toEqual(["google", "outlook"]);
  });

  it("in a vCard 4.0 is a company of lines of at most 75 bytes", () => {
    const card = runSteps(writeClientCards({ clients: [client] }, vcard4));
    expect(card).toContain("KIND:org\r\nUID:urn:uuid:0190c5a0-0000-7000-8000-000000000001\r\n");
    expect(card).toContain("CATEGORIES:VIP,Steel,Oslo\r\n");
    expect(card).toContain("NOTE:two\\nlines\r\n");
    const bytes = card.split("\r\n").map((line) => new TextEncoder().encode(line).length);
    expect(bytes.length).toBeGreaterThan(10);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
  });
});
