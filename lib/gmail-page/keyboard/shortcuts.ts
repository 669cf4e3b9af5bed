/**
 * Gmail's keyboard shortcuts and ours in one table, so that they never meet: ours are
 * keys that Gmail has no use for. Source of Gmail's: its public help on shortcuts,
 * as of 2026-09; combinations with Ctrl, Alt or Command are left out, ours have none.
 *
 * Gmail's are off unless the user switched them on, and nothing in the page says
 * which. So ours sleep until Gmail is seen to answer one of its own (see
 * `watch-shortcuts.ts`).
 */

/** `KeyboardEvent.key` of Gmail's single keys, with Shift where it makes another key. */
export const gmailKeys = [
  ..."cd/q.v`~,ukjopnxsyemrafzblt",
  ..."!#=+-_;:[]{}?*gh",
  ...["R", "A", "F", "N", "I", "U", "T", "L", "Enter", "Escape", "Tab", "Backspace", "Delete"],
] as const;

/** Those with which a user goes through lists and threads, and which leave a trace in the page. */
export const movingKeys: readonly string[] = ["j", "k", "u", "o", "n", "p"];

export type Shortcut =
  /** The panel on the row at the cursor, or on the open thread. */
  | { readonly key: "w"; readonly does: "panel" }
  /** The queue: opened, given the focus, and closed from within. With Shift: `q` is Gmail's. */
  | { readonly key: "Q"; readonly does: "queue" }
  /** The list filtered to one priority, or as it was. */
  | { readonly key: "1" | "2" | "3" | "4"; readonly does: "filter"; readonly place: 0 | 1 | 2 | 3 }
  | { readonly key: "0"; readonly does: "showAll" };

export const ownShortcuts: readonly Shortcut[] = [
  { key: "w", does: "panel" },
  { key: "Q", does: "queue" },
  { key: "1", does: "filter", place: 0 },
  { key: "2", does: "filter", place: 1 },
  { key: "3", does: "filter", place: 2 },
  { key: "4", does: "filter", place: 3 },
  { key: "0", does: "showAll" },
];
