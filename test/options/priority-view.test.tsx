// @vitest-environment happy-dom
/** The view of priority is left and opened again: nothing that was typed is lost. */
import { afterEach, expect, it, vi } from "vitest";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { PriorityView } from "../../entrypoints/options/views/priority/priority-view.tsx";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { aRuleSet } from "../core/rules/build-rule-set.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { one, press, showIn, type } from "./show.tsx";

const set = aRuleSet();

function page() {
  const database = freshDatabase();
  const tell = vi.fn();
  const actions = { call: vi.fn() as never, tell, tellFailure: vi.fn(), edit: vi.fn(async () => true) };
  const root = document.createElement("main");
  document.body.replaceChildren(root);
  const open = () =>
    showIn(
      root,
      <PageActionsContext.Provider value={actions}>
        <PriorityView followed={[]} set={set} settings={defaultSettings} accounts={[]} database={database} />
      </PageActionsContext.Provider>,
    );
  const leave = () => showIn(root, null);
  const field = () => one<HTMLInputElement>(root, "table input");
  const button = (words: string) => {
    const found = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === words);
    if (found === undefined) throw new Error(`no button says ${words}`);
    return found;
  };
  return { root, tell, open, leave, field, button };
}

afterEach(() => {
  location.hash = "";
});

it("keeps a draft that is left, says so, and leads back", async () => {
  const { tell, open, leave, field } = page();
  await open();
  const before = field().value;
  await type(field(), "77");
  await leave();
  const toast = tell.mock.calls[0]?.[0];
  expect([toast?.text, toast?.action.label]).toEqual(["Changes not saved: Priority", "Edit again"]);
  toast?.action.run();
  expect(location.hash).toBe("#priority");
  await open();
  expect(field().value).toBe("77");
  expect(before).not.toBe("77");
});

it("says nothing where nothing is unsaved: saved, discarded or typed back", async () => {
  const { tell, open, leave, field, button } = page();
  await open();
  const before = field().value;
  await type(field(), "77");
  await press(button("Discard changes"));
  await leave();
  await open();
  expect(field().value).toBe(before);
  await type(field(), "78");
  await type(field(), before);
  await leave();
  await open();
  await type(field(), "79");
  await press(button("Save"));
  await leave();
  expect(tell).not.toHaveBeenCalled();
});
