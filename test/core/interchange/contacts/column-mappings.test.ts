/** What was said of a header's columns is known again, and only there. */
import { describe, expect, it } from "vitest";
import {
  forgetTargets,
  rememberedTargets,
  rememberTargets,
} from "../../../../lib/core/interchange/contacts/column-mappings.ts";
import { settingsChangeSchema } from "../../../../lib/core/settings/settings-schema.ts";

const headers = ["Name", "User 1", "User 2"];
const kept = rememberTargets([], headers, ["name", "field", "skip"]);

describe("choices for a header", () => {
  it("are known again whatever its case, and not for another one", () => {
    expect(rememberedTargets(kept, ["NAME", "user 1", "user 2"])).toEqual(["name", "field", "skip"]);
    expect(rememberedTargets(kept, ["Name", "User 2", "User 1"])).toBeNull();
    expect(rememberedTargets(kept, ["Name", "User 1"])).toBeNull();
  });

  it("take the place of earlier ones, and are gone when forgotten", () => {
    const later = rememberTargets(kept, headers, ["name", "skip", "skip"]);
    expect(later).toHaveLength(1);
    expect(rememberedTargets(later, headers)).toEqual(["name", "skip", "skip"]);
    expect(forgetTargets(later, headers)).toEqual([]);
  });

  it("of a version with other meanings are not used", () => {
    const strange = [{ header: kept[0]?.header ?? "", targets: ["name", "field", "horoscope"] }];
    expect(rememberedTargets(strange, headers)).toBeNull();
  });

  it("are not kept for a table without a header, or with an endless one", () => {
    expect(rememberTargets([], ["", ""], ["name", "email"])).toEqual([]);
    expect(rememberTargets([], ["x".repeat(30_000)], ["name"])).toEqual([]);
  });

  it("are at most fifty, and what is kept may always be sent", () => {
    let all = kept;
    for (let number = 0; number < 60; number += 1) {
      all = rememberTargets(
        all,
        [`Column ${"x".repeat(number)}`, ...Array(900).fill("y")],
        Array(901).fill("skip"),
      );
    }
    expect(all).toHaveLength(50);
    expect(settingsChangeSchema.safeParse({ columnMappings: all }).success).toBe(true);
  });
});
