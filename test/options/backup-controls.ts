/** What tests of backups press, and what the page is given for it. */
import "fake-indexeddb/auto";
import { vi } from "vitest";
import type { Call } from "../../lib/messaging/call.ts";

export const at = new Date(2026, 10, 20, 9, 30).getTime();

export function actions(answer: unknown = { ok: true, value: {} }) {
  return {
    call: vi.fn(async () => answer) as unknown as Call & ReturnType<typeof vi.fn>,
    edit: vi.fn(async () => true),
    tell: vi.fn(),
    tellFailure: vi.fn(),
  };
}

export const buttonNamed = (root: HTMLElement, name: string) => {
  const named = [...root.querySelectorAll("button")].find(
    (button) => (button.getAttribute("aria-label") ?? button.textContent) === name,
  );
  if (named === undefined) throw new Error(`no button is called ${name}`);
  return named;
};
