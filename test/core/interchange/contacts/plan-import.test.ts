/** From contact files to clients: who becomes one, what changes, and why the rest is left out. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importEdit } from "../../../../lib/core/interchange/contacts/import-edit.ts";
import { readContactFile } from "../../../../lib/core/interchange/contacts/read-contact-file.ts";
import { readRows } from "../../../../lib/core/interchange/contacts/read-rows.ts";
import { intakeLimits } from "../../../../lib/core/interchange/intake-limits.ts";
import { readRuleSet } from "../../../../lib/core/interchange/read-rule-set.ts";
import { writeRuleSet } from "../../../../lib/core/interchange/write-rule-set.ts";
import { editRuleSet } from "../../../../lib/core/rules/edit-rule-set.ts";
import { emptyRuleSet } from "../../../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { ruleSetEditSchema } from "../../../../lib/core/rules/rule-set-edit-schema.ts";
import { aClient } from "../../rules/build-rule-set.ts";
import { briefly, planFile } from "./plan-file.ts";

function newIds(last = 0): () => string {
  let made = last;
  return () => {
    made += 1;
    return `id-${made}`;
  };
}

/** The set after everything in the file was imported. */
function imported(source: string, set: RuleSet = emptyRuleSet): RuleSet {
  const edit = importEdit(planFile(source, set), newIds(set.clients.length));
  if (edit === null) return set;
  const result = editRuleSet(set, edit);
  if (!result.ok) throw new Error(result.error.code);
  return result.set;
}

describe("people of a file", () => {
  it("of one company are one client, with its domain", () => {
    const plan = planFile("Name,Company,Email\nAna,Acme,ana@acme.com\nBo,ACME ,bo@acme.com\nCy,,cy@acme.com");
    expect(briefly(plan)).toEqual([["Acme", "ana@acme.com bo@acme.com cy@acme.com", "acme.com"]]);
    expect(plan.clients[0]?.lines).toEqual([2, 3, 4]);
  });

  it("without a company are grouped by their domain", () => {
    const plan = planFile("Name,Email\nAna,ana@nord-wind.com\nBo,bo@mail.nord-wind.com");
    expect(briefly(plan)).toEqual([
      ["Nord Wind", "ana@nord-wind.com bo@mail.nord-wind.com", "nord-wind.com"],
    ]);
  });

  it("at public mail services are clients of their own, known by the address", () => {
    const plan = planFile("Name,Email\nLi Wei,liwei@qq.com\nLi Wei,li.wei@gmail.com");
    expect(briefly(plan)).toEqual([
      ["Li Wei", "liwei@qq.com", ""],
      ["Li Wei (li.wei@gmail.com)", "li.wei@gmail.com", ""],
    ]);
  });

  it("of two companies at one domain give it to neither", () => {
    const plan = planFile("Company,Email\nAcme,a@shared.com\nBeta,b@shared.com");
    expect(briefly(plan)).toEqual([
      ["Acme", "a@shared.com", ""],
      ["Beta", "b@shared.com", ""],
    ]);
  });
});

describe("a row that becomes no client", () => {
  it.each([
    ["has no address", "Ana,", { code: "noAddress", params: {} }],
    ["has a broken address", "Ana,ana at acme", { code: "badAddress", params: { text: "ana at acme" } }],
    ["is the user's own address", "Me,Me@gmail.com", { code: "own", params: {} }],
    ["is a colleague's", "Col,col@sub.own.example", { code: "own", params: {} }],
    ["stood there before", "Old,OLD@acme.com", { code: "duplicate", params: { first: 2 } }],
    ["has an open quote", '"Ana,ana@acme.com', { code: "broken", params: {} }],
  ])("is named with its line: it %s", (_, row, reason) => {
    const { clients, leftOut } = planFile(`Name,Email\nOld,old@acme.com\n${row}\nNew,new@beta.com`);
    expect(leftOut).toEqual([{ line: 3, name: expect.any(String), ...reason }]);
    expect(clients).toHaveLength(2);
  });
});

describe("a row with one address that is none", () => {
  it("is used for the others, and said", () => {
    const plan = planFile("Name,Company,Email\nAna,Acme,ana@acme.com; ana at home");
    expect(briefly(plan)).toEqual([["Acme", "ana@acme.com", "acme.com"]]);
    expect(plan.leftOut).toEqual([
      { line: 2, name: "Ana", code: "badAddress", params: { text: "ana at home" } },
    ]);
  });
});

describe("a second import", () => {
  const zoho =
    "Record Id,Contact Owner,First Name,Last Name,Account Name.id,Account Name,Email,Phone\n" +
    "zcrm_1,Me,Ana,Li,zcrm_9,Acme,ana@acme.com,1\nzcrm_2,Me,Bo,Wu,,,bo@qq.com,2";

  it("of the same file changes nothing", () => {
    const set = imported(zoho);
    expect(set.clients).toHaveLength(2);
    expect(planFile(zoho, set.clients).clients.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
    expect(imported(zoho, set)).toBe(set);
  });

  it("finds a renamed company and a person with another address by their record ids", () => {
    const set = imported(zoho);
    const later = imported(
      zoho
        .replace("Acme,ana@acme.com,1", "Acme Holding,ana@acme-holding.com,7")
        .replace("bo@qq.com", "bo@163.com"),
      set,
    );
    expect(later.clients.map(({ name, addresses, domains }) => ({ name, addresses, domains }))).toEqual([
      {
        name: "Acme",
        addresses: ["ana@acme.com", "ana@acme-holding.com"],
        domains: ["acme.com", "acme-holding.com"],
      },
      { name: "Bo Wu", addresses: ["bo@qq.com", "bo@163.com"], domains: [] },
    ]);
    expect(later.clients[0]?.fields).toMatchObject({
      phone: "7",
      zohoId: "zcrm_9",
      zohoContactIds: "zcrm_1",
    });
  });

  it("keeps two companies of one name apart, and takes nothing from either", () => {
    const header = "Record Id,Contact Owner,Last Name,Account Name.id,Account Name,Email\n";
    const file = `${header}1,Me,Li,h1,Acme,li@acme.com\n2,Me,Wu,h2,Acme,wu@acme.cn`;
    const set = imported(file);
    expect(set.clients.map(({ name, domains }) => [name, domains])).toEqual([
      ["Acme", ["acme.com"]],
      ["Acme (acme.cn)", ["acme.cn"]],
    ]);
    expect(imported(file, set)).toBe(set);
    const moved = planFile(`${header}1,Me,Li,h3,Gamma,li@acme.com`, set.clients);
    expect(moved.clients).toEqual([]);
    expect(moved.leftOut).toEqual([{ line: 2, name: "Gamma", code: "taken", params: { client: "Acme" } }]);
  });

  it("of accounts meets the clients that contacts made", () => {
    const set = imported(zoho);
    const accounts =
      "Record Id,Account Owner,Account Name,Website,Industry\nzcrm_9,Me,Acme,https://www.acme.com/,Steel";
    const { clients } = planFile(accounts, set.clients);
    expect(clients.map(({ kind, changes }) => [kind, changes])).toEqual([["changed", ["industry"]]]);
  });

  it("leaves what the user wrote: name, tier, notes, and keys of later versions", () => {
    const mine = {
      ...aClient({ id: "a", name: "My Acme", tier: "vip", domains: ["acme.com"], notes: "mine" }),
      later: 1,
    };
    const { clients } = planFile("Name,Company,Email,Notes\nAna,Acme,ana@acme.com,theirs", [mine]);
    expect(clients).toEqual([
      {
        kind: "changed",
        changes: ["addresses"],
        lines: [2],
        fileId: "",
        client: { ...mine, addresses: ["ana@acme.com"] },
      },
    ]);
  });

  it("takes no address or domain from another client, archived ones included", () => {
    const archived = aClient({ id: "a", name: "Old", archived: true, addresses: ["ana@acme.com"] });
    const { clients } = planFile("Company,Email\nAcme,ana@acme.com\nAcme,bo@acme.com", [archived]);
    expect(clients.map(({ kind, client }) => [kind, client.id])).toEqual([["changed", "a"]]);
  });

  it("is undone by one edit", () => {
    const edit = importEdit(planFile(zoho), newIds());
    const done = edit === null ? null : editRuleSet(emptyRuleSet, edit);
    if (done?.ok !== true) throw new Error("the import was refused");
    const undone = editRuleSet(done.set, done.inverse);
    expect(undone).toMatchObject({ ok: true, set: emptyRuleSet });
  });
});

describe("a hostile file", () => {
  it("of any bytes is read or refused, never half, and gives a set that can be exported and read back", () => {
    const header = "Name,Company,Email,Website,Tags,Record Id\n";
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom("a@b.com", "x@qq.com", "__proto__", "b.com", '"', "\n", "李"),
    );
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 })
        .map((rows) => new TextEncoder().encode(header + rows.map((row) => row.join(",")).join("\n"))),
    );
    fc.assert(
      fc.property(file, (bytes) => {
        const read = readContactFile(bytes);
        if (!read.ok) return;
        const edit = importEdit(planFile(bytes), newIds());
        const done = edit === null ? null : editRuleSet(emptyRuleSet, edit);
        if (done === null) return;
        if (!done.ok) throw new Error(done.error.code);
        expect(readRuleSet(writeRuleSet(done.set))).toMatchObject({ ok: true, set: done.set });
      }),
    );
  });

  it("keeps formula cells as the text they are", () => {
    const [first] = planFile('Name,Email,Notes\n=cmd|x,a@qq.com,"=HYPERLINK(""http://x"")"').clients;
    expect(first?.client).toMatchObject({ name: "=cmd|x", notes: '=HYPERLINK("http://x")' });
  });

  it.each(["__proto__", "constructor", "prototype"])(
    "reaches no prototype by the header %s, even where it is chosen",
    (header) => {
      const { file } = planFile(`Email,${header}\na@qq.com,x`);
      if (file.kind !== "csv") throw new Error("not read as a table");
      expect(file.targets).toEqual(["email", "skip"]);
      const [record] = readRows(file.headers, ["email", "field"], file.rows);
      expect([...(record?.fields ?? [])]).toEqual([]);
    },
  );

  it.each([
    ["larger than 8 MB", new Uint8Array(intakeLimits.bytes + 1), "tooLarge"],
    ["an Excel workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "workbook"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), "notText"],
    ["a web page", "<!doctype html><p>Sign in", "webPage"],
    ["nothing", " \r\n", "empty"],
    ["a header alone", "Name,Email", "empty"],
    [
      "more rows than a set may have clients",
      `Email\n${"a@b.com\n".repeat(intakeLimits.clients + 1)}`,
      "tooManyRows",
    ],
  ])("that is %s is refused", (_, source, code) => {
    const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
    expect(readContactFile(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  it("of 50,000 rows is planned whole, and goes to the background as one edit", () => {
    const rows = Array.from({ length: intakeLimits.clients }, (_, at) => `P${at},p${at}@house${at}.com`);
    const { clients } = planFile(`Name,Email\n${rows.join("\n")}`);
    expect(clients).toHaveLength(intakeLimits.clients);
    expect(ruleSetEditSchema.safeParse(importEdit({ clients, groups: [] }, newIds())).success).toBe(true);
  });
});
