/**
 * Every selector for Gmail's page, with the month it was last seen at work.
 *
 * The first way is what Gmail serves today; the later ones are older or weaker
 * forms that are tried in turn, because Gmail changes account by account and
 * two users see different pages on one day. The last ways of what a row needs go by
 * attributes and roles alone: Gmail renames classes, while it put the ids there for us
 * and the roles for screen readers.
 */

export interface Way {
  /** Year and month in which somebody last saw this selector match. */
  readonly seen: string;
  readonly selector: string;
}

export interface Probe {
  readonly id: string;
  /** `always`: a readable page has it, so its absence is drift. `sometimes`: its absence says nothing. */
  readonly presence: "always" | "sometimes";
  readonly ways: readonly Way[];
}

/** Holds one child for each view that Gmail keeps; the hidden ones have `style="display:none"`. */
export const viewContainer = {
  id: "view-container",
  presence: "always",
  ways: [
    { seen: "2026-09", selector: ".aeF" },
    { seen: "2026-09", selector: 'div:has(> div > [role="main"])' },
  ],
} as const satisfies Probe;

export const mainView = {
  id: "main-view",
  presence: "always",
  ways: [{ seen: "2026-09", selector: '[role="main"]' }],
} as const satisfies Probe;

/** One inbox section. Several are visible at once in Priority and Multiple inboxes. */
export const listPanel = {
  id: "list-panel",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: ".ae4" },
    { seen: "2026-03", selector: '[gh="tl"]' },
    { seen: "2014-12", selector: ".Cp" },
    { seen: "2026-09", selector: "div:has(> table [data-legacy-last-message-id])" },
  ],
} as const satisfies Probe;

/** "1–50 of 1,234", one for each toolbar that Gmail keeps. */
export const listRange = {
  id: "list-range",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: ".Dj" }],
} as const satisfies Probe;

/** Mail rows. The second and third line of a row in the vertical split have no id. */
export const row = {
  id: "row",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: "tr.zA[id]" },
    { seen: "2026-09", selector: 'tr[role="row"][id]:has([data-legacy-last-message-id])' },
  ],
} as const satisfies Probe;

/** 2023-08: the second form of advertisements came. */
export const advertisement = {
  id: "advertisement",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: ".am0, .bvA" }],
} as const satisfies Probe;

/** The row at Gmail's keyboard cursor, which j and k move. */
export const rowCursor = {
  id: "row-cursor",
  presence: "sometimes",
  ways: [
    { seen: "2019-12", selector: '[role="main"] tr.btb' },
    { seen: "2019-12", selector: '[role="main"] td.PE' },
    { seen: "2026-09", selector: '[role="main"] tr[id]:focus' },
  ],
} as const satisfies Probe;

/** Rows that other extensions made. Matched against the row itself. */
export const foreignRow = {
  id: "foreign-row",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: ".inboxsdk__ignore_row, .bundle" }],
} as const satisfies Probe;

/** The hidden accessible copy `.afn` carries the same ids, so it may stand in. */
export const rowIds = {
  id: "row-ids",
  presence: "always",
  ways: [
    { seen: "2026-09", selector: ".y6 [data-legacy-last-message-id]" },
    { seen: "2022-10", selector: "[data-legacy-last-message-id]" },
  ],
} as const satisfies Probe;

/** The visible cell only: `.afn` repeats everybody. */
export const rowPeople = {
  id: "row-people",
  presence: "always",
  ways: [
    { seen: "2026-09", selector: ".yW [email]" },
    // Everybody once more in the hidden copy: whoever reads people takes each address once.
    { seen: "2019-12", selector: "[email]" },
  ],
} as const satisfies Probe;

/** Stands where the names of a thread stand that has a draft. */
export const rowDraftMark = {
  id: "row-draft-mark",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: ".yW .boq" }],
} as const satisfies Probe;

export const rowSubject = {
  id: "row-subject",
  presence: "always",
  ways: [
    { seen: "2026-09", selector: ".y6 .bog" },
    { seen: "2014-12", selector: ".y6 > span[id]" },
    { seen: "2014-12", selector: ".y6 > span" },
    // What carries the ids of the thread is its subject.
    { seen: "2025-11", selector: '[role="link"] [data-legacy-thread-id]' },
  ],
} as const satisfies Probe;

export const rowSnippet = {
  id: "row-snippet",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: ".y2" }],
} as const satisfies Probe;

/** The dash between subject and snippet. */
export const snippetDash = {
  id: "snippet-dash",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: ".Zt" }],
} as const satisfies Probe;

/** The two classes of which each row has one. */
export const rowUnread = { id: "row-unread", seen: "2026-09", unread: "zE", read: "yO" } as const;

/** The class of a name of whom something is unread. */
export const personUnread = { id: "person-unread", seen: "2026-09", unread: "zF" } as const;

/** The class of a starred star, and those that a plain one has. Other kinds of star have more. */
export const rowStarState = {
  id: "row-star-state",
  seen: "2026-09",
  starred: "T-KT-Jp",
  plain: ["aXw", "T-KT"],
} as const;

export const rowStar = {
  id: "row-star",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: ".apU .T-KT" }],
} as const satisfies Probe;

/** Absent where the user turned importance markers off. */
export const rowImportance = {
  id: "row-importance",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: ".WA .pG" }],
} as const satisfies Probe;

/** Gmail's own label chips; InboxSDK's copies of them wear another class beside these. */
export const rowLabel = {
  id: "row-label",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: ".ar.as:not(.inboxsdk__gmail_label) .at" }],
} as const satisfies Probe;

export const rowAttachment = {
  id: "row-attachment",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: ".brd .brc" }],
} as const satisfies Probe;

/** In the compact density the attachment chips give way to one icon. */
export const rowAttachmentIcon = {
  id: "row-attachment-icon",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: "td.yf img" }],
} as const satisfies Probe;

/** Gmail's labels in the vertical split: in the third line, or with rows of two lines in the first. */
export const labelsOfSplit = {
  id: "labels-of-split",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: ".apu" }],
} as const satisfies Probe;

/** Where InboxSDK puts its labels: before Gmail's own chips and the subject; in the vertical split beside Gmail's labels. */
export const chipPlace = {
  id: "chip-place",
  presence: "always",
  ways: [
    { seen: "2026-09", selector: "td.a4W .xS .xT, .apu" },
    { seen: "2019-12", selector: ".xT" },
    { seen: "2025-11", selector: 'td[role="gridcell"] [role="link"] > div' },
  ],
} as const satisfies Probe;

/** The subject line of an open thread. Since 2025-11 `data-thread-perm-id` may be missing or "undefined". */
export const threadSubject = {
  id: "thread-subject",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: ".ha h2[data-legacy-thread-id]" },
    { seen: "2026-09", selector: ".ha h2.hP" },
    { seen: "2026-09", selector: "h2[data-legacy-thread-id]" },
  ],
} as const satisfies Probe;

/** Expanded messages; collapsed ones carry no ids. */
export const threadMessage = {
  id: "thread-message",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: ".adn[data-legacy-message-id]" },
    // Not in a mail's text, where its sender may have put anything.
    { seen: "2026-09", selector: '[role="listitem"] [data-legacy-message-id]:not(.a3s *)' },
  ],
} as const satisfies Probe;

/** A message with a body. Its legacy id comes seconds after it was sent. */
export const shownMessage = {
  id: "shown-message",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: "[data-message-id]:not(.a3s *)" }],
} as const satisfies Probe;

/** A message of the open thread, expanded or not. Replies are written inside the last one. */
export const messageItem = {
  id: "message-item",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: '[role="list"] > [role="listitem"]' }],
} as const satisfies Probe;

export const messageSender = {
  id: "message-sender",
  presence: "always",
  ways: [
    { seen: "2025-08", selector: ".gE .gD[email]" },
    { seen: "2023-08", selector: ".gD[email]" },
    { seen: "2025-08", selector: "h3 [email]" },
  ],
} as const satisfies Probe;

/** The line of the sender's name, at whose end our chips stand. */
export const messageChipPlace = {
  id: "message-chip-place",
  presence: "sometimes",
  ways: [
    { seen: "2025-08", selector: ".gE h3.iw" },
    { seen: "2025-08", selector: "h3:has([email])" },
  ],
} as const satisfies Probe;

export const messageRecipient = {
  id: "message-recipient",
  presence: "sometimes",
  ways: [{ seen: "2025-08", selector: ".hb .g2[email]" }],
} as const satisfies Probe;

export const messageAttachment = {
  id: "message-attachment",
  presence: "sometimes",
  ways: [{ seen: "2023-08", selector: ".hq .aZo[download_url]" }],
} as const satisfies Probe;

/** Messages come and go below this one. */
export const messageList = {
  id: "message-list",
  presence: "sometimes",
  ways: [{ seen: "2026-09", selector: '.aHU [role="list"]' }],
} as const satisfies Probe;

/** One toolbar per kept view; the visible one is followed by our bar. */
export const toolbar = {
  id: "toolbar",
  presence: "sometimes",
  ways: [
    { seen: "2026-03", selector: ".G-atb" },
    { seen: "2026-03", selector: '[gh="tm"]' },
  ],
} as const satisfies Probe;
