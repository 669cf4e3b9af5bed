/** What the panel needs to know of Gmail besides the mail: the tools of a row, beside which its own stands, and where mail is answered, which it must not lie over. Probes as in `probes.ts`. */
import type { Probe } from "../probes.ts";

/** What Gmail shows on a row in place of its date while the pointer is there. Absent where the user turned them off. */
export const rowTools = {
  id: "row-tools",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: 'ul.bqY[role="toolbar"]' },
    { seen: "2026-09", selector: '[role="toolbar"]' },
  ],
} as const satisfies Probe;

/** The buttons below a thread. 2025-11: a second bar of them, which is not shown, came before the one that is. */
export const threadReply = {
  id: "thread-reply",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: ".amn .ams" },
    { seen: "2026-09", selector: 'div:has(> div > [role="list"]) ~ div [role="link"]' },
  ],
} as const satisfies Probe;

/** Reply in the header of a message; where its class is not known, every button there. */
export const messageReply = {
  id: "message-reply",
  presence: "sometimes",
  ways: [
    { seen: "2025-08", selector: ".acX .aaq" },
    { seen: "2025-08", selector: '[role="listitem"] tr [role="button"]:not(.a3s *)' },
  ],
} as const satisfies Probe;

/** Its tooltip names the keys in every language. */
export const sendButton = {
  id: "send-button",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: ".aoO" },
    { seen: "2026-09", selector: '[role="button"][data-tooltip*="Enter"]' },
  ],
} as const satisfies Probe;

/** Windows in which a new message is written, at the foot of the page. */
export const composeDialog = {
  id: "compose-dialog",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: '.dw .AD [role="dialog"]' },
    { seen: "2026-09", selector: '[role="dialog"]:has([g_editable])' },
  ],
} as const satisfies Probe;
