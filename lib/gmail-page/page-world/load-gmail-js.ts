/**
 * The one place that imports gmail-js, and only for its parsers.
 *
 * Its constructor hooks XMLHttpRequest and `_GM_setData` without a guard: an error
 * in there is an error inside Gmail, which then does not load (seen elsewhere as
 * Gmail's "#2014"). So its hooks are taken out again before any script of the page
 * runs; ours, which cannot fail into Gmail, stand in their place.
 */
import { Gmail } from "gmail-js";

export interface GmailParsers {
  /** Messages of threads that Gmail fetched; `null`: not understood. */
  readonly fetched: (responseText: string) => readonly unknown[] | null;
  /** Messages of threads that lie in the page's own data, given as JSON text. */
  readonly embedded: (json: string) => readonly unknown[] | null;
}

/** Throws what gmail-js throws; the page's functions are as before either way. */
export function loadGmailJs(page: Window & typeof globalThis): GmailParsers {
  const { open, send } = page.XMLHttpRequest.prototype;
  const setData = Object.getOwnPropertyDescriptor(page, "_GM_setData");
  try {
    const { tools } = new Gmail(false);
    return {
      fetched: (text) => listOrNull(tools.parse_fd_request_payload(tools.parse_response(text))),
      embedded: (json) => listOrNull(tools.parse_fd_embedded_json(JSON.parse(json))),
    };
  } finally {
    Object.assign(page.XMLHttpRequest.prototype, { open, send });
    if (setData === undefined) Reflect.deleteProperty(page, "_GM_setData");
    else Object.defineProperty(page, "_GM_setData", setData);
  }
}

function listOrNull(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}
