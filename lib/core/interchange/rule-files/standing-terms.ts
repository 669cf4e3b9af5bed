/** Terms that have no value of their own in a file: who the mail is for, how large it is, when it came. */
import { allOf, negated } from "../../condition/join-conditions.ts";
import type { CalendarDay, Condition, PersonOperator, SizeTerm } from "../../condition/tree.ts";

function me(operator: PersonOperator): Condition {
  return { kind: "person", operator, test: { kind: "me" } };
}

/** Among all recipients. */
export const isForMe: Condition = me("to");
export const isCopiedToMe: Condition = me("cc");
/** `to:` looks at copies, too; whoever has one is seldom addressed besides. */
export const isToMe: Condition = allTogether([isForMe, negated(isCopiedToMe)]);

export const hasAttachment: Condition = { kind: "attachment" };
export const isAnyMail: Condition = { kind: "place", place: "anywhere" };

const kilobyte = 1024;

/** Both bounds are within; `null`: no bound. Kilobytes. */
export function sizeWithin(least: number | null, most: number | null): Condition | null {
  return bytesWithin(least && least * kilobyte, most && most * kilobyte);
}

export function bytesWithin(least: number | null, most: number | null): Condition | null {
  const bounds: SizeTerm[] = [];
  if (least !== null && least > 0) bounds.push({ kind: "size", side: "larger", bytes: least - 1 });
  if (most !== null) bounds.push({ kind: "size", side: "smaller", bytes: most + 1 });
  return allOf(bounds);
}

export function onOrAfter(at: CalendarDay | { readonly epochSeconds: number }): Condition {
  return { kind: "date", side: "after", at };
}

export function before(at: CalendarDay | { readonly epochSeconds: number }): Condition {
  return { kind: "date", side: "before", at };
}

/** @param parts at least one */
export function allTogether(parts: readonly [Condition, ...Condition[]]): Condition {
  return allOf(parts) ?? parts[0];
}
