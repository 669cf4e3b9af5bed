/** What was read of a moment so far. */

/** Which day is meant. Weekdays from Monday, 0, on; months from January, 1, on. */
export type WhenDay =
  | { readonly kind: "ahead"; readonly days: number }
  | { readonly kind: "monthsAhead"; readonly months: number }
  /** `weeks` ahead of this one, which begins on Monday; `null`: the next one that comes. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly weeks: number | null }
  /** `year` `null`: the next one that comes. */
  | { readonly kind: "date"; readonly year: number | null; readonly month: number; readonly day: number }
  /** `months` ahead; `null`: the next one that has the day. */
  | { readonly kind: "dayOfMonth"; readonly day: number; readonly months: number | null }
  | { readonly kind: "monthEnd"; readonly months: number | null };

export type WhenPart = "dawn" | "morning" | "noon" | "afternoon" | "evening" | "night";

export interface WhenDraft {
  day?: WhenDay;
  part?: WhenPart;
  /** Minutes after midnight, of 12 hours where a part of the day says which. */
  minutes?: number;
  /** The hour was written with am or pm, or with all its 24. */
  isExact?: boolean;
  /** Milliseconds from now. */
  shift?: number;
}
