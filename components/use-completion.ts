/** Keys and state of completion in a text area: opens while typing, and takes no key that it does not need. */
import { useState } from "preact/hooks";
import type { Completion, Completions } from "../lib/core/condition/complete-condition.ts";

export interface CompletionSource {
  /** `isAsked`: the user wants to see what could begin here. `null`: nothing. */
  readonly find: (text: string, cursor: number, isAsked: boolean) => Completions | null;
  /** A few words on what a completion does. */
  readonly says: (completion: Completion) => string;
}

export interface OpenCompletion {
  readonly options: readonly Completion[];
  readonly active: number;
  readonly offer: Completions | null;
  /** After every change of the text by its user. */
  readonly onTyped: (area: HTMLTextAreaElement) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly close: () => void;
  readonly take: (area: HTMLTextAreaElement, index: number) => void;
}

interface Open {
  readonly offer: Completions;
  readonly active: number;
}

const cursorKeys: ReadonlySet<string> = new Set([
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);

export function useCompletion(
  source: CompletionSource | undefined,
  onChange: (text: string) => void,
): OpenCompletion {
  const [open, setOpen] = useState<Open | null>(null);
  const show = (area: HTMLTextAreaElement, isAsked: boolean) => {
    const isCaret = area.selectionStart === area.selectionEnd;
    const offer = isCaret ? (source?.find(area.value, area.selectionStart, isAsked) ?? null) : null;
    setOpen(offer === null ? null : { offer, active: 0 });
  };
  const take = (area: HTMLTextAreaElement, index: number) => {
    const chosen = open?.offer.options[index];
    if (open === null || chosen === undefined) return;
    area.setRangeText(chosen.insert, open.offer.start, open.offer.end, "end");
    onChange(area.value);
    if (chosen.kind === "operator") show(area, false);
    else setOpen(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const area = event.currentTarget as HTMLTextAreaElement;
    if (event.isComposing) return;
    if ((event.ctrlKey && event.key === " ") || (event.altKey && event.key === "ArrowDown")) {
      event.preventDefault();
      show(area, true);
    } else if (open !== null) {
      onOpenKey(event, open, { setOpen, take: () => take(area, open.active) });
    }
  };
  return {
    options: open?.offer.options ?? [],
    offer: open?.offer ?? null,
    active: open?.active ?? 0,
    onTyped: (area) => show(area, false),
    onKeyDown,
    close: () => setOpen(null),
    take,
  };
}

interface OpenActions {
  readonly setOpen: (open: Open | null) => void;
  readonly take: () => void;
}

function onOpenKey(event: KeyboardEvent, open: Open, { setOpen, take }: OpenActions): void {
  const count = open.offer.options.length;
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step !== 0) setOpen({ ...open, active: (open.active + step + count) % count });
  else if (isTaking(event)) take();
  else if (event.key === "Escape") setOpen(null);
  else {
    if (cursorKeys.has(event.key)) setOpen(null);
    return;
  }
  event.preventDefault();
  // Escape would close the sheet, Enter send it.
  event.stopPropagation();
}

function isTaking({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (key === "Tab" || key === "Enter") && !shiftKey && !ctrlKey && !metaKey;
}
