/**
 * Reads along when Gmail fetches threads (`/i/fd`).
 *
 * Only `open` is wrapped: it calls the browser's own first and then adds a listener
 * to the few requests that fetch threads. List responses (`/i/bv`) are left
 * alone: they hold no recipients and no attachments.
 */

const threads = /\/i\/fd(?:[?#]|$)/;

/** Calls `onThreads` with each answer's text, after Gmail has had it. Returns what undoes it. */
export function watchRequests(
  page: Window & typeof globalThis,
  onThreads: (text: string) => void,
): () => void {
  const prototype = page.XMLHttpRequest.prototype;
  const pristine = prototype.open;
  const { apply } = Reflect;
  const listen = page.EventTarget.prototype.addEventListener;

  const readAlong = (request: XMLHttpRequest, url: unknown): void => {
    try {
      if (!threads.test(String(url))) return;
      apply(listen, request, [
        "load",
        () => {
          if (request.responseType === "" || request.responseType === "text") onThreads(request.responseText);
        },
        { once: true },
      ]);
    } catch {
      // Whatever a page hands over as an address is the page's affair: the request itself has been opened.
    }
  };
  const open = function (this: XMLHttpRequest, ...parameters: unknown[]): void {
    apply(pristine, this, parameters);
    readAlong(this, parameters[1]);
  };
  prototype.open = open;

  return () => {
    if (prototype.open === open) prototype.open = pristine;
  };
}
