/**
 * The last few steps that Gmail pages asked for, with what takes them back: in the
 * browser's session storage, which outlives this worker, ends with the browser, and
 * which no content script can read.
 */
import { browser } from "wxt/browser";
import * as z from "zod/mini";
import type { UndoStep, UndoStore } from "../../lib/app/ports.ts";
import { ruleSetEditSchema } from "../../lib/core/rules/rule-set-edit-schema.ts";

export const undoKey = "undo";
/** A panel shows one at a time; who reads what was done looks no further back. */
const mostKept = 20;

const stepSchema = z.object({
  token: z.string(),
  inverse: ruleSetEditSchema,
  redo: z.string(),
  clientId: z.exactOptional(z.string()),
});
type StoredStep = UndoStep & { readonly token: string };

/** Its callers take turns. */
export function createUndoStore(newToken: () => string): UndoStore {
  return {
    async keep(step) {
      const token = newToken();
      try {
        await write([...(await read()), { token, ...step }]);
        return token;
      } catch {
        // Expected: session storage is full. The step is done; it can be taken back on the options page.
        return null;
      }
    },
    find: async (token) => (await read()).find((step) => step.token === token) ?? null,
    async drop(token) {
      const rest = (await read()).filter((step) => step.token !== token);
      // Expected: as above. What is undone cannot be undone again: it is no longer as it was.
      await write(rest).catch(() => {});
    },
    async recentClients() {
      const ids = (await read()).flatMap(({ clientId }) => clientId ?? []);
      return [...new Set(ids.reverse())];
    },
  };
}

/** Oldest first. What makes no sense to this version counts as nothing. */
async function read(): Promise<readonly StoredStep[]> {
  const stored = (await browser.storage.session.get(undoKey))[undoKey];
  const steps: unknown[] = Array.isArray(stored) ? stored : [];
  return steps.flatMap((step) => {
    const parsed = stepSchema.safeParse(step);
    return parsed.success ? [parsed.data] : [];
  });
}

async function write(steps: readonly StoredStep[]): Promise<void> {
  await browser.storage.session.set({ [undoKey]: steps.slice(-mostKept) });
}
