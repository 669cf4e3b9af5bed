/** The schema of editions says what the type says, and lets no effect through that is more than paint. */
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { Edition } from "../../../lib/core/sharing/edition.ts";
import { editionSchema } from "../../../lib/core/sharing/edition-schema.ts";
import { writeEdition } from "../../../lib/core/sharing/write-edition.ts";
import { aRule } from "../rules/build-rule-set.ts";
import { anEdition } from "./build-edition.ts";

describe("the schema of editions", () => {
  it("fits the type in both directions", () => {
    expectTypeOf<Edition>().toExtend<z.infer<typeof editionSchema>>();
    expectTypeOf<z.infer<typeof editionSchema>>().toExtend<Edition>();
  });

  it("takes an edition, and keeps keys that it does not know", () => {
    const later = { ...anEdition({ revoked: true, minApp: "1.0" }), ring: 1 };
    expect(editionSchema.parse(later)).toEqual(later);
  });

  it("takes paint, and nothing else", () => {
    const withEffect = (effect: object) => ({
      ...anEdition(),
      set: { ...anEdition().set, rules: [{ ...aRule(), effects: [effect] }] },
    });
    const paint = [
      { kind: "label", label: "a", colour: "#123456", days: 3 },
      { kind: "points", points: 3 },
      { kind: "priority", atLeast: "high" },
    ];
    for (const effect of paint) expect(editionSchema.safeParse(withEffect(effect)).success).toBe(true);
    for (const effect of [
      { kind: "trash" },
      { kind: "points", points: 3, archive: true },
      { kind: "label" },
    ]) {
      expect(editionSchema.safeParse(withEffect(effect)).success).toBe(false);
    }
  });
});

describe("the payload of an edition", () => {
  it("is the same text however the edition was put together", () => {
    const edition = anEdition({ minApp: "1.0" });
    const reversed = Object.fromEntries(Object.entries({ ...edition, b: 1, a: 2 }).reverse());
    const text = writeEdition({ ...edition, a: 2, b: 1 } as typeof edition);
    expect(writeEdition(reversed as unknown as typeof edition)).toBe(text);
    expect(JSON.parse(text)).toEqual({ ...edition, a: 2, b: 1 });
  });
});
