/**
 * Builds pieces of Gmail's page for unit tests, re-typed from the facts of the row
 * skeleton (genuine rows of 2019 and 2025) and apart from the simulator, so that a
 * mistake in one is not repeated in the other.
 */
import type { DriftLedger } from "../../lib/gmail-page/drift-ledger.ts";

export interface ShownPerson {
  /** `null`: the attribute is missing. */
  readonly email: string | null;
  readonly name?: string;
  /** Marked as somebody of whom something is unread. */
  readonly isUnread?: boolean;
}

export interface RowParts {
  readonly id: string;
  readonly elementId?: string;
  readonly legacyId?: string | null;
  readonly legacyThreadId?: string | null;
  /** Absent: the attribute is. */
  readonly nonDraftId?: string;
  readonly people?: readonly ShownPerson[];
  readonly isDraft?: boolean;
  /** Text and emoji; `{ emoji }` becomes a picture. */
  readonly subject?: readonly (string | { readonly emoji: string })[];
  readonly snippet?: string;
  readonly isUnread?: boolean;
  readonly isStarred?: boolean;
  readonly isImportant?: boolean | null;
  readonly labels?: readonly { readonly title: string; readonly text: string }[];
  readonly attachments?: readonly string[];
  readonly hasAttachmentIcon?: boolean;
  readonly isAdvertisement?: boolean;
  readonly extraClass?: string;
}

/** Time of the ids in tests: 2026-10-05T08:00:00Z. */
export const rowTime = Date.UTC(2026, 9, 5, 8);
export const now = rowTime + 3_600_000;

/** A legacy id for a time, as Gmail makes them. */
export function legacyIdAt(time: number, counter = 1): string {
  return ((BigInt(time) << 20n) + BigInt(counter)).toString(16);
}

/** One element; children that are strings become text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function person({ email, name, isUnread = false }: ShownPerson): HTMLElement {
  return element(
    "span",
    {
      class: isUnread ? "zF" : "yP",
      translate: "no",
      ...(email === null ? {} : { email, "data-hovercard-id": email }),
      ...(name === undefined ? {} : { name }),
    },
    name ?? email ?? "",
  );
}

function ids(parts: RowParts): Record<string, string> {
  const last = parts.legacyId === undefined ? parts.id : parts.legacyId;
  const thread = parts.legacyThreadId === undefined ? parts.id : parts.legacyThreadId;
  return {
    ...(thread === null ? {} : { "data-thread-id": "#thread-f:1", "data-legacy-thread-id": thread }),
    ...(last === null ? {} : { "data-legacy-last-message-id": last }),
    ...(parts.nonDraftId === undefined ? {} : { "data-legacy-last-non-draft-message-id": parts.nonDraftId }),
  };
}

function senderCell(parts: RowParts): HTMLElement {
  const people = parts.people ?? (parts.isDraft ? [] : [{ email: "ana@client.example", name: "Ana Silva" }]);
  const drafts = parts.isDraft ? [element("span", { class: "boq" }, "Draft")] : [];
  const names = [...people.map(person), ...drafts];
  const copy = element("span", ids(parts), "Hello");
  const hidden = element("div", { class: "afn" }, "unread, ", ...people.map(person), copy);
  const visible = element("div", { class: "yW" }, element("span", { class: "bA4" }, ...names));
  return element("td", { class: "yX xY" }, hidden, visible);
}

function labelChips({ labels = [] }: RowParts): HTMLElement[] {
  const chips = labels.map(({ title, text }) => {
    const name = element("div", { class: "au" }, element("div", { class: "av" }, text));
    return element("div", { class: "ar as" }, element("div", { class: "at", title }, name));
  });
  return chips.length === 0 ? [] : [element("div", { class: "yi" }, ...chips)];
}

function subjectNode(parts: RowParts): HTMLElement {
  const words = (parts.subject ?? ["Hello"]).map((part) =>
    typeof part === "string" ? part : element("img", { alt: part.emoji, "data-emoji": part.emoji }),
  );
  return element(
    "div",
    { class: "y6" },
    element("span", { class: "bog", id: ":74" }, element("span", ids(parts), ...words)),
  );
}

function subjectCell(parts: RowParts): HTMLElement {
  const dash = element("span", { class: "Zt" }, "\u00a0-\u00a0");
  const snippet = element("span", { class: "y2" }, dash, parts.snippet ?? "How are you");
  const line = element("div", { class: "xT" }, ...labelChips(parts), subjectNode(parts), snippet);
  if (parts.isAdvertisement) line.append(element("span", { class: "bvA" }, "Ad"));
  const box = element("div", { class: "xS", role: "link" }, line);
  if (parts.attachments !== undefined) {
    const chips = parts.attachments.map((name) =>
      element(
        "div",
        { class: "brc", role: "listitem", title: name },
        element("span", { class: "brg" }, name),
      ),
    );
    box.append(element("div", { class: "brd" }, ...chips));
  }
  return element("td", { class: "a4W xY", role: "gridcell" }, box);
}

/** Importance markers off: the same column under another class. */
function importanceCell({ isImportant }: RowParts): HTMLElement {
  if (isImportant === null || isImportant === undefined) return element("td", { class: "xY bnk byv" });
  const marker = element("div", { class: "pG", role: "switch", "data-is-important": String(isImportant) });
  return element("td", { class: "WA xY" }, marker);
}

function checkCell(): HTMLElement {
  return element(
    "td",
    { class: "oZ-x3 xY" },
    element("div", { class: "oZ-jc T-Jo", role: "checkbox", "aria-checked": "false" }),
  );
}

function starCell({ isStarred }: RowParts): HTMLElement {
  return element(
    "td",
    { class: "apU xY" },
    element("span", { class: isStarred ? "aXw T-KT T-KT-Jp" : "aXw T-KT" }),
  );
}

/** A `<tr>` as in a list without split, the hidden accessible copy included. */
export function buildRow(parts: RowParts): HTMLElement {
  const classes = ["zA", parts.isUnread ? "zE" : "yO", parts.extraClass ?? ""];
  return element(
    "tr",
    {
      class: classes.join(" ").trim(),
      ...(parts.elementId === "" ? {} : { id: parts.elementId ?? `:${parts.id}` }),
      role: "row",
    },
    element("td", { class: "PF xY" }),
    checkCell(),
    starCell(parts),
    importanceCell(parts),
    senderCell(parts),
    subjectCell(parts),
    element("td", { class: "byZ xY" }),
    element(
      "td",
      { class: "yf xY" },
      parts.hasAttachmentIcon ? element("img", { class: "yE", alt: "" }) : "\u00a0",
    ),
    element("td", { class: "xW xY" }, element("span", { title: "Mon, Oct 5, 2026" }, "Oct 5")),
  );
}

export interface BuiltView {
  /** The child of the container that is hidden with its view. */
  readonly view: HTMLElement;
  readonly panel: HTMLElement;
  readonly tbody: HTMLElement;
}

/** A kept view with one list, an empty `.Cp` before the real one, as the default inbox has it. */
export function buildView(rows: readonly HTMLElement[], isVisible = true): BuiltView {
  const tbody = element("tbody", {}, ...rows);
  const table = element("table", { class: "F cf zt" }, tbody);
  const panel = element(
    "div",
    { class: "ae4 aDM nH oy8Mbf", gh: "tl" },
    element("div", { class: "Cp" }),
    element("div", { class: "Cp" }, element("div", {}, table)),
  );
  const main = element(
    "div",
    { class: "BltHke nH oy8Mbf aE3", ...(isVisible ? { role: "main" } : {}) },
    panel,
  );
  const view = element("div", { class: "nH", ...(isVisible ? {} : { style: "display: none;" }) }, main);
  return { view, panel, tbody };
}

/** Puts the shell around kept views into the document, in place of what was there. */
export function buildPage(views: readonly BuiltView[]): void {
  const toolbar = element("div", { class: "D E G-atb", gh: "mtb" });
  const container = element("div", { class: "aeF" }, ...views.map(({ view }) => view));
  document.body.replaceChildren(
    element("header", { role: "banner" }),
    element(
      "div",
      { class: "AO" },
      element("div", { class: "aeH" }, toolbar),
      element("div", { class: "Tm aeJ" }, container),
    ),
  );
}

/** What a ledger counts as missed, by probe. */
export function missedBy(ledger: DriftLedger): Record<string, number> {
  const missed = Object.entries(ledger.probes()).map(([id, tally]) => [id, tally.missed] as const);
  return Object.fromEntries(missed.filter(([, count]) => count > 0));
}

/** Lets observers run. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
