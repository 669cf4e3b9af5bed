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
      const mirrored = isMirrored(around);
      let next = nextIndex(event.key, at, buttons.length, mirrored);
      if (next === null) return;
      event.preventDefault();
      // Where there is no room for all of them, those that are not shown take no focus: on to the one behind.
      for (let tries = buttons.length; tries > 0 && !takesFocus(buttons[next]); tries -= 1)
        next = nextIndex(stepKey(event.key, mirrored), next, buttons.length, mirrored) ?? next;
      setCurrent(next);
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

function takesFocus(button: HTMLButtonElement | undefined): boolean {
  if (button === undefined) return false;
  button.focus();
  const root = button.getRootNode() as Node & Partial<DocumentOrShadowRoot>;
  return root.activeElement === button;
}

/** From the ends a search goes inwards. */
function stepKey(key: string, mirrored: boolean): string {
  if (key === "Home") return mirrored ? "ArrowLeft" : "ArrowRight";
  if (key === "End") return mirrored ? "ArrowRight" : "ArrowLeft";
  return key;
}

function isMirrored(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}
