/** Priority, promised answer times and calendars are saved like everything else: each edit is taken back by its inverse. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BusinessCalendar } from "../../../lib/core/calendars/calendar.ts";
import { calendarsOf } from "../../../lib/core/calendars/calendar.ts";
import { defaultPromises, promisesOf } from "../../../lib/core/clocks/promises.ts";
import { defaultPriority, priorityOf } from "../../../lib/core/priority/priority-settings.ts";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit, SingleEdit } from "../../../lib/core/rules/rule-set-edit.ts";
import { aRuleSet as ruleSet } from "./build-rule-set.ts";

const weekdays = [[540, 1080]] as const;
const calendar = (id: string, name = id): BusinessCalendar => ({
  id,
  name,
  week: [weekdays, weekdays, weekdays, weekdays, weekdays, [], []],
  holidays: [{ day: "2026-10-01", name: "国庆节" }],
  workdays: [],
});

function edited(set: RuleSet, edit: RuleSetEdit) {
  const result = editRuleSet(set, edit);
  if (!result.ok) throw new Error(result.error.code);
  return result;
}

const anyEdit: fc.Arbitrary<SingleEdit> = fc.oneof(
  fc.option(fc.integer({ min: -50, max: 50 })).map(
    (vip): SingleEdit => ({
      kind: "priority.save",
      priority: vip === null ? null : { ...defaultPriority, tiers: { ...defaultPriority.tiers, vip } },
    }),
  ),
  fc.option(fc.integer({ min: 1, max: 50 })).map(
    (urgent): SingleEdit => ({
      kind: "promises.save",
      promises: urgent === null ? null : { ...defaultPromises, first: { ...defaultPromises.first, urgent } },
    }),
  ),
  fc
    .record({ id: fc.constantFrom("CN", "HK", "own"), name: fc.string(), index: fc.constantFrom(0, 1) })
    .map(
      ({ id, name, index }): SingleEdit => ({ kind: "calendar.save", calendar: calendar(id, name), index }),
    ),
  fc.constantFrom("CN", "HK", "own").map((id): SingleEdit => ({ kind: "calendar.delete", id })),
);

describe("an edit of priority, promises or calendars", () => {
  it("is taken back by its inverse, one after the other", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), (edits) => {
        const start = ruleSet({ settings: {}, calendars: [{ id: "later", shape: 7 }] });
        // Only a calendar that is not there can be refused.
        const done = edits.reduce<{ readonly set: RuleSet; readonly inverses: readonly RuleSetEdit[] }>(
          ({ set, inverses }, edit) => {
            const result = editRuleSet(set, edit);
            return result.ok
              ? { set: result.set, inverses: [result.inverse, ...inverses] }
              : { set, inverses };
          },
          { set: start, inverses: [] },
        );
        const set = done.inverses.reduce((present, inverse) => edited(present, inverse).set, done.set);
        expect(set).toEqual(start);
      }),
    );
  });

  it("counts from then on, and the defaults count where there is none", () => {
    const priority = { ...defaultPriority, thresholds: { urgent: 90, high: 50, normal: 5 } };
    const { set } = edited(ruleSet({}), { kind: "priority.save", priority });
    expect(priorityOf(set)).toEqual(priority);
    expect(promisesOf(set)).toEqual(defaultPromises);
    expect(priorityOf(edited(set, { kind: "priority.save", priority: null }).set)).toEqual(defaultPriority);
  });

  it("gives back what a later version had written there", () => {
    const later = ruleSet({ settings: { priority: { model: 2 }, other: true } });
    expect(priorityOf(later)).toEqual(defaultPriority);
    const { set, inverse } = edited(later, { kind: "priority.save", priority: defaultPriority });
    expect(set.settings).toMatchObject({ other: true });
    const back = editRuleSet(set, inverse);
    expect(back.ok && back.set).toEqual(later);
  });

  it("replaces a calendar where it stands, and keeps entries that cannot be read", () => {
    const set = ruleSet({ calendars: [{ later: true }, calendar("CN"), calendar("HK")] });
    const { set: after } = edited(set, { kind: "calendar.save", calendar: calendar("CN", "China") });
    expect(after.calendars?.[0]).toEqual({ later: true });
    expect(calendarsOf(after).map(({ name }) => name)).toEqual(["China", "HK"]);
  });

  it("refuses to delete a calendar that is not there, and one calendar too many", () => {
    expect(editRuleSet(ruleSet({}), { kind: "calendar.delete", id: "CN" })).toMatchObject({
      ok: false,
      error: { code: "calendar.unknown" },
    });
    const many = ruleSet({ calendars: Array.from({ length: 100 }, (_, index) => calendar(`c${index}`)) });
    expect(editRuleSet(many, { kind: "calendar.save", calendar: calendar("one more") })).toMatchObject({
      ok: false,
      error: { code: "set.tooManyCalendars", params: { limit: 100 } },
    });
  });
});
