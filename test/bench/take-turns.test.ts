/** The order in which sides are sampled, and what is thrown away. */
import { describe, expect, it } from "vitest";
import { takeTurns } from "./take-turns.ts";

describe("sides that take turns", () => {
  const calls: string[] = [];
  const side = (name: string) => {
    let times = 0;
    return async () => {
      calls.push(name);
      times += 1;
      return `${name}${times}`;
    };
  };

  it("are sampled one after the other, as often as each other, and warm up first", async () => {
    const taken = await takeTurns(2, 1, side("a"), side("b"), side("c"));
    expect(calls.join("")).toBe("abcabcabc");
    expect(taken).toEqual([
      ["a2", "a3"],
      ["b2", "b3"],
      ["c2", "c3"],
    ]);
  });
});
