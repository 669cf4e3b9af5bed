/**
 * Keeps the rows of the visible lists and their chips in step: reads all rows that
 * changed, then writes to all of them, then asks for what is not known yet.
 *
 * A row keeps its old chips until the new answer for the same message is there. A
 * row that Gmail reused for another message loses them at once.
 */

import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { createRecentMap } from "../../lib/core/shared/recent-map.ts";
import type { DriftLedger } from "../../lib/gmail-page/drift-ledger.ts";
import { clearChips, placeChips } from "../../lib/gmail-page/place-chips.ts";
import type { RowContext, RowReading } from "../../lib/gmail-page/read-row.ts";
import { awaitsIds, createCountingReader } from "./count-rows.ts";
import { type DecisionDesk, type Question, questionOf, type Shown } from "./decision-desk.ts";
import { drawRowChips, type RowChips } from "./row-chips.ts";
import { createRowRoutes } from "./row-routes.ts";
import type { Surroundings } from "./surroundings.ts";

export interface RowPainter {
  /** Reads these rows and paints them. False: they say what they said before. */
  paint(rows: Iterable<Element>): boolean;
  /** Brings every known row in line: an answer came, or the words, the theme or the rules changed. */
  repaint(): void;
  /** These rows are the visible ones; others are kept as they are until they are seen again. */
  show(rows: readonly Element[]): void;
  /** The decisions of the visible rows, each row once. */
  decided(): DecidedMessage[];
  /** Whether a visible row still waits for its first decision. */
  isWaiting(): boolean;
  /** What this host of ours shows; `null`: it is none of a row. */
  shownBy(host: Element): Shown | null;
  /** What is decided about the message in this row; `null`: nothing, or nothing yet. */
  shownIn(row: Element): Shown | null;
  /** The facts that were last read from a row of this message; `null`: none was seen. */
  factsOf(id: string): MessageFacts | null;
  /** What was read from these rows, in their order, without those that are no mail; `null`: not all of them can be read, or not yet. */
  mailIn(rows: readonly Element[]): readonly MessageFacts[] | null;
  /** Reads the visible rows of these messages again: more is known about them. */
  reread(ids: ReadonlySet<string>): void;
}

export interface RowPainterParts {
  readonly surroundings: Surroundings;
  readonly desk: DecisionDesk;
  readonly ledger: DriftLedger;
  /** Adds what the page's own world knows about a message. */
  readonly complete: (facts: MessageFacts) => MessageFacts;
  /** Whether anything is to be seen on rows at present. */
  readonly mayPaint: () => boolean;
  /** After each write: drops the changes that we made from the observer's queue. */
  readonly onWritten: () => void;
  /** Rows that waited for their ids were read for the last time. */
  readonly onLate: () => void;
}

/** What is known about a row besides Gmail's own nodes. */
interface RowState {
  /** What the row was when it was read last; `null`: nobody has. */
  kind: RowReading["kind"] | null;
  question: Question | null;
  decided: DecidedMessage | null;
  /** Where chips belong; `null`: nowhere. */
  place: Element | null;
  /** `null`: none were drawn yet. */
  chips: RowChips | null;
}

/** What one pass over the rows knows, asked for once. */
interface Pass {
  readonly look: ReturnType<Surroundings["look"]>;
  readonly mayPaint: boolean;
  /** Gmail may have changed these rows, so that our node has to be looked for. */
  readonly isChanged: boolean;
}

/** Gmail fills in the ids of some rows late; after this long a row without them counts as unreadable. */
const lateIdsMs = 15_000;

export function createRowPainter(document: Document, parts: RowPainterParts): RowPainter {
  const { surroundings, desk, ledger } = parts;
  const readAndCount = createCountingReader(ledger);
  const routes = createRowRoutes();
  const states = new WeakMap<Element, RowState>();
  const stateByHost = new WeakMap<Element, RowState>();
  let visible = new Set<Element>();
  const late = new Set<Element>();
  const lastFacts = createRecentMap<MessageFacts>(500);

  const stateOf = (row: Element): RowState => {
    const known = states.get(row);
    if (known !== undefined) return known;
    const fresh: RowState = { kind: null, question: null, decided: null, place: null, chips: null };
    states.set(row, fresh);
    return fresh;
  };

  /** Whether the row says something else than before. */
  const read = (row: Element, context: RowContext, isLastTry: boolean): boolean => {
    const state = stateOf(row);
    const before = state.question;
    const { reading, place } = routes.read(row, context, (own) => readAndCount(row, own, !isLastTry));
    state.place = place;
    state.kind = reading.kind;
    if (awaitsIds(reading) && !isLastTry) awaitIds(row);
    const facts = reading.kind === "facts" ? reading.facts : null;
    if (facts?.id !== before?.facts.id) state.decided = null;
    state.question = facts === null ? null : questionOf(parts.complete(facts));
    if (facts !== null) lastFacts.set(facts.id, facts);
    return state.question?.fingerprint !== before?.fingerprint;
  };

  const awaitIds = (row: Element): void => {
    late.add(row);
    if (late.size > 1) return;
    setTimeout(() => {
      const rows = [...late].filter((one) => one.isConnected);
      late.clear();
      if (surroundings.signal.aborted || rows.length === 0) return;
      paintRows(rows, true);
      parts.onLate();
    }, lateIdsMs);
  };

  const lookUp = (state: RowState): boolean => {
    if (state.question === null) return true;
    const answer = desk.get(state.question);
    if (answer !== null) state.decided = answer;
    return answer !== null;
  };

  const write = (row: Element, { look, mayPaint, isChanged }: Pass): void => {
    const state = stateOf(row);
    const { place, decided } = state;
    if (place === null || decided === null || !mayPaint) {
      state.chips?.host.element.remove();
      if (place !== null && isChanged) clearChips(place);
      return;
    }
    state.chips = drawRowChips(document, state.chips, decided, look);
    const { element } = state.chips.host;
    stateByHost.set(element, state);
    if (isChanged || !element.isConnected) placeChips(place, element);
  };

  const paintRows = (rows: readonly Element[], isLastTry: boolean): boolean => {
    const context = surroundings.rowContext();
    const changed = rows.filter((row) => read(row, context, isLastTry));
    writeAndAsk(rows, true);
    return changed.length > 0;
  };

  const writeAndAsk = (rows: readonly Element[], isChanged: boolean): void => {
    const unanswered = rows.filter((row) => !lookUp(stateOf(row)));
    const pass = { look: surroundings.look(), mayPaint: parts.mayPaint(), isChanged };
    for (const row of rows) write(row, pass);
    parts.onWritten();
    desk.ask(unanswered.flatMap((row) => stateOf(row).question ?? []));
  };

  return {
    paint(rows) {
      const all = [...rows];
      for (const row of all) visible.add(row);
      return paintRows(all, false);
    },
    repaint() {
      writeAndAsk(
        [...visible].filter((row) => row.isConnected),
        false,
      );
    },
    show(rows) {
      visible = new Set(rows);
    },
    decided() {
      for (const row of visible) if (!row.isConnected) visible.delete(row);
      if (!parts.mayPaint()) return [];
      return [...visible].flatMap((row) => states.get(row)?.decided ?? []);
    },
    isWaiting: () => [...visible].some((row) => isUndecided(states.get(row))),
    shownBy: (host) => shownOf(stateByHost.get(host)),
    shownIn: (row) => shownOf(states.get(row)),
    factsOf: (id) => lastFacts.get(id) ?? null,
    mailIn(rows) {
      const kinds = rows.map((row) => states.get(row)?.kind ?? null);
      // A row that says nothing may show any of the mail that would else be said to have left.
      if (!ledger.isHealthy || kinds.some((kind) => kind === null || kind === "unreadable")) return null;
      return rows.flatMap((row) => states.get(row)?.question?.facts ?? []);
    },
    reread(ids) {
      paintRows(
        [...visible].filter((row) => ids.has(states.get(row)?.question?.facts.id ?? "")),
        false,
      );
    },
  };
}

function shownOf(state: RowState | undefined): Shown | null {
  const { decided = null, question = null } = state ?? {};
  return decided === null || question === null ? null : { decided, question };
}

function isUndecided(state: RowState | undefined): boolean {
  return state !== undefined && state.question !== null && state.decided === null;
}
