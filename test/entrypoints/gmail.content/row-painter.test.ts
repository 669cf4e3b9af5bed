// @vitest-environment happy-dom
/** What the rows of a list say about the mail in it. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { DecisionDesk } from "../../../entrypoints/gmail.content/decision-desk.ts";
import { createRowPainter } from "../../../entrypoints/gmail.content/row-painter.ts";
import type { Surroundings } from "../../../entrypoints/gmail.content/surroundings.ts";
import { createDriftLedger } from "../../../lib/gmail-page/drift-ledger.ts";
import { readRoute } from "../../../lib/gmail-page/read-route.ts";
import { buildRow, legacyIdAt, now, type RowParts, rowTime } from "../../gmail-page/gmail-page-builder.ts";

const account = "me@studio.example";
const idOf = (index: number) => legacyIdAt(rowTime, index);
const row = (index: number, more: Partial<RowParts> = {}) => buildRow({ id: idOf(index), ...more });

function painter() {
  const ledger = createDriftLedger();
  const surroundings = {
    signal: new AbortController().signal,
    look: () => ({}),
    rowContext: () => ({
      account,
      own: new Set([account]),
      route: readRoute("#inbox"),
      isOneOfSeveral: false,
      now,
    }),
  } as unknown as Surroundings;
  const desk = { get: () => null, ask: () => {} } as unknown as DecisionDesk;
  const rows = createRowPainter(document, {
    surroundings,
    desk,
    ledger,
    complete: (facts) => facts,
    mayPaint: () => false,
    onWritten: () => {},
    onLate: () => {},
  });
  const mailIn = (shown: readonly Element[]) => {
    rows.paint(shown);
    return rows.mailIn(shown)?.map(({ id }) => id) ?? null;
  };
  return { rows, ledger, mailIn };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("is in their order, advertisements aside", () => {
  const { mailIn } = painter();
  expect(mailIn([row(2), row(3, { isAdvertisement: true }), row(1)])).toEqual([idOf(2), idOf(1)]);
});

it("is not known while one of them says nothing of whose it is, or was not read", () => {
  const { rows, mailIn } = painter();
  expect(mailIn([row(2), row(1, { people: [] })])).toBeNull();
  expect(rows.mailIn([row(3)])).toBeNull();
});

it("is not known where ids are missing, neither at first nor for good", () => {
  const { rows, mailIn } = painter();
  const shown = [row(2), row(1, { legacyId: null, legacyThreadId: null })];
  document.body.append(...shown);
  expect(mailIn(shown)).toBeNull();
  vi.advanceTimersByTime(60_000);
  expect(rows.mailIn(shown)).toBeNull();
});

it("is not known while too little of the page can be read", () => {
  const { ledger, mailIn } = painter();
  for (let index = 0; index < 20; index += 1) ledger.record("row-ids", "missed");
  expect(mailIn([row(1)])).toBeNull();
});
