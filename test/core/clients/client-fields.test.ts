/** What is read from the fields of a client. */
import { describe, expect, it } from "vitest";
import { fieldValues, knownFields, readAmount, readDay } from "../../../lib/core/clients/client-fields.ts";
import { operatorNames } from "../../../lib/core/condition/operators.ts";

describe("fields", () => {
  it("have the names by which conditions ask for them", () => {
    const asked = knownFields.map(({ name }) => name).filter((name) => operatorNames.includes(name));
    expect(asked).toEqual(["industry", "region", "business", "last-order", "orders"]);
  });

  it("are found whatever the case of their name; lists have each of their values", () => {
    const client = { fields: { REGION: ["North", "East", ["deep"], { a: 1 }], region: 7 } };
    expect(fieldValues(client, "Region")).toEqual(["North", "East", 7]);
    expect(fieldValues({}, "region")).toEqual([]);
  });

  it.each([
    ["2026-03-09", "2026-03-09"],
    [" 2026/3/9 ", "2026-03-09"],
    ["2026-03-09T10:00:00Z", "2026-03-09"],
    ["2026.12.31", "2026-12-31"],
    ["2026-02-30", null],
    ["3/9/2026", null],
    ["20260309", null],
    [20260309, null],
  ])("%j as a day is %j", (value, day) => {
    expect(readDay(value)).toBe(day);
  });

  it.each([
    [7, 7],
    ["7", 7],
    ["1,200.50", 1200.5],
    ["1,2", null],
    ["many", null],
    [Number.NaN, null],
    ["", null],
  ])("%j as a number is %j", (value, amount) => {
    expect(readAmount(value)).toBe(amount);
  });
});
