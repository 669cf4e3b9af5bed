/**
 * Changes the order of a list by dragging a handle. Pointer events and not HTML5
 * drag and drop: those work alike for mouse, pen and touch, and Firefox fires no
 * `drop` when a driver does the dragging.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { headerHeight, rowHeight } from "../../../../components/record-grid.tsx";
import type { RowWindow } from "../../../../components/use-row-window.ts";

/** How near to an edge (px) the pointer makes the list scroll. */
const edge = 40;
/** How far (px) it scrolls a frame. */
const step = 9;

export interface DragOrder {
  /** For `onPointerDown` of the handle of a row. */
  readonly start: (event: PointerEvent, index: number) => void;
  /** Distance (px) of the line that shows where the row lands, from the top of the list; absent: nothing is dragged. */
  readonly lineTop?: number;
  readonly dragged?: number;
}

interface Drag {
  readonly from: number;
  /** The gap between rows at which the row lands: 0 is above the first. */
  readonly gap: number;
}

/** `onMove(from, to)`: `to` is counted without the moved row. */
export function useDragOrder(
  rows: RowWindow,
  count: number,
  onMove: (from: number, to: number) => void,
): DragOrder {
  const [drag, setDrag] = useState<Drag>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const start = (event: PointerEvent, from: number) => {
    const list = rows.scroller.current;
    if (list === null || event.button !== 0) return;
    event.preventDefault();
    current.current?.abort();
    const ended = new AbortController();
    current.current = ended;
    let pointerY = event.clientY;
    let gap = from;

    const look = () => {
      const y = pointerY - list.getBoundingClientRect().top - headerHeight + list.scrollTop;
      gap = Math.max(0, Math.min(count, Math.round(y / rowHeight)));
      setDrag({ from, gap });
    };
    const scroll = () => {
      if (ended.signal.aborted) return;
      const speed = scrollSpeed(pointerY, list.getBoundingClientRect());
      if (speed !== 0) {
        list.scrollTop += speed;
        look();
      }
      requestAnimationFrame(scroll);
    };
    const end = (drop: boolean) => {
      ended.abort();
      setDrag(undefined);
      const to = gap > from ? gap - 1 : gap;
      if (drop && to !== from) onMove(from, to);
    };

    const { signal } = ended;
    document.addEventListener(
      "pointermove",
      (moved) => {
        pointerY = moved.clientY;
        look();
      },
      { signal },
    );
    document.addEventListener("pointerup", () => end(true), { signal });
    document.addEventListener("pointercancel", () => end(false), { signal });
    document.addEventListener("keydown", (pressed) => pressed.key === "Escape" && end(false), { signal });
    look();
    requestAnimationFrame(scroll);
  };

  if (drag === undefined) return { start };
  return { start, dragged: drag.from, lineTop: headerHeight + drag.gap * rowHeight };
}

function scrollSpeed(y: number, list: DOMRect): number {
  if (y < list.top + headerHeight + edge) return -step;
  return y > list.bottom - edge ? step : 0;
}
