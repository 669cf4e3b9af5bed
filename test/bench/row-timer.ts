/**
 * Times, inside a Gmail tab, how long new rows take from their appearance to the
 * end of the frame that shows them whole.
 *
 * "Appear" is the moment in which a table of rows enters the document. Whether
 * all rows are painted is looked up before a frame is drawn, and the time is
 * taken in the first task after that frame, when style, layout and paint are done.
 * The observer is made before any content script's, so it is called first.
 */
import type { Page } from "puppeteer-core";

export interface RowTime {
  readonly ms: number;
  /** 1: the rows and all that is painted on them came in one frame. */
  readonly frames: number;
  readonly rows: number;
}

/** Whose work on the rows ends the time; `"nobody"`: the rows themselves do. */
export type Painter = "us" | "InboxSDK" | "nobody";

interface RowTimer {
  /** Resolves for the next rows that appear; `null`: they were not all painted in ten seconds. */
  next(painter: Painter): Promise<RowTime | null>;
}

type TimedWindow = Window & { __rowTimer?: RowTimer };

/** Given to a tab before its document. */
export function installRowTimer(): void {
  const isPaintedBy: Readonly<Record<Painter, (row: Element) => boolean>> = {
    us: (row) =>
      row.querySelector("[data-clientele=chips]")?.shadowRoot?.querySelector("[data-decision]") instanceof
      Element,
    InboxSDK: (row) => row.querySelector(".inboxsdk__thread_row_label") !== null,
    nobody: () => true,
  };
  const newRows = (records: readonly MutationRecord[]): Element[] =>
    records
      .flatMap((record) => [...record.addedNodes])
      .flatMap((node) => (node instanceof Element ? [...node.querySelectorAll("tr.zA[id]")] : []));

  let onRows: (rows: readonly Element[]) => void = () => {};
  const observer = new MutationObserver((records) => {
    const rows = newRows(records);
    if (rows.length === 0) return;
    observer.disconnect();
    onRows(rows);
  });

  const followFrames = (
    rows: readonly Element[],
    painter: Painter,
    done: (time: RowTime | null) => void,
  ): void => {
    const shownAt = performance.now();
    const { port1, port2 } = new MessageChannel();
    let frames = 0;
    let isWhole = false;
    const beforeFrame = () => {
      frames += 1;
      isWhole = rows.every(isPaintedBy[painter]);
      port1.postMessage(null);
    };
    port2.onmessage = () => {
      const ms = performance.now() - shownAt;
      if (!isWhole && ms < 10_000) {
        requestAnimationFrame(beforeFrame);
        return;
      }
      port1.close();
      done(isWhole ? { ms, frames, rows: rows.length } : null);
    };
    requestAnimationFrame(beforeFrame);
  };

  (window as TimedWindow).__rowTimer = {
    next: (painter) =>
      new Promise((resolve) => {
        onRows = (rows) => followFrames(rows, painter, resolve);
        observer.observe(document, { childList: true, subtree: true });
      }),
  };
}

/** How Gmail is made to show rows: those of the next page, or the present ones in a new table. */
export type Appearance = "next page" | "same page";

/** Makes rows appear and times them until `painter` is done with all of them. Throws where that does not happen. */
export async function timeRows(page: Page, appearance: Appearance, painter: Painter): Promise<RowTime> {
  const time = await page.evaluate(
    (way, whose) => {
      const { __rowTimer, __fakeGmail } = window as TimedWindow;
      const timed = __rowTimer?.next(whose);
      if (way === "next page") __fakeGmail?.nextPage();
      else __fakeGmail?.rerender("table");
      return timed;
    },
    appearance,
    painter,
  );
  if (time === undefined || time === null)
    throw new Error(`The rows of the ${appearance} were not all painted within ten seconds.`);
  return time;
}
