/** Ids of our own: well formed, different, and in the order in which they were made. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uuidV7 } from "../../../lib/core/shared/uuid-v7.ts";

const anyRandom = fc.uint8Array({ minLength: 10, maxLength: 10 });
const anyTime = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe("an id", () => {
  it("is a UUID of version 7 and variant 10 for all times and random bytes", () => {
    fc.assert(
      fc.property(anyTime, anyRandom, (now, random) => {
        expect(uuidV7(now, random)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });

  it("matches the example of RFC 9562, appendix A.6", () => {
    const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    expect(uuidV7(0x017f22e279b0, random)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
  });

  it("sorts after one that was made a millisecond earlier", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 2 }), anyRandom, anyRandom, (now, one, other) => {
        expect(uuidV7(now, one) < uuidV7(now + 1, other)).toBe(true);
      }),
    );
  });
});
