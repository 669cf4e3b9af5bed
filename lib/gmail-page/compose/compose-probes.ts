/**
 * Selectors inside the windows and replies in which mail is written, dated as those
 * of `probes.ts`; apart from them, because only the panels script needs most of these.
 */
import type { Probe } from "../probes.ts";

/** All of one message that is being written: a window at the foot of the page, full screen, or a reply in a thread. */
export const composeForm = {
  id: "compose-form",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: '.aoI[role="region"]' },
    { seen: "2020-10", selector: '[role="region"][data-compose-id]' },
    { seen: "2025-09", selector: ".M9" },
    { seen: "2020-10", selector: ".aoI" },
  ],
} as const satisfies Probe;

/** Holds the fields for to, cc and bcc, and neither subject nor text. */
export const recipientArea = {
  id: "compose-recipient-area",
  presence: "always",
  ways: [
    { seen: "2026-09", selector: ".GS" },
    { seen: "2020-10", selector: "form" },
  ],
} as const satisfies Probe;

/** One chip of a recipient. 2021-10: chips came in place of hidden inputs. */
export const recipientChip = {
  id: "compose-recipient-chip",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: '.anm[name] [role="option"][data-hovercard-id]' },
    {
      seen: "2026-09",
      selector: ':is([name="to"], [name="cc"], [name="bcc"]) [role="option"][data-hovercard-id]',
    },
  ],
} as const satisfies Probe;

/** Before 2021-10, and whoever still has it: the addresses are the values of fields. */
export const recipientField = {
  id: "compose-recipient-field",
  presence: "sometimes",
  ways: [
    { seen: "2021-10", selector: '.vR input[type="hidden"]' },
    {
      seen: "2021-10",
      selector: ["to", "cc", "bcc"]
        .flatMap((name) => [`input[type="hidden"][name="${name}"]`, `textarea[name="${name}"]`])
        .join(", "),
    },
  ],
} as const satisfies Probe;

/** Where the text is typed. */
export const composeText = {
  id: "compose-text",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: '[g_editable="true"]' },
    { seen: "2020-10", selector: '[contenteditable="true"]' },
  ],
} as const satisfies Probe;

/** Holds the text of the message, and in a window scrolls it. */
export const composeScroller = {
  id: "compose-scroller",
  presence: "always",
  ways: [
    { seen: "2026-09", selector: ".GP" },
    { seen: "2026-09", selector: "td.Ap" },
  ],
} as const satisfies Probe;
