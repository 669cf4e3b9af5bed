/** Where Gmail answers and writes mail: probes as in `probes.ts`, for whoever must not lie over them. */
import type { Probe } from "./probes.ts";

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
