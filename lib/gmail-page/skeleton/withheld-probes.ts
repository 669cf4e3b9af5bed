/** What a skeleton does not look into, as dated probes like those of `probes.ts`. */
import type { Probe } from "../probes.ts";

/** What a message says. A stranger wrote it, its classes included. */
export const messageBody = {
  id: "message-body",
  presence: "sometimes",
  ways: [
    { seen: "2025-08", selector: ".a3s" },
    { seen: "2025-08", selector: ".ii.gt" },
  ],
} as const satisfies Probe;

/** Where the user writes: messages, searches, notes. */
export const writingArea = {
  id: "writing-area",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: "[contenteditable], [g_editable], textarea" }],
} as const satisfies Probe;
