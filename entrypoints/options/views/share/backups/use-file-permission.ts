/** Whether the browser lets us save files by ourselves; asked for only where the user switches that on. */
import { browser } from "wxt/browser";
import { usePermission } from "../../../use-permission.ts";

/** In Chrome the worker cannot hand out a file: a page of ours that nobody sees does it. Firefox knows no such pages and needs none. */
const wanted = {
  permissions:
    import.meta.env.BROWSER === "firefox"
      ? ["downloads" as const]
      : ["downloads" as const, "offscreen" as const],
};

export interface FilePermission {
  /** `undefined` until the browser has said. */
  readonly granted: boolean | undefined;
  /** Call it in the very event of the user's press: browsers ask at no other time. */
  readonly request: () => Promise<boolean>;
}

export function useFilePermission(): FilePermission {
  return { granted: usePermission(wanted), request };
}

async function request(): Promise<boolean> {
  try {
    return await browser.permissions.request(wanted);
  } catch {
    // A browser that somebody else administers refuses with an error rather than asking.
    return false;
  }
}
