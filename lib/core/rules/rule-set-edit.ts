/**
 * The changes a user can make to the rule set, as values: each can be sent to
 * the background, written to a history, and undone by another of the same kind.
 */
import type { BusinessCalendar } from "../calendars/calendar.ts";
import type { Promises } from "../clocks/promises.ts";
import type { Group } from "../groups/group.ts";
import type { PrioritySettings } from "../priority/priority-settings.ts";
import type { RuleTest } from "../rule-tests/rule-test.ts";
import type { Segment } from "../segments/segment.ts";
import type { Client, Rule, RuleSet } from "./rule-set.ts";

export type RuleSetEdit =
  /** Adds the client, or replaces the one with its id. */
  | ({ readonly kind: "client.save"; readonly client: Client } & HowToSave)
  | { readonly kind: "client.delete"; readonly id: string }
  /** Saves the client, which must be there, and takes away the others, for which it stands from then on. */
  | { readonly kind: "client.merge"; readonly client: Client; readonly others: readonly string[] }
  /** Adds the rule, or replaces the one with its id. `index`: where a new one goes; absent: at the end. */
  | { readonly kind: "rule.save"; readonly rule: Rule; readonly index?: number }
  | { readonly kind: "rule.delete"; readonly id: string }
  /** `index`: the place among the other rules, counted without the moved one. */
  | { readonly kind: "rule.move"; readonly id: string; readonly index: number }
  /** Adds the segment or group, or replaces the one with its id. */
  | ({ readonly kind: "segment.save"; readonly segment: Segment } & HowToSave)
  | { readonly kind: "segment.delete"; readonly id: string }
  | ({ readonly kind: "group.save"; readonly group: Group } & HowToSave)
  | { readonly kind: "group.delete"; readonly id: string }
  /** `null`: back to the defaults. */
  | { readonly kind: "priority.save"; readonly priority: PrioritySettings | null }
  | { readonly kind: "promises.save"; readonly promises: Promises | null }
  /** Adds the calendar, or replaces the one with its id; a shipped one is changed by saving one with its id. */
  | { readonly kind: "calendar.save"; readonly calendar: BusinessCalendar; readonly index?: number }
  /** A shipped one is then as it was shipped. */
  | { readonly kind: "calendar.delete"; readonly id: string }
  /** Adds the test, or replaces the one with its id. */
  | { readonly kind: "test.save"; readonly test: RuleTest; readonly index?: number }
  | { readonly kind: "test.delete"; readonly id: string }
  /** Puts a whole set in the place of the present one (import, and its undo). */
  | { readonly kind: "set.replace"; readonly set: RuleSet }
  /** One after the other, all or none: what a user does in one step. */
  | { readonly kind: "together"; readonly edits: readonly SingleEdit[] };

export interface HowToSave {
  /** Where a new one goes; absent: at the end. */
  readonly index?: number;
  /** What a file brought is put back as it was: its name may be another's, and a segment may be defined by itself. */
  readonly restore?: true;
}

/** An edit that is not made of others. */
export type SingleEdit = Exclude<RuleSetEdit, { readonly kind: "together" }>;

/**
 * Why an edit changes nothing. `…name.taken` compares names without case and
 * outer space; `segment.cycle` and `group.cycle` name the way from one back to itself; limits are those of a rule set file, so that a set can always be exported and read back.
 */
export type RuleSetEditError =
  | {
      readonly code:
        | "client.unknown"
        | "rule.unknown"
        | "segment.unknown"
        | "group.unknown"
        | "calendar.unknown"
        | "test.unknown";
      readonly params: { readonly id: string };
    }
  | {
      readonly code: "client.name.taken" | "segment.name.taken" | "group.name.taken";
      readonly params: { readonly name: string };
    }
  | { readonly code: "segment.cycle" | "group.cycle"; readonly params: { readonly path: string } }
  | { readonly code: "set.duplicateId"; readonly params: { readonly id: string } }
  | {
      readonly code:
        | "set.tooManyClients"
        | "set.tooManyRules"
        | "set.tooManyAddresses"
        | "set.tooManySegments"
        | "set.tooManyGroups"
        | "set.tooManyMembers"
        | "set.tooManyCalendars"
        | "set.tooManyTests"
        | "set.tooManyRegexes";
      readonly params: { readonly limit: number };
    };

export type RuleSetEditResult =
  | {
      readonly ok: true;
      readonly set: RuleSet;
      /** The edit that takes this one back. */
      readonly inverse: RuleSetEdit;
    }
  | { readonly ok: false; readonly error: RuleSetEditError };
