/** A panel for tests: all that it can say, and a document in which it is shown and used. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { vi } from "vitest";
import type { PanelActs, PanelContent } from "../../components/panel-content.ts";
import { ThreadPanel, type ThreadPanelProps } from "../../components/thread-panel.tsx";
import type { DecidedMessage, Reason } from "../../lib/core/decision/decision.ts";
import { reasonCodes } from "../../lib/core/decision/decision-schema.ts";
import type { Language } from "../../lib/core/settings/settings.ts";
import { translatePanel } from "../../lib/i18n/panel/translate-panel.ts";

const params = {
  client: "Harbour",
  tier: "key",
  matched: "harbour.example",
  field: "from",
  rule: "Quotes",
  label: "Quotation",
  atLeast: "high",
  segment: "Ports",
  word: "urgent",
  since: 1_700_000_000_000,
  due: 1_700_010_000_000,
  deadline: 1_700_100_000_000,
  priority: "high",
  until: 1_700_200_000_000,
};
const reasons: Reason[] = reasonCodes.map((code) => ({
  code,
  params,
  ...(code === "tier" ? { points: 25 } : {}),
}));
export const decided: DecidedMessage = {
  decision: {
    id: "1",
    client: "Harbour",
    labels: ["Quotation"],
    priority: "high",
    points: 25,
    reasons,
    unknown: ["r9"],
  },
  paint: { tier: "key", colour: null, labelColours: [null] },
  validUntil: null,
};
export const harbour = { id: "h", name: "Harbour", tier: "key", colour: "#0b6e99" } as const;
export const content: PanelContent = {
  client: {
    ...harbour,
    fields: [{ name: "region", value: "North" }],
    segments: ["Ports"],
    groups: ["Press"],
    notes: "Ring first",
  },
  person: { name: "Ana\u202e", address: "ana@harbour.example", field: "from" },
  assigning: {
    domain: "harbour.example",
    noDomain: null,
    suggestions: [{ id: "b", name: "Bolt", tier: "vip", colour: "#b3261e" }],
    isAlike: false,
    newName: "Harbour Two",
  },
  labels: [{ label: "Quotation", colour: "#1a73e8", rules: [{ id: "r1", name: "Quotes" }] }],
  priority: "high",
  points: 25,
  sections: [
    {
      title: "Rules that hold",
      lines: [
        {
          kind: "sentence",
          points: -5,
          parts: [
            { kind: "value", text: "Quo\u202etes" },
            { kind: "words", text: ": the subject contains “" },
            { kind: "value", text: "<b>报价" },
          ],
        },
        {
          kind: "quote",
          parts: [
            { kind: "value", text: "关于" },
            { kind: "matched", text: "报价" },
          ],
        },
      ],
    },
  ],
  thread: null,
  lately: {
    mails: [
      { id: "3", date: Date.UTC(2026, 10, 3, 9), side: "theirs", subject: "Offer" },
      { id: "2", date: Date.UTC(2026, 10, 2, 9), side: "ours", subject: null },
    ],
    waitingSince: Date.UTC(2026, 10, 3, 9),
  },
};
export const stranger: PanelContent = { ...content, client: null, labels: [], sections: [] };

export const isUserAct = vi.fn(() => true);
export const acts = {
  onClose: vi.fn(),
  onAssign: vi.fn(),
  onFind: vi.fn<PanelActs["onFind"]>(async () => []),
  onWeigh: vi.fn(async () => ({ address: 3, domain: 12 })),
  onCorrect: vi.fn(),
  onNote: vi.fn(),
  onMakeRule: vi.fn(),
  onKeepTest: vi.fn(),
  onEditRule: vi.fn(),
  onFollowed: vi.fn(),
  onOptions: vi.fn(),
  isUserAct,
};
/** The element that the panel is in; empty before each test that called `freshRoot`. */
export const root = () => document.querySelector("main") ?? freshRoot();

/** A document with nothing in it, and acts that nobody did. */
export function freshRoot(): HTMLElement {
  const made = document.createElement("main");
  document.body.replaceChildren(made);
  vi.clearAllMocks();
  isUserAct.mockReturnValue(true);
  return made;
}

export function show(more: Partial<ThreadPanelProps> = {}, language: Language = "en"): void {
  const words = translatePanel(language);
  const shown = {
    words,
    theme: "light",
    decided,
    content,
    hasFailed: false,
    now: Date.UTC(2026, 10, 3, 10),
    news: null,
    ...acts,
    ...more,
  } as const;
  void act(() => render(<ThreadPanel {...shown} />, root()));
}

export const buttons = () => [...root().querySelectorAll("button")];

export const press = (name: string) =>
  act(() => {
    const found = buttons().find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name);
    if (found === undefined) throw new Error(`nothing is named ${name}`);
    found.click();
  });
