// @vitest-environment happy-dom
/** The panel in Gmail: what it says at once, what the background adds, how it follows what becomes known and what was done. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Shown } from "../../../entrypoints/gmail.content/decision-desk.ts";
import { questionOf } from "../../../entrypoints/gmail.content/decision-desk.ts";
import { createThreadOverlay } from "../../../entrypoints/gmail-panels/thread-overlay.tsx";
import type { DecidedMessage } from "../../../lib/core/decision/decision.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { translateGmail } from "../../../lib/i18n/gmail/translate-gmail.ts";
import type { PanelCall } from "../../../lib/messaging/call.ts";
import type { PanelContent } from "../../../lib/messaging/panel-answers.ts";

const words = translateGmail("en");
const surroundings = {
  signal: new AbortController().signal,
  look: () => ({ theme: "light" as const, isCompact: false, words }),
  rowContext: () => {
    throw new Error("not asked for");
  },
};

function shown(facts: MessageFacts, client: string | null): Shown {
  const decided: DecidedMessage = {
    decision: { id: facts.id, client, labels: [], priority: "low", points: 0, reasons: [], unknown: [] },
    paint: { tier: client === null ? null : "key", colour: null, labelColours: [] },
    validUntil: null,
  };
  return { decided, question: questionOf(facts) };
}

function panel(text: string, more: Partial<PanelContent> = {}): PanelContent {
  return {
    client: null,
    person: { name: "Ana", address: "ana@acme.example", field: "from" },
    assigning: { domain: "acme.example", noDomain: null, suggestions: [], isAlike: false, newName: "Acme" },
    labels: [],
    priority: "low",
    points: 0,
    sections: [{ title: "Rules", lines: [{ kind: "sentence", parts: [{ kind: "words", text }] }] }],
    thread: null,
    lately: null,
    ...more,
  };
}

const load = vi.fn<(facts: MessageFacts) => Promise<PanelContent | null>>();
const others = vi.fn<(name: string, request: object) => unknown>();
const call = (async (name: string, request: { facts: MessageFacts }) => {
  if (name !== "thread.panel") return others(name, request);
  const content = await load(request.facts);
  return content === null
    ? { ok: false, code: "messaging.noAnswer", params: {} }
    : { ok: true, value: { panel: content } };
}) as unknown as PanelCall;
const overlay = createThreadOverlay(window, { surroundings, account: "me@x.example" }, call);
const host = () => document.querySelector<HTMLElement>("[data-clientele=panel]");
const panelText = () => host()?.shadowRoot?.textContent ?? "";
const answered = () => new Promise((resolve) => setTimeout(resolve));
/** As a real press is: the driver of the end-to-end suites proves that no other kind is obeyed. */
const press = async (name: string) => {
  const buttons = [...(host()?.shadowRoot?.querySelectorAll("button") ?? [])];
  buttons.find(({ textContent }) => textContent === name)?.click();
  await answered();
};

beforeEach(() => {
  load.mockReset();
  others.mockReset();
});
afterEach(() => overlay.close());

describe("a chip that was clicked", () => {
  it("shows at once what the decision says, and then all there is to say", async () => {
    load.mockResolvedValue(panel("the subject contains x"));
    overlay.open(() => shown({ id: "1" }, "Acme"));
    expect(panelText()).toContain("Acme");
    expect(panelText()).toContain("No client and no rule says anything");
    await answered();
    expect(panelText()).toContain("the subject contains x");
    expect(panelText()).not.toContain("No client and no rule");
  });

  it("stays with the decision where the background does not answer, and says so", async () => {
    load.mockResolvedValue(null);
    overlay.open(() => shown({ id: "1" }, "Acme"));
    await answered();
    expect(panelText()).toContain("No client and no rule says anything");
    expect(panelText()).toContain("could not be looked up");
  });
});

describe("a panel that is open", () => {
  it("asks again when more is known about its message, and not otherwise", async () => {
    load.mockResolvedValueOnce(panel("first")).mockResolvedValueOnce(panel("second"));
    let now = shown({ id: "1" }, "Acme");
    overlay.open(() => now);
    await answered();
    overlay.follow();
    expect(load).toHaveBeenCalledTimes(1);
    now = shown({ id: "1", bodyText: "all of it" }, "Bolt");
    overlay.follow();
    await answered();
    expect(load).toHaveBeenLastCalledWith({ id: "1", bodyText: "all of it" });
    expect(panelText()).toContain("second");
  });

  it("keeps its message where Gmail reuses the row for another one", async () => {
    load.mockResolvedValue(panel("first"));
    let now = shown({ id: "1" }, "Acme");
    overlay.open(() => now);
    now = shown({ id: "2" }, "Bolt");
    overlay.follow();
    await answered();
    expect(load).toHaveBeenCalledTimes(1);
    expect(panelText()).toContain("first");
  });

  it("does not show the answer for an earlier state that comes late", async () => {
    const late = Promise.withResolvers<PanelContent | null>();
    load.mockReturnValueOnce(late.promise).mockResolvedValueOnce(panel("second"));
    let now = shown({ id: "1" }, "Acme");
    overlay.open(() => now);
    now = shown({ id: "1", subject: "x" }, "Acme");
    overlay.follow();
    await answered();
    late.resolve(panel("first"));
    await answered();
    expect(panelText()).toContain("second");
    expect(panelText()).not.toContain("first");
  });

  it("obeys no event that a script made", async () => {
    load.mockResolvedValue(panel("first"));
    overlay.open(() => shown({ id: "1" }, null));
    await answered();
    await press("New client “Acme”");
    expect(others).not.toHaveBeenCalled();
  });

  it("opens the options page at a new rule from its message", async () => {
    load.mockResolvedValue(panel("first"));
    overlay.open(() => shown({ id: "a/b 报" }, null));
    await answered();
    await press("Make a rule from this message");
    expect(others).toHaveBeenCalledWith("options.open", { view: "rules/from/a%2Fb%20%E6%8A%A5" });
  });
});

describe("a panel that closes", () => {
  const focusable = () => {
    const button = document.createElement("button");
    document.body.append(button);
    return button;
  };
  const open = async (home?: () => HTMLElement | null) => {
    load.mockResolvedValue(panel("first"));
    overlay.open(() => shown({ id: "1" }, null), home);
    await answered();
  };

  it("gives the focus back to what had it", async () => {
    const before = focusable();
    before.focus();
    await open();
    expect(document.activeElement).toBe(host());
    overlay.close();
    expect(document.activeElement).toBe(before);
    before.remove();
  });

  it("gives it to the row where that is gone", async () => {
    const [before, row] = [focusable(), focusable()];
    before.focus();
    await open(() => row);
    before.remove();
    overlay.close();
    expect(document.activeElement).toBe(row);
    row.remove();
  });

  it("leaves it where the user took it meanwhile, and leaves nothing behind", async () => {
    const elsewhere = focusable();
    await open();
    elsewhere.focus();
    overlay.close();
    expect(document.activeElement).toBe(elsewhere);
    expect(host()).toBeNull();
    elsewhere.remove();
  });
});
