/** The menu at the end of the priority bar: the queue, fold the bar, pause for today, settings, and what is needed for a report. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { GmailWords } from "../lib/i18n/gmail/translate-gmail.ts";
import { useRovingFocus } from "./use-roving-focus.ts";

export interface BarMenuProps {
  readonly words: GmailWords;
  readonly isFolded: boolean;
  readonly onQueue: () => void;
  readonly onFold: () => void;
  readonly onPause: () => void;
  readonly onSettings: () => void;
  /** Saves what Gmail looks like, for a report. */
  readonly onSkeleton: () => void;
}

export function BarMenu(props: BarMenuProps) {
  const { words, isFolded, onQueue, onFold, onPause, onSettings, onSkeleton } = props;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(5);

  // In the top layer, because Gmail's list paints over whatever hangs down from the bar.
  useLayoutEffect(() => {
    if (!isOpen || menu.current === null || opener.current === null) return;
    menu.current.showPopover();
    placeBelow(menu.current, opener.current);
    menu.current.querySelector("button")?.focus();
  }, [isOpen]);

  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  const items = [
    { text: words("bar.menu.queue"), act: onQueue },
    { text: words(isFolded ? "bar.menu.unfold" : "bar.menu.fold"), act: onFold },
    { text: words("bar.menu.pause"), act: onPause },
    { text: words("bar.menu.settings"), act: onSettings },
    { text: words("bar.menu.skeleton"), act: onSkeleton },
  ];

  return (
    <>
      <button
        type="button"
        class="menu-button"
        ref={opener}
        aria-label={words("bar.menu")}
        title={words("bar.menu")}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path
            d="M8 3.2h.01M8 8h.01M8 12.8h.01"
            stroke="currentColor"
            stroke-width="2.4"
            stroke-linecap="round"
          />
        </svg>
      </button>
      {isOpen && (
        <div
          class="menu"
          role="menu"
          popover="manual"
          tabIndex={-1}
          aria-label={words("bar.menu")}
          ref={menu}
          onKeyDown={(event) => (event.key === "Escape" ? close() : roving.onKeyDown(event))}
          onFocusOut={(event) => {
            // The opener closes the menu by itself: closed here, its click would open it again.
            const isOpener = event.relatedTarget === opener.current;
            if (!isOpener && !isWithin(event.currentTarget, event.relatedTarget)) setOpen(false);
          }}
        >
          {items.map(({ text, act }, index) => (
            <button
              type="button"
              role="menuitem"
              key={text}
              tabIndex={roving.tabIndexOf(index)}
              onClick={choose(act)}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Under the opener, their ends in line. */
function placeBelow(menu: HTMLElement, opener: HTMLElement): void {
  const { left, right, bottom } = opener.getBoundingClientRect();
  const isMirrored = getComputedStyle(opener).direction === "rtl";
  menu.style.top = `${bottom + 4}px`;
  menu.style.left = `${isMirrored ? left : right - menu.offsetWidth}px`;
}

function isWithin(element: Element, target: EventTarget | null): boolean {
  return target instanceof Node && element.contains(target);
}
