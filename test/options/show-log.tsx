/** Shows a log of the options page with what was written into it, as a user comes upon it. */
import type { ComponentChild } from "preact";
import { expect } from "vitest";
import { type PageActions, PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import type { Database } from "../../lib/storage/database.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { show } from "./show.tsx";

/** `told`: what toasts said, in their order. Nothing else can be asked for from a log. */
export async function showLogOf(
  write: (database: Database) => Promise<void>,
  view: (database: Database) => ComponentChild,
) {
  const database = freshDatabase();
  await write(database);
  const told: string[] = [];
  const actions: PageActions = {
    call: () => Promise.reject(new Error("nothing is asked of the background")),
    edit: () => Promise.reject(new Error("nothing is edited")),
    tell: ({ text }) => void told.push(text),
    tellFailure: () => undefined,
  };
  const root = await show(
    <PageActionsContext.Provider value={actions}>{view(database)}</PageActionsContext.Provider>,
  );
  await expect.poll(() => root.querySelector("h2")).not.toBeNull();
  return { root, told };
}

export function rowsOf(root: HTMLElement): readonly (string | null)[] {
  return [...root.querySelectorAll("tbody tr")].map(({ textContent }) => textContent);
}
