/** Drops a file on the options page, and waits until the page says what it would change. */
import type { ElementHandle, Page } from "puppeteer-core";

/** Of a page whose file field is shown. `preview`: a selector for what stands once the file was read. Times in ms. */
export async function dropFile(
  page: Page,
  file: string,
  preview: string,
): Promise<{ readonly total: number; readonly longest: number }> {
  const shown = page.evaluate(whenPreviewed, preview);
  const field = (await page.$("input[type=file]")) as ElementHandle<HTMLInputElement> | null;
  if (field === null) throw new Error("The page has no file field.");
  await field.uploadFile(file);
  return await shown;
}

/** Runs in the page: ms from the file in its field to the frame after the preview stands, and the longest task in between. */
function whenPreviewed(preview: string): Promise<{ readonly total: number; readonly longest: number }> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  return new Promise((resolve) => {
    document.addEventListener(
      "change",
      () => {
        const started = performance.now();
        const look = () => {
          if (document.querySelector(preview) === null) requestAnimationFrame(look);
          else setTimeout(() => resolve({ total: performance.now() - started, longest }), 0);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}
