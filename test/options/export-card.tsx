/** The export card of a rule set as a test sees it: what is shown, asked of the background, and saved. */
import { expect, vi } from "vitest";
import { type PageActions, PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { OwnFormat } from "../../entrypoints/options/views/share/files/export/own-format.tsx";
import { readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { defaultSettings, type Settings } from "../../lib/core/settings/settings.ts";
import type { Database } from "../../lib/storage/database.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { press, show } from "./show.tsx";

export const set = aRuleSet({
  clients: [
    aClient({ id: "a", name: "Acme", notes: "pays late", fields: { region: "EU", orders: 3 } }),
    aClient({ id: "b", name: "Beta" }),
  ],
  rules: [aRule({ id: "r", name: "To me", condition: "to:mia@studio.example" })],
});

interface Call {
  readonly name: string;
  readonly request: Record<string, unknown>;
}

export interface Shown {
  readonly root: HTMLElement;
  readonly calls: Call[];
  readonly told: string[];
  readonly saved: Blob[];
}

interface Over {
  readonly shown?: RuleSet;
  readonly settings?: Settings;
  readonly database?: Database;
  /** Whether the background carries anything out. */
  readonly works?: boolean;
}

export async function showExport({
  shown = set,
  settings = defaultSettings,
  works = true,
  ...over
}: Over = {}) {
  const calls: Call[] = [];
  const told: string[] = [];
  const saved: Blob[] = [];
  const failure = { ok: false, code: "storage.full", params: {} };
  const actions: PageActions = {
    call: (async (name: string, request: Call["request"]) => {
      calls.push({ name, request });
      return works ? { ok: true, value: {} } : failure;
    }) as unknown as PageActions["call"],
    edit: () => Promise.reject(new Error("nothing is edited")),
    tell: ({ text }) => void told.push(text),
    tellFailure: ({ code }) => void told.push(code),
  };
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    saved.push(blob as Blob);
    return "blob:x";
  });
  const { database = freshDatabase() } = over;
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <OwnFormat {...{ settings, database }} set={shown} accounts={["mia@studio.example"]} />
    </PageActionsContext.Provider>,
  );
  const result: Shown = { root, calls, told, saved };
  return result;
}

export const named = <Kind extends HTMLElement>(root: HTMLElement, label: string): Kind => {
  const found = [...root.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  const field = document.getElementById(found?.htmlFor ?? "");
  if (field === null) throw new Error(`nothing is called ${label}`);
  return field as Kind;
};
export const button = (root: HTMLElement, label: string) => {
  const found = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`no button says ${label}`);
  return found;
};
export const ready = (root: HTMLElement, label = "Export my rule set") =>
  expect.poll(() => button(root, label).disabled).toBe(false);

export async function exported(shown: Shown, label?: string): Promise<Blob> {
  await ready(shown.root, label);
  await press(button(shown.root, label ?? "Export my rule set"));
  await expect.poll(() => shown.saved.length, { timeout: 20_000 }).toBe(1);
  return shown.saved[0] as Blob;
}

export async function setIn(file: Blob): Promise<RuleSet> {
  const read = readRuleSet(await file.text());
  if (!read.ok) throw new Error(read.error.code);
  return read.set;
}
