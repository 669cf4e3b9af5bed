/** Which database is in use: the one of the highest number, whatever others there are. */
import { describe, expect, it } from "vitest";
import { baseName, nameInUse, nextName } from "../../lib/storage/database-name.ts";

describe("the database in use", () => {
  it.each([
    [[], "clientele", "clientele-2"],
    [["clientele"], "clientele", "clientele-2"],
    [["clientele", "clientele-2"], "clientele-2", "clientele-3"],
    [["clientele-10", "clientele-9", "clientele"], "clientele-10", "clientele-11"],
    [["clientele-x", "other-7", "clientele-2-cache", "paint"], "clientele", "clientele-2"],
  ] as const)("among %j is %s, and after it comes %s", (names, inUse, next) => {
    expect(nameInUse(names, "clientele")).toBe(inUse);
    expect(nextName(names, "clientele")).toBe(next);
    expect(baseName(inUse)).toBe("clientele");
  });
});
