/** Contact files as they really come: damaged, mixed and wide. What can be read is right, the rest is named by its line. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefly, planFile } from "./plan-file.ts";

/** Wide, with notes of several lines, in the layouts of several programs. */
const wide = Array.from({ length: 40 }, (_, place) => `Custom ${place + 1}`);
const fill = wide.map((_, place) => (place % 7 === 0 ? "x, y" : ""));
/** Nobody is called as another one is whose name was cut off. */
const people = Array.from({ length: 12 }, (_, place) => place + 11);
const tables: readonly (readonly [string, readonly string[], (place: number) => readonly string[]])[] = [
  [
    "google",
    ["First Name", "Organization Name", "Notes", "E-mail 1 - Label", "E-mail 1 - Value", ...wide],
    (place) => [
      `Ana ${place}`,
      `House ${place}`,
      `one "quoted",\ntwo ${place}`,
      "* Work",
      `ana@house${place}.com`,
      ...fill,
    ],
  ],
  [
    "outlook",
    ["First Name", "Company", "Notes", "E-mail Address", "E-mail 2 Address", ...wide],
    (place) => [
      `Ana ${place}`,
      `House ${place}`,
      `one\r\n\r\ntwo; "${place}"`,
      `ana@house${place}.com`,
      "",
      ...fill,
    ],
  ],
  [
    "foxmail",
    ["名", "姓", "姓名", "电子邮件地址", "公司", "备注", ...wide],
    (place) => [
      "伟",
      "李",
      `李伟${place}`,
      `ana@house${place}.com`,
      `House ${place}`,
      `第一行\n第二行，${place}`,
      ...fill,
    ],
  ],
];
const quote = (cell: string) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const textOf = (
  header: readonly string[],
  row: (place: number) => readonly string[],
  sign = ",",
  ends = ["\n"],
) =>
  [header, ...people.map(row)]
    .map((cells, line) => cells.map(quote).join(sign) + (ends[line % ends.length] ?? ""))
    .join("");
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let place = 0; place < text.length; place += 1)
    view.setUint16(place * 2, text.charCodeAt(place), isLittle);
  return bytes;
};
const houses = people.map((place) => [`House ${place}`, `ana@house${place}.com`, `house${place}.com`]);

describe.each(tables)("a wide file of %s", (program, header, row) => {
  it.each([
    ["with line ends of three kinds", textOf(header, row, ",", ["\r\n", "\n", "\r"])],
    ["with semicolons", textOf(header, row, ";")],
    ["with tabs", textOf(header, row, "\t")],
    ["with a byte order mark", `\uFEFF${textOf(header, row)}`],
    ["with empty lines at both ends", `\r\n\n${textOf(header, row)}\n\n\n`],
    ["in UTF-16", utf16(`\uFEFF${textOf(header, row)}`, true)],
    ["in UTF-16, big end first, without a mark", utf16(textOf(header, row), false)],
    ["with more cells than the header has", textOf(header, (place) => [...row(place), "more", "a@b.com"])],
    ["with rows that end early", textOf(header, (place) => row(place).slice(0, 6))],
  ])("%s gives every client", (_, source) => {
    const plan = planFile(source);
    expect(plan.file).toMatchObject({ dialect: { id: program } });
    expect(plan.leftOut).toEqual([]);
    expect(briefly(plan)).toEqual(houses);
  });

  it("in which any one quote is missing loses the rows around it, names them, and invents nobody", () => {
    const text = textOf(header, row);
    const quotes = [...text.matchAll(/"/g)].map(({ index }) => index);
    expect(quotes.length).toBeGreaterThan(50);
    for (const place of quotes) {
      const plan = planFile(text.slice(0, place) + text.slice(place + 1));
      const found = new Set(briefly(plan).map((client) => JSON.stringify(client)));
      const lost = houses.filter((house) => !found.has(JSON.stringify(house)));
      expect(lost.length).toBeLessThanOrEqual(2);
      expect(found.size).toBeLessThanOrEqual(houses.length);
      if (lost.length > 0) expect(plan.leftOut.length).toBeGreaterThan(0);
    }
  });

  it("that is cut off anywhere gives the clients before the cut", () => {
    const text = textOf(header, row);
    const start = text.indexOf("House 12") + 200;
    fc.assert(
      fc.property(fc.integer({ min: start, max: text.length }), (end) => {
        const found = briefly(planFile(text.slice(0, end)));
        const whole = people.filter((place) => {
          const next = text.indexOf(`House ${place + 1}`);
          return next >= 0 && next < end;
        });
        expect(found.slice(0, whole.length - 1)).toEqual(houses.slice(0, whole.length - 1));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a UTF-8 file in which a byte was lost", () => {
  const table = new TextEncoder().encode(
    `姓名,公司,邮箱\n${people.map((place) => `李伟,海天${place},lw@haitian${place}.cn`).join("\n")}`,
  );
  const cards = new TextEncoder().encode(
    people
      .map((place) => `BEGIN:VCARD\nFN:李伟\nORG:海天${place}\nEMAIL:lw@haitian${place}.cn\nEND:VCARD\n`)
      .join(""),
  );

  it.each([
    ["table", table, "海天13", 4],
    ["vCard file", cards, "海天13", 11],
  ])("is still read as UTF-8: of a %s only that entry is left out, with its line", (_, bytes, name, line) => {
    const text = new TextDecoder().decode(bytes);
    const place = new TextEncoder().encode(text.slice(0, text.indexOf(name))).length;
    const plan = planFile(new Uint8Array([...bytes.slice(0, place), ...bytes.slice(place + 1)]));
    expect(plan.file.encoding).toBe("utf-8");
    expect(plan.leftOut).toEqual([{ line, name: "李伟", code: "damaged", params: {} }]);
    expect(briefly(plan).map(([client]) => client)).toEqual(
      people.filter((one) => one !== 13).map((one) => `海天${one}`),
    );
  });
});
