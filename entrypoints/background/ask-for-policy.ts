/** Asks the browser what the company's administrators have set for this extension. */
import { browser } from "wxt/browser";
import type { AskForPolicy } from "../../lib/app/sharing-ports.ts";

/** Twice what was seen. The worker lives longer. */
const patienceMs = 10_000;

export const waitForPolicy = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patienceMs));

export const askForPolicy: AskForPolicy = async () => {
  try {
    const given = await browser.storage.managed.get(null);
    // Chrome answers so where there is no policy.
    return { given: Object.keys(given).length === 0 ? null : given };
  } catch (error) {
    // Firefox refuses where there is no policy; any other failure says nothing about it.
    return error instanceof Error && /manifest not found/i.test(error.message) ? { given: null } : undefined;
  }
};
