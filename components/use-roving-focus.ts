/** One tab stop for a row or column of buttons, and arrow keys between them (WAI-ARIA toolbar and menu patterns). */
import { useState } from "preact/hooks";

export interface RovingFocus {
  /** `tabIndex` of the button at this place. */
  readonly tabIndexOf: (index: number) => 0 | -1;
  /** For the element around the buttons; moves the focus among its direct and inner buttons. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const forwards = ["ArrowRight", "ArrowDown"];
const backwards = ["ArrowLeft", "ArrowUp"];

/** `count`: how many buttons the element holds. */
export function useRovingFocus(count: number): RovingFocus {
  const [current, setCurrent] = useState(0);
  return {
    tabIndexOf: (index) => (index === Math.min(current, count - 1) ? 0 : -1),
    onKeyDown: (event) => {
      const around = event.currentTarget;
      if (!(around instanceof Element)) return;
      const buttons = [...around.querySelectorAll("button")];
      const at = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
      const next = nextIndex(event.key, at, buttons.length, isMirrored(around));
      if (next === null) return;
      event.preventDefault();
      setCurrent(next);
      buttons[next]?.focus();
    },
  };
}

function nextIndex(key: string, at: number, count: number, mirrored: boolean): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = forwards.includes(key) ? 1 : backwards.includes(key) ? -1 : 0;
  if (step === 0) return null;
  const turned = mirrored && (key === "ArrowLeft" || key === "ArrowRight") ? -step : step;
  return (at + turned + count) % count;
}

function isMirrored(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}
