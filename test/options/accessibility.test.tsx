// @vitest-environment happy-dom
/** The sheets and lists as axe judges them; colours are judged in real browsers and by the contrast tests. */
import axe from "axe-core";
import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { TranslationContext } from "../../components/translation.tsx";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { BulkBar } from "../../entrypoints/options/views/clients/bulk-bar.tsx";
import { draftOfClient } from "../../entrypoints/options/views/clients/client-draft.ts";
import { ClientList } from "../../entrypoints/options/views/clients/client-list.tsx";
import { ClientSheet } from "../../entrypoints/options/views/clients/client-sheet.tsx";
import { DuplicatesSheet } from "../../entrypoints/options/views/clients/duplicates-sheet.tsx";
import { MergeSheet } from "../../entrypoints/options/views/clients/merge-sheet.tsx";
import { PriorityView } from "../../entrypoints/options/views/priority/priority-view.tsx";
import { OpenList } from "../../entrypoints/options/views/reminders/open-list.tsx";
import { ReminderSettingsSection } from "../../entrypoints/options/views/reminders/reminder-settings.tsx";
import { findRules } from "../../entrypoints/options/views/rules/find-rules.ts";
import { draftOfRule } from "../../entrypoints/options/views/rules/rule-draft.ts";
import { RuleList } from "../../entrypoints/options/views/rules/rule-list.tsx";
import { RuleSheet } from "../../entrypoints/options/views/rules/rule-sheet.tsx";
import { SentenceRule } from "../../entrypoints/options/views/rules/sentence-rule.tsx";
import { seenSide } from "../../entrypoints/options/views/seen-preview/seen-side.ts";
import { findDuplicates } from "../../lib/core/clients/find-duplicates.ts";
import { defaultReminders } from "../../lib/core/reminders/reminder-settings.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { combineSets } from "../../lib/core/sharing/combine-sets.ts";
import { en } from "../../lib/i18n/en.ts";
import { createTranslate } from "../../lib/i18n/translate.ts";
import type { Call } from "../../lib/messaging/call.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { type } from "./show.tsx";

const client = aClient({ id: "a", domains: ["gmail.com"], fields: { region: "North" } });
const rule = aRule({
  id: "r",
  condition: "from:(a OR",
  exceptions: ["from:me"],
  effects: [{ kind: "label", label: "L" }],
});
const set = aRuleSet({ clients: [client], rules: [rule] });
const nothing = () => undefined;
const actions = {
  call: (async () => ({ ok: true, value: {} })) as unknown as Call,
  edit: async () => true,
  tell: nothing,
  tellFailure: nothing,
};
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement("main");
  document.body.replaceChildren(root);
});

/** Ids of the rules that are broken, after the content was shown. */
async function faultsOf(content: ComponentChild): Promise<string[]> {
  await act(() => {
    render(
      <TranslationContext.Provider value={createTranslate<typeof en>(en, "en")}>
        {content}
      </TranslationContext.Provider>,
      root,
    );
  });
  const { violations, passes } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
  expect(passes.length).toBeGreaterThan(5);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe("for people who do not see the page", () => {
  it("the list of clients has names for all that can be pressed", async () => {
    const list = (
      <ClientList
        clients={[client]}
        selection={{
          items: [],
          has: () => false,
          toggle: nothing,
          add: nothing,
          toggleAll: nothing,
          clear: nothing,
        }}
        order={{ column: "name", descending: false }}
        onOrder={nothing}
        active={0}
        onActive={nothing}
        openId={undefined}
        onOpen={nothing}
        onDuplicate={nothing}
        onDelete={nothing}
      />
    );
    expect(await faultsOf(list)).toEqual([]);
    expect(root.querySelectorAll("[data-client-id] button").length).toBe(3);
  });

  it("the list of rules has names for all that can be pressed", async () => {
    const list = (
      <RuleList
        rules={findRules([rule, aRule({ id: "s", condition: "subject:/\\d+/" })], "")}
        canMove
        active={0}
        onActive={nothing}
        openId="r"
        onOpen={nothing}
        onSwitch={nothing}
        onMove={nothing}
        onDuplicate={nothing}
        onDelete={nothing}
      />
    );
    expect(await faultsOf(list)).toEqual([]);
    expect(root.querySelectorAll("[data-rule-id]").length).toBe(2);
    expect(root.querySelector('[data-rule-id="s"] .unindexed')?.getAttribute("aria-label")).toContain(
      "its pattern has no fixed text",
    );
  });

  it("the sheet of a client names its fields, with errors beside them", async () => {
    const sheet = (
      <ClientSheet
        draft={draftOfClient(client)}
        set={set}
        settings={defaultSettings}
        database={freshDatabase()}
        onChange={nothing}
        onSave={nothing}
        onClose={nothing}
        onDuplicate={nothing}
        onDelete={nothing}
        onTakeBack={nothing}
        onChildren={nothing}
      />
    );
    expect(await faultsOf(sheet)).toEqual([]);
    expect(root.textContent).toContain("Anyone can have mail at gmail.com.");
  });

  it("what happens to selected clients, duplicates and a merge name all that can be pressed or chosen", async () => {
    const twin = aClient({ id: "b", name: "Acme Ltd", tier: "vip", notes: "x", fields: { size: 5 } });
    const clients = [client, twin];
    const byId = new Map(clients.map((one) => [one.id, one]));
    const bar = (
      <BulkBar
        selected={clients}
        clients={clients}
        onChange={nothing}
        onDelete={nothing}
        onMerge={nothing}
        onClear={nothing}
      />
    );
    expect(await faultsOf(bar)).toEqual([]);
    expect(root.textContent).toContain("2 selected");
    const found = findDuplicates(clients);
    const offered = <DuplicatesSheet found={found} onCompare={nothing} onClose={nothing} />;
    expect(await faultsOf(offered)).toEqual([]);
    expect(root.querySelectorAll(".duplicates > li").length).toBe(1);
    const merge = <MergeSheet clients={clients} byId={byId} onMerge={nothing} onClose={nothing} />;
    expect(await faultsOf(merge)).toEqual([]);
    expect(root.querySelectorAll(".merge-table input[type=radio]").length).toBe(10);
  });

  it("the sheet of a rule names its fields, with errors beside them", async () => {
    const sheet = (
      <RuleSheet
        draft={draftOfRule(rule)}
        stored={rule}
        set={set}
        followed={[]}
        side={null}
        seen={{ status: "ready", value: [] }}
        onOpen={nothing}
        onChange={nothing}
        onSave={nothing}
        onClose={nothing}
        onDuplicate={nothing}
        onDelete={nothing}
      />
    );
    expect(await faultsOf(sheet)).toEqual([]);
    expect(root.textContent).toContain("A term is missing after OR.");
  });

  it("the builder and the list of seen mail name all that can be pressed, opened or chosen", async () => {
    const editable = aRule({
      id: "r",
      condition: "from:a@b.org (subject:offer OR -larger:5M) after:2026/01/31 is:unread /x/",
      exceptions: ["to:me"],
    });
    const from = { name: "Anna", address: "a@b.org" };
    const facts = { id: "m", from, subject: "Offer x", date: 1_790_000_000_000 };
    const seen = [{ account: "me@x.example", id: "m", seenAt: 0, facts }];
    const side = seenSide(combineSets(set, []), defaultSettings, null);
    const sheet = (
      <RuleSheet
        draft={draftOfRule(editable)}
        stored={editable}
        set={set}
        followed={[]}
        side={side}
        seen={{ status: "ready", value: seen }}
        onOpen={nothing}
        onChange={nothing}
        onSave={nothing}
        onClose={nothing}
        onDuplicate={nothing}
        onDelete={nothing}
      />
    );
    await faultsOf(sheet);
    // It is tried in a turn of its own.
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    const unknown = [...root.querySelectorAll<HTMLElement>(".live-counts button")].at(-1);
    await act(() => unknown?.click());
    expect(await faultsOf(sheet)).toEqual([]);
    expect(root.querySelectorAll(".builder-row").length).toBe(6);
    expect(root.querySelectorAll(".live-rows summary").length).toBe(1);
    expect(root.textContent).toContain("The 1 seen message would look as it does now.");
  });

  it("the view of priority names its fields, with errors beside them", async () => {
    const view = (
      <PageActionsContext.Provider value={actions}>
        <PriorityView
          followed={[]}
          set={{ ...set, segments: [{ id: "s", name: "VIPs", condition: "tier:vip", points: 5 }] }}
          settings={defaultSettings}
          accounts={[]}
          database={freshDatabase()}
        />
      </PageActionsContext.Provider>
    );
    await faultsOf(view);
    const [vip] = [...root.querySelectorAll<HTMLInputElement>("input")];
    if (vip === undefined) throw new Error("there is a field for points");
    await type(vip, "many");
    expect(await faultsOf(view)).toEqual([]);
    expect(root.textContent).toContain("Write a number from −1000 to 1000.");
    expect(root.querySelectorAll(".points-table input").length).toBe(16);
    expect(root.querySelectorAll(".word-lists textarea").length).toBe(3);
  });

  it("the reminders name whose they are and what can be pressed", async () => {
    const reminder = { account: "me@x.example", key: "answer:t:m", cause: "answer", dueAt: 0 } as const;
    const facts = { id: "m", subject: "Offer", from: { name: "Anna", address: "a@b.org" } };
    const list = [{ reminder: { ...reminder, threadId: "t" }, facts }];
    const view = (
      <>
        <OpenList
          open={{ status: "ready", value: list }}
          clients={[client]}
          showsAccount
          now={1}
          acts={{ open: nothing, later: nothing, done: nothing }}
        />
        <ReminderSettingsSection
          settings={defaultReminders}
          permission={{ granted: false, request: async () => false }}
          onChange={nothing}
        />
      </>
    );
    await faultsOf(view);
    const later = [...root.querySelectorAll<HTMLElement>("button")].find(
      ({ textContent }) => textContent === "Later",
    );
    await act(() => later?.click());
    expect(await faultsOf(view)).toEqual([]);
    expect(root.querySelectorAll(".reminder-later button").length).toBe(3);
  });

  it("the sentence that makes a rule names its fields", async () => {
    expect(await faultsOf(<SentenceRule onAdd={nothing} onEdit={nothing} />)).toEqual([]);
    expect(root.querySelectorAll("select, input").length).toBe(4);
  });
});
