/** What can happen in the life of a worker that reminds: commands, and random histories of them. */
import fc from "fast-check";
import type { ReminderSettings } from "../../lib/core/reminders/reminder-settings.ts";
import type { Turn } from "./reminder-reference.ts";

const hour = 3_600_000;
const day = 24 * hour;
/** Conversations that things happen in. */
export const threads = ["f001", "f002", "f003", "f004"] as const;

export type Command =
  /** `tabs`: how many tell of it at once. */
  | { readonly kind: "mail"; readonly thread: string; readonly turn: Turn; readonly tabs: number }
  /** An answer of ours is thrown away again: it was not sent, or in error. */
  | { readonly kind: "retract"; readonly thread: string }
  | { readonly kind: "settle"; readonly thread: string; readonly isLater: boolean }
  | { readonly kind: "settings"; readonly change: Partial<ReminderSettings> }
  | { readonly kind: "pass"; readonly ms: number }
  | { readonly kind: "skew"; readonly ms: number }
  | { readonly kind: "event"; readonly event: "loseAlarm" | "restart" | "dismiss" | "wake" };

export interface Step {
  readonly command: Command;
  /** The call to the outside at which the worker dies; 0: it lives. */
  readonly killAt: number;
}

const kind = <K extends Command["kind"]>(name: K) => fc.constant(name);
const thread = fc.constantFrom(...threads);

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kind("mail"),
      thread,
      turn: fc.constantFrom<Turn>("theirs", "theirs", "ours", "unclear"),
      tabs: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind("retract"), thread }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("settle"), thread, isLater: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("settings"),
      change: fc.constantFrom<Partial<ReminderSettings>>(
        { answer: false },
        { answer: true },
        { notifies: false },
        { notifies: true },
        { quietHours: null },
        { quietHours: { from: 20 * 60, until: 8 * 60 } },
        { quietHours: { from: 12 * 60, until: 14 * 60 } },
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kind("pass"),
      ms: fc.oneof(fc.integer({ min: 60_000, max: 3 * hour }), fc.integer({ min: hour, max: 30 * hour })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind("skew"), ms: fc.constantFrom(0, day, -hour, 3 * day) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind("event"),
      event: fc.constantFrom("loseAlarm", "restart", "dismiss", "wake"),
    }),
  },
);

const anyStep = fc.record({
  command: anyCommand,
  killAt: fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 45 }) },
  ),
});

export const anyHistory = fc.array(anyStep, { minLength: 4, maxLength: 28 });
