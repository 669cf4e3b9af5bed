/** A queue for tests: conversations as many as wanted, and a document in which they are shown and used. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { vi } from "vitest";
import type { QueueActs, QueueContent, QueueItem } from "../../components/queue-content.ts";
import { QueueDrawer, type QueueDrawerProps } from "../../components/queue-drawer.tsx";
import { priorities } from "../../lib/core/rules/rule-set.ts";
import type { Language } from "../../lib/core/settings/settings.ts";
import { translateQueue } from "../../lib/i18n/queue/translate-queue.ts";

/** Ms since the epoch. */
export const now = new Date(2026, 10, 25, 10).getTime();
export const hour = 3_600_000;
export const noCounts = { urgent: 0, high: 0, normal: 0, low: 0, waiting: 0, overdue: 0, today: 0 };

export function itemOf(index: number, more: Partial<QueueItem> = {}): QueueItem {
  return {
    threadId: (0x1900000000000000n + BigInt(index)).toString(16),
    messageId: `m${index}`,
    client: { id: "h", name: "Harbour", tier: "key", colour: "#0b6e99" },
    from: { name: "Ana", address: "ana@harbour.example" },
    subject: `Subject ${index}`,
    date: now - 2 * hour,
    unread: false,
    priority: priorities[index % 4] ?? "low",
    points: 40,
    why: [{ text: "Client, tier Key", points: 25 }],
    status: "theirs",
    since: now - 2 * hour,
    due: null,
    isPinned: false,
    remindAt: null,
    ...more,
  };
}

export function itemsOf(count: number): readonly QueueItem[] {
  return Array.from({ length: count }, (_, index) => itemOf(index));
}

export function contentOf(items: readonly QueueItem[], more: Partial<QueueContent> = {}): QueueContent {
  return {
    filter: "all",
    status: "ready",
    rows: new Map(items.entries()),
    total: items.length,
    counts: { ...noCounts, urgent: items.length },
    asOf: now,
    ...more,
  };
}

export const isUserAct = vi.fn(() => true);
export const acts = {
  onClose: vi.fn(),
  onFilter: vi.fn(),
  onNeed: vi.fn(),
  onRetry: vi.fn(),
  onInbox: vi.fn(),
  onOpen: vi.fn(),
  onDone: vi.fn(),
  onLater: vi.fn(),
  onRemind: vi.fn(),
  onPin: vi.fn(),
  onUndo: vi.fn(),
  onReadWhen: vi.fn<QueueActs["onReadWhen"]>(async () => null),
  isUserAct,
};

export const root = () => document.querySelector("main") ?? freshRoot();

/** A document with nothing in it, and acts that nobody did. */
export function freshRoot(): HTMLElement {
  const made = document.createElement("main");
  document.body.replaceChildren(made);
  vi.clearAllMocks();
  isUserAct.mockReturnValue(true);
  return made;
}

export function show(
  content: QueueContent,
  more: Partial<QueueDrawerProps> = {},
  language: Language = "en",
): void {
  const props = { words: translateQueue(language), theme: "light", content, news: null, now } as const;
  void act(() => render(<QueueDrawer {...props} {...acts} {...more} />, root()));
}

export const rows = () => [...root().querySelectorAll<HTMLElement>("[role=row]")];

/** Presses a key where the focus is, or on this element. */
export function key(name: string, target: Element | null = document.activeElement): void {
  void act(() => {
    target?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  });
}

export function click(name: string, within: Element = root()): void {
  const named = (one: Element) => one.getAttribute("aria-label") ?? one.textContent?.trim();
  const button = [...within.querySelectorAll("button")].find((one) => named(one) === name);
  if (button === undefined) throw new Error(`Nothing is named ${name}.`);
  void act(() => button.click());
}
