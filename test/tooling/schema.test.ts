/** The JSON Schemas that others build on are those of the code as it is. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "./schema/json-schemas.ts";

const folder = new URL("../../public/schema/", import.meta.url);

describe("the committed JSON Schemas", () => {
  it("are all there and no others", () => {
    expect(readdirSync(folder).sort()).toEqual([...jsonSchemas().keys()]);
  });

  it.each([...jsonSchemas()])("%s is what `npm run schema` writes", (name, text) => {
    expect(readFileSync(new URL(name, folder), "utf8")).toBe(text);
  });

  it("are the same each time they are made", () => {
    expect([...jsonSchemas()]).toEqual([...jsonSchemas()]);
  });

  it("ask for dates as a file has them", () => {
    const facts = JSON.parse(jsonSchemas().get("facts.json") ?? "null");
    expect(facts.properties.date).toEqual({
      anyOf: [{ type: "string", format: "date-time" }, { type: "null" }],
    });
  });
});
