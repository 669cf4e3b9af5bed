/**
 * Which rows of a long list of equal height must be in the document. 10,000 rows
 * of a table take a second to lay out; the forty that can be seen take nothing.
 */
import type { RefObject } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** Rows drawn above and below what can be seen, so that a fast scroll shows no gap. */
const spare = 4;
/** The window moves by this many rows at a time: scrolling within a step draws nothing. */
const stepRows = 4;

export interface RowWindow {
  /** Belongs on the scrolling element, whose rows stand below a sticky header. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  /** First row to draw, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Scrolls no more than needed to show a row. */
  readonly reveal: (index: number) => void;
}

/** `rowHeight` and `headerHeight` in px. */
export function useRowWindow(count: number, rowHeight: number, headerHeight: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ first: 0, end: Math.min(count, 60) });

  const measure = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const top = Math.floor(element.scrollTop / rowHeight / stepRows) * stepRows;
    const first = Math.max(0, top - spare);
    const end = Math.min(count, top + Math.ceil(element.clientHeight / rowHeight) + stepRows + spare);
    setRange((old) => (old.first === first && old.end === end ? old : { first, end }));
  }, [count, rowHeight]);

  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (scroller.current !== null) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [measure]);

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (element === null) return;
      const top = index * rowHeight;
      const bottom = top + rowHeight - (element.clientHeight - headerHeight);
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop) element.scrollTop = bottom;
      measure();
    },
    [rowHeight, headerHeight, measure],
  );

  return {
    scroller,
    onScroll: measure,
    first: Math.min(range.first, count),
    end: Math.min(range.end, count),
    reveal,
  };
}

/** Keeps the active row in view while it moves; does nothing when the list is shown first. */
export function useReveal({ reveal }: RowWindow, active: number): void {
  const shown = useRef(active);
  useEffect(() => {
    if (shown.current !== active) reveal(active);
    shown.current = active;
  }, [active, reveal]);
}
