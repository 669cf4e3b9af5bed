/** What "later" offers: moments ahead, each once, on the clock of whoever looks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whenChoices } from "../../components/when-choices.ts";

const at = (...parts: [number, number, number, number, number?]) => new Date(...parts).getTime();
const offered = (now: number) =>
  whenChoices(now).map(({ choice, at: moment }) => [choice, new Date(moment).toLocaleString("sv")]);

describe("the moments that are offered", () => {
  it("on a Wednesday morning: an hour, the afternoon, tomorrow and Monday", () => {
    expect(offered(at(2026, 10, 25, 10, 30))).toEqual([
      ["hour", "2026-11-25 11:30:00"],
      ["afternoon", "2026-11-25 15:00:00"],
      ["tomorrow", "2026-11-26 09:00:00"],
      ["monday", "2026-11-30 09:00:00"],
    ]);
  });

  it("in the afternoon no longer the afternoon, on a Sunday not Monday beside tomorrow, on a Monday the next", () => {
    const names = (now: number) => offered(now).map(([choice]) => choice);
    expect(names(at(2026, 10, 25, 14))).toEqual(["hour", "tomorrow", "monday"]);
    expect(names(at(2026, 10, 29, 9))).toEqual(["hour", "afternoon", "tomorrow"]);
    expect(offered(at(2026, 10, 30, 16)).at(-1)).toEqual(["monday", "2026-12-07 09:00:00"]);
  });

  it("are always ahead, and always in order", () => {
    const moments = fc.date({ min: new Date(2020, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (date) => {
        const now = date.getTime();
        const times = whenChoices(now)
          .filter(({ choice }) => choice !== "hour")
          .map((one) => one.at);
        expect(times.every((time) => time > now)).toBe(true);
        expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
      }),
    );
  });
});
