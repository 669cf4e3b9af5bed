/** Which messages the user has spoken of. */
import { describe, expect, it } from "vitest";
import { isDone } from "../../../lib/core/threads/is-done.ts";

describe("a conversation that is done", () => {
  it("is done up to its message, by the order of Gmail's ids", () => {
    const mark = { done: { at: 0, messageId: "1a2b3c4d5e6f7080" } };
    const ids = ["1a2b3c4d5e6f707f", "1a2b3c4d5e6f7080", "1a2b3c4d5e6f7081"];
    expect(ids.map((id) => isDone(mark, { id, date: 9 }))).toEqual([true, true, false]);
  });

  it("is done by the date where Gmail did not make the ids, and only where that is known", () => {
    const mark = { done: { at: 5, messageId: "m9" } };
    const messages = [{ id: "m9" }, { id: "m1" }, { id: "m1", date: null }, { id: "m1", date: 5 }];
    expect(messages.map((message) => isDone(mark, message))).toEqual([true, false, false, true]);
    expect(isDone(mark, { id: "m1", date: 6 })).toBe(false);
  });

  it("is not where the user said nothing", () => {
    expect([isDone(null, { id: "m9" }), isDone({}, { id: "m9" })]).toEqual([false, false]);
  });
});
