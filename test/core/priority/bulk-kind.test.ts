/** What is told of mail that was written to many, or by a program. */
import { describe, expect, it } from "vitest";
import { bulkKind } from "../../../lib/core/priority/bulk-kind.ts";

const from = (address: string, name = "") => ({ id: "m", from: { address, name } });

describe("mail for many", () => {
  it.each([
    ["list", { ...from("ana@acme.test"), listId: "<dev.acme.test>" }],
    ["list", { ...from("no-reply@acme.test"), listId: "dev.acme.test" }],
    ["newsletter", from("news@acme.test")],
    ["newsletter", from("ana@mailing.acme.com")],
    ["robot", from("no-reply@acme.test")],
    ["robot", from("ana@acme.test", "系统邮件")],
  ])("is a %s", (kind, facts) => {
    expect(bulkKind(facts)).toBe(kind);
  });

  it.each([
    [from("ana@acme.test", "Ana")],
    [{ ...from("ana@acme.test"), listId: "" }],
    [from("sales@acme.test")],
    [from("")],
    [{ id: "m", from: null }],
    [{ id: "m" }],
  ])("is not: %j", (facts) => {
    expect(bulkKind(facts)).toBeNull();
  });
});
