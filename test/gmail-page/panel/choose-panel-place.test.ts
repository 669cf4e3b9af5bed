/** Where the panel stands: never over a place where mail is answered, whatever the page looks like. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choosePanelPlace } from "../../../lib/gmail-page/panel/choose-panel-place.ts";
import type { Place } from "../../../lib/gmail-page/panel/reply-places.ts";

const screen = { width: 1280, height: 800, isMirrored: false };
const covers = (one: Place, other: Place) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const heightOf = ({ top, bottom }: Place) => bottom - top;

const anyPlace = fc
  .record({
    left: fc.integer({ min: -50, max: 1400 }),
    top: fc.integer({ min: -50, max: 900 }),
    width: fc.integer({ min: 1, max: 600 }),
    height: fc.integer({ min: 1, max: 500 }),
  })
  .map(({ left, top, width, height }): Place => ({ left, top, right: left + width, bottom: top + height }));
const anyScreen = fc.record({
  width: fc.integer({ min: 200, max: 1600 }),
  height: fc.integer({ min: 200, max: 1200 }),
  isMirrored: fc.boolean(),
});

describe("the place of the panel", () => {
  it("covers nothing that is taken, and lies within the page", () => {
    fc.assert(
      fc.property(anyScreen, fc.array(anyPlace, { maxLength: 8 }), (page, taken) => {
        const place = choosePanelPlace(page, taken);
        expect(place.bottom).toBeGreaterThanOrEqual(place.top);
        expect([place.left >= 0 || page.width < 392, place.top >= 0]).toEqual([true, true]);
        expect(place.bottom).toBeLessThanOrEqual(page.height);
        if (heightOf(place) > 0) expect(taken.filter((one) => covers(place, one))).toEqual([]);
      }),
    );
  });

  it("is the inline end of an empty page, on either side", () => {
    expect(choosePanelPlace(screen, [])).toEqual({ left: 904, right: 1264, top: 72, bottom: 784 });
    expect(choosePanelPlace({ ...screen, isMirrored: true }, []).left).toBe(16);
  });

  it("begins below the reply button of a message's header", () => {
    const reply = { left: 1150, right: 1170, top: 210, bottom: 230 };
    expect(choosePanelPlace(screen, [reply])).toMatchObject({ left: 904, top: 234 });
  });

  it("goes to the other side where a compose window takes the end", () => {
    const compose = { left: 700, right: 1230, top: 250, bottom: 800 };
    const place = choosePanelPlace(screen, [compose]);
    expect(place.right).toBeLessThanOrEqual(compose.left);
    expect(heightOf(place)).toBeGreaterThan(400);
  });

  it("is a sheet at the foot of a narrow page, above what must stay free", () => {
    const narrow = { width: 320, height: 640, isMirrored: false };
    expect(choosePanelPlace(narrow, [])).toEqual({ left: 0, right: 320, top: 216, bottom: 640 });
    const reply = { left: 16, right: 200, top: 590, bottom: 626 };
    expect(choosePanelPlace(narrow, [reply])).toMatchObject({ left: 0, right: 320, bottom: 586 });
  });
});
