/** Pasted lists of people, in the forms in which programs and people write them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printMembers } from "../../../lib/core/groups/print-members.ts";
import { type PastedMember, readMembers } from "../../../lib/core/groups/read-members.ts";
import { canonicalAddress } from "../../../lib/core/message/address.ts";

/** As `Name|address`. */
const peopleIn = (text: string) =>
  readMembers(text).members.map(({ name, address }) => (name === undefined ? address : `${name}|${address}`));

describe("one person", () => {
  it.each([
    ["anna@x.com", "anna@x.com"],
    ["Anna Smith <anna@x.com>", "Anna Smith|anna@x.com"],
    ['"张 三" <z@x.com>', "张 三|z@x.com"],
    ["张三 z@x.com", "张三|z@x.com"],
    ["张三<z@x.com>", "张三|z@x.com"],
    ["张三＜z＠x.com＞", "张三|z@x.com"],
    ["“张三”＜z@x.com＞", "张三|z@x.com"],
    ["张三（销售部）<z@x.com>", "张三(销售部)|z@x.com"],
    ["anna@x.com(Anna)", "Anna|anna@x.com"],
    ["anna@x.com（安娜）", "安娜|anna@x.com"],
    ["Anna (anna@x.com)", "Anna|anna@x.com"],
    ["Anna <anna@x.com> (Sales)", "Anna (Sales)|anna@x.com"],
    ["anna@x.com\tAnna Smith", "Anna Smith|anna@x.com"],
    ["Anna\tSmith\tanna@x.com", "Anna Smith|anna@x.com"],
    ["'Anna Smith' <anna@x.com>", "Anna Smith|anna@x.com"],
    ['"Smith, Anna" <anna@x.com>', "Smith, Anna|anna@x.com"],
    ["Smith, Anna <anna@x.com>", "Smith, Anna|anna@x.com"],
    ['"Anna \\"A\\" Smith" <anna@x.com>', 'Anna "A" Smith|anna@x.com'],
    ["anna@x.com <anna@x.com>", "anna@x.com"],
    ['"anna@x.com" <ANNA@x.com>', "ANNA@x.com"],
    ["mailto:anna@x.com", "anna@x.com"],
    ["<anna@x.com>", "anna@x.com"],
    ["'anna@x.com'", "anna@x.com"],
    ['"anna@x.com"', "anna@x.com"],
    ["- anna@x.com.", "anna@x.com"],
    ["王芳 w@公司.中国", "王芳|w@公司.中国"],
    ["ops@intranet", "ops@intranet"],
  ])("%s", (text, person) => {
    expect(readMembers(text)).toMatchObject({ duplicates: [], rejected: [] });
    expect(peopleIn(text)).toEqual([person]);
  });
});

describe("a list", () => {
  it.each([
    ["a@x.com b@x.com\tc@x.com", 3],
    ["a@x.com,b@x.com,c@x.com,", 3],
    ["a@x.com;b@x.com; c@x.com", 3],
    ["a@x.com；b@x.com，c@x.com、d@x.com", 4],
    ["a@x.com\r\nb@x.com\n\nc@x.com\rd@x.com", 4],
    ["<a@x.com>,<b@x.com>", 2],
    ["a@x.or.jp or@b.or.jp", 2],
    ["(a@x.com, b@x.com)", 2],
    ["a@x.com;;;,, \n ,b@x.com", 2],
  ])("%j", (text, count) => {
    expect(peopleIn(text).length).toBe(count);
    expect(readMembers(text).rejected).toEqual([]);
  });

  it("keeps each name with its address, whatever separates the entries", () => {
    const people = ["Anna Smith|anna@x.com", "张三|z@x.com", "Bo|bo@x.com"];
    for (const separator of [", ", "; ", "；", "、", "\n", "\r\n", " "]) {
      expect(peopleIn(['"Anna Smith" <anna@x.com>', "张三<z@x.com>", "Bo bo@x.com"].join(separator))).toEqual(
        people,
      );
    }
    expect(peopleIn("Smith, Anna <anna@x.com>; Doe, Jo <jo@x.com>")).toEqual([
      "Smith, Anna|anna@x.com",
      "Doe, Jo|jo@x.com",
    ]);
    expect(peopleIn("anna@x.com\tAnna\nz@x.com\t张三")).toEqual(["Anna|anna@x.com", "张三|z@x.com"]);
  });

  it("tells what was written twice, however it was written, and keeps the first name", () => {
    expect(readMembers("anna@x.com, Anna <ANNA@X.COM>; a@x.com；Other <anna@x.com>")).toEqual(
      expect.objectContaining({
        members: [{ address: "anna@x.com", name: "Anna" }, { address: "a@x.com" }],
        duplicates: ["ANNA@X.COM", "anna@x.com"],
      }),
    );
  });

  it("gives back what is no address, with its text", () => {
    const { members, rejected } = readMembers(
      "foo, anna@x.com; bo@; @x.com\nJust a name\na@b@c.com、x@y..com",
    );
    expect(members).toEqual([{ address: "anna@x.com" }]);
    expect(rejected).toEqual(["foo", "bo@", "@x.com", "Just a name", "a@b@c.com", "x@y..com"]);
  });

  it("takes no word between bare addresses for a name, and no word behind a name's address for lost", () => {
    expect(readMembers("a@x.com foo b@x.com")).toMatchObject({
      members: [{ address: "a@x.com" }, { address: "b@x.com" }],
      rejected: ["foo"],
    });
    expect(readMembers("Anna a@x.com foo").rejected).toEqual(["foo"]);
    expect(readMembers("a@x.com foo")).toMatchObject({
      members: [{ address: "a@x.com" }],
      rejected: ["foo"],
    });
    expect(readMembers('"john doe"@x.com').rejected).toEqual(['"john doe"@x.com']);
  });
});

const address = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9][a-z0-9+._-]{0,8}[a-z0-9]$/),
    fc.constantFrom("x.com", "y.or.jp", "公司.中国"),
  )
  .map(([local, domain]) => `${local}@${domain}`);
const name = fc
  .string({ unit: fc.constantFrom(..."ab 三,;.\"“<>()@'\\，；-O"), minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");
const member = fc.record({ address, name }, { requiredKeys: ["address"] });
const members = fc.uniqueArray(member, { selector: (one) => canonicalAddress(one.address), maxLength: 8 });

describe("any list", () => {
  it("is the same after it was written and read", () => {
    fc.assert(
      fc.property(members, (people) => {
        const named = people.map((one) =>
          one.name !== undefined && canonicalAddress(one.name) === canonicalAddress(one.address)
            ? { address: one.address }
            : one,
        ) as readonly PastedMember[];
        expect(readMembers(printMembers(named))).toMatchObject({
          members: named,
          duplicates: [],
          rejected: [],
        });
      }),
    );
  });

  it("never throws, and what looks like an address is read, told, or in the name of somebody", () => {
    const piece = fc.oneof(
      address,
      name,
      fc.constantFrom(" ", ",", ";", "\n", "<", ">", '"', "(", ")", "；", "@", "\t", "＜", "”"),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const read = readMembers(text);
        const told = [
          ...read.members.flatMap((one) => [one.address, one.name ?? ""]),
          ...read.duplicates,
          ...read.rejected,
        ].join("\n");
        for (const local of text.match(/[a-z0-9]+(?=@)/g) ?? []) expect(told).toContain(local);
      }),
      { numRuns: 400 },
    );
  });
});
