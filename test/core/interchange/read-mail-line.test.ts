/** Reading a line of a mail file: facts, or an error that names the line. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMailLine } from "../../../lib/core/interchange/read-mail-line.ts";

function read(fields: Record<string, unknown>) {
  return readMailLine(JSON.stringify({ id: "m1", ...fields }), 7);
}
function facts(fields: Record<string, unknown>) {
  const line = read(fields);
  return line.ok ? line.facts : line.error;
}

describe("a line of a mail file", () => {
  it("gives its date in milliseconds", () => {
    expect(facts({ date: "2026-05-18T05:57:19.000Z" })).toEqual({ id: "m1", date: 1779083839000 });
    expect(facts({ date: "2026-05-18T13:57:19+08:00" })).toEqual({ id: "m1", date: 1779083839000 });
  });

  it("keeps apart what is not known and what is known to be none", () => {
    expect(facts({})).toEqual({ id: "m1" });
    expect(
      facts({
        from: null,
        to: null,
        subject: null,
        date: null,
        sizeBytes: null,
        listId: null,
        attachmentNames: null,
        hasAttachment: null,
      }),
    ).toEqual({
      id: "m1",
      from: null,
      to: [],
      subject: "",
      date: null,
      sizeBytes: null,
      listId: "",
      attachmentNames: [],
      hasAttachment: false,
    });
  });

  it("knows nothing of a thread or tab that is null", () => {
    expect(facts({ threadId: null, category: null })).toEqual({ id: "m1" });
  });

  it("may hold keys that are no facts", () => {
    expect(facts({ lang: "zh", unknown: { deep: 1 } })).toEqual({ id: "m1" });
  });

  it("is cut to 1,024 code points of its subject", () => {
    expect(facts({ subject: "x".repeat(1_000_000) })).toEqual({
      id: "m1",
      subject: "x".repeat(1024),
      subjectCut: true,
    });
  });

  it("changes no prototype", () => {
    const line = readMailLine('{"id":"m1","__proto__":{"subject":"forged"},"constructor":1}', 1);
    expect(line).toEqual({ ok: true, facts: { id: "m1" } });
    expect(line.ok && line.facts.subject).toBeUndefined();
  });
});

describe("a line that is no message", () => {
  it.each([
    ["", "mail.notJson"],
    ['{"id":"m1"', "mail.notJson"],
    ["[]", "mail.notJson"],
    ["null", "mail.notJson"],
    ['"m1"', "mail.notJson"],
    ["{}", "mail.badShape"],
    ['{"id":1}', "mail.badShape"],
    ['{"id":"m1","from":"ana@acme.test"}', "mail.badShape"],
    ['{"id":"m1","to":[{"name":"Ana"}]}', "mail.badShape"],
    ['{"id":"m1","in":["attic"]}', "mail.badShape"],
    ['{"id":"m1","sizeBytes":-1}', "mail.badShape"],
    ['{"id":"m1","date":"yesterday"}', "mail.badDate"],
    ['{"id":"m1","date":"2026-05-18T05:57:19"}', "mail.badDate"],
    ['{"id":"m1","date":"2026-13-18T05:57:19Z"}', "mail.badDate"],
    ['{"id":"m1","date":1779083839000}', "mail.badDate"],
  ])("is an error with its number: %s", (text, code) => {
    expect(readMailLine(text, 7)).toMatchObject({ ok: false, error: { code, params: { line: 7 } } });
  });

  it("is told where it is wrong", () => {
    expect(read({ to: [{ address: "a@b.test" }, { address: 1 }] })).toMatchObject({
      error: { params: { path: "to.1.address" } },
    });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const line = readMailLine(text, 1);
        expect(line.ok ? typeof line.facts.id : line.error.params.line).toBe(line.ok ? "string" : 1);
      }),
    );
  });
});
