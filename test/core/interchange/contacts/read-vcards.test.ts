/** vCards of all three versions, as phones and mail programs write them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readVcards } from "../../../../lib/core/interchange/contacts/read-vcards.ts";

const card = (...lines: readonly string[]) => ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");

describe("a vCard", () => {
  it("2.1 has bare parameters, quoted-printable over soft line ends, and its own character set", () => {
    const text = card(
      "VERSION:2.1",
      "N;CHARSET=GB2312;ENCODING=QUOTED-PRINTABLE:=C0=EE;=CE=B0",
      "ORG;QUOTED-PRINTABLE:H=C3=",
      "=A9 & Co",
      "EMAIL;PREF;INTERNET:a@b.com",
      "PHOTO;ENCODING=BASE64:AAAA",
      " BBBB",
    );
    expect(readVcards(text)).toMatchObject([
      { line: 1, name: "李伟", organisation: "Hé & Co", emails: ["a@b.com"], isBroken: false },
    ]);
  });

  it("3.0 has groups before names, folded lines and escaped signs", () => {
    const text = card(
      "FN:Ana",
      "ORG:Acme\\, Ltd;Sales",
      "item1.EMAIL;TYPE=INTERNET:ana@ac",
      " me.com",
      "CATEGORIES:VIP,myContacts",
      "NOTE:one\\ntwo\\; three",
    );
    const [record] = readVcards(text);
    expect(record).toMatchObject({
      organisation: "Acme, Ltd",
      emails: ["ana@acme.com"],
      notes: "one\ntwo; three",
    });
    expect(record?.fields.get("labels")).toBe("VIP");
  });

  it("4.0 has houses and groups, whose name its members get as a label", () => {
    const text =
      card("FN:Ana", "UID:urn:uuid:1", 'EMAIL;TYPE="work,x:y";PREF=1:mailto:ana@acme.com') +
      card("KIND:org", "FN:Beta", "EMAIL:info@beta.com") +
      card("KIND:group", "FN:Steel", "MEMBER:urn:uuid:1", "MEMBER:mailto:info@beta.com");
    const records = readVcards(text);
    expect(records.map(({ group }) => group?.members)).toEqual([
      undefined,
      undefined,
      ["1", "info@beta.com"],
    ]);
    expect(
      records.map(({ name, organisation, fields }) => [name, organisation, fields.get("labels")]),
    ).toEqual([
      ["Ana", "", "Steel"],
      ["Beta", "Beta", "Steel"],
      ["Steel", "", undefined],
    ]);
  });

  it("that is not closed is marked, and the next one is read", () => {
    const text = `BEGIN:VCARD\nFN:A\nEMAIL:a@b.com\n${card("FN:B", "EMAIL:b@b.com")}`;
    expect(readVcards(text).map(({ line, isBroken }) => [line, isBroken])).toEqual([
      [1, true],
      [4, false],
    ]);
  });

  it("of any text is read without an error", () => {
    const piece = fc.constantFrom(
      "BEGIN:VCARD\n",
      "END:VCARD\n",
      "N:",
      ";",
      "=C3=\n",
      "\\",
      "\n ",
      ";CHARSET=?:",
      "EMAIL;QUOTED-PRINTABLE:",
      '"',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        expect(Array.isArray(readVcards(`BEGIN:VCARD\n${pieces.join("")}`))).toBe(true);
      }),
    );
  });
});
