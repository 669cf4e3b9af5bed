// @vitest-environment happy-dom
/** The panel in Gmail: what it says at once, what the background adds, and how it follows what becomes known. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Shown } from "../../../entrypoints/gmail.content/decision-desk.ts";
import { questionOf } from "../../../entrypoints/gmail.content/decision-desk.ts";
import { createWhyOverlay } from "../../../entrypoints/gmail-panels/why-overlay.tsx";
import type { DecidedMessage } from "../../../lib/core/decision/decision.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { translateGmail } from "../../../lib/i18n/gmail/translate-gmail.ts";
import type { Explanation } from "../../../lib/messaging/page-answers.ts";

const words = translateGmail("en");
const surroundings = {
  signal: new AbortController().signal,
  look: () => ({ theme: "light" as const, isCompact: false, words }),
  rowContext: () => {
    throw new Error("not asked for");
  },
};

function shown(facts: MessageFacts, client: string): Shown {
  const decided: DecidedMessage = {
    decision: { id: facts.id, client, labels: [], priority: "low", points: 0, reasons: [], unknown: [] },
    paint: { tier: "key", colour: null, labelColours: [] },
    validUntil: null,
  };
  return { decided, question: questionOf(facts) };
}

function explanation(text: string): Explanation {
  return { sections: [{ title: "Rules", lines: [{ kind: "sentence", parts: [{ kind: "words", text }] }] }] };
}

const explain = vi.fn<(facts: MessageFacts) => Promise<Explanation | null>>();
const overlay = createWhyOverlay(document, { surroundings, explain, onEdit: vi.fn() });
const panelText = () => document.querySelector("[data-clientele=panel]")?.shadowRoot?.textContent ?? "";
const answered = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  overlay.close();
  explain.mockReset();
});

describe("a chip that was clicked", () => {
  it("shows at once what the decision says, and then the whole explanation", async () => {
    explain.mockResolvedValue(explanation("the subject contains x"));
    overlay.open(() => shown({ id: "1" }, "Acme"));
    expect(panelText()).toContain("Acme");
    expect(panelText()).toContain("No client and no rule says anything");
    await answered();
    expect(panelText()).toContain("the subject contains x");
    expect(panelText()).not.toContain("No client and no rule");
  });

  it("stays with the decision where the background does not answer", async () => {
    explain.mockResolvedValue(null);
    overlay.open(() => shown({ id: "1" }, "Acme"));
    await answered();
    expect(panelText()).toContain("No client and no rule says anything");
  });
});

describe("a panel that is open", () => {
  it("asks again when more is known about its message, and not otherwise", async () => {
    explain.mockResolvedValueOnce(explanation("first")).mockResolvedValueOnce(explanation("second"));
    let now = shown({ id: "1" }, "Acme");
    overlay.open(() => now);
    await answered();
    overlay.follow();
    expect(explain).toHaveBeenCalledTimes(1);
    now = shown({ id: "1", bodyText: "all of it" }, "Bolt");
    overlay.follow();
    await answered();
    expect(explain).toHaveBeenLastCalledWith({ id: "1", bodyText: "all of it" });
    expect(panelText()).toContain("Bolt");
    expect(panelText()).toContain("second");
  });

  it("keeps its message where Gmail reuses the row for another one", async () => {
    explain.mockResolvedValue(explanation("first"));
    let now = shown({ id: "1" }, "Acme");
    overlay.open(() => now);
    now = shown({ id: "2" }, "Bolt");
    overlay.follow();
    await answered();
    expect(explain).toHaveBeenCalledTimes(1);
    expect(panelText()).toContain("Acme");
  });

  it("does not show the answer for an earlier state that comes late", async () => {
    const late = Promise.withResolvers<Explanation | null>();
    explain.mockReturnValueOnce(late.promise).mockResolvedValueOnce(explanation("second"));
    let now = shown({ id: "1" }, "Acme");
    overlay.open(() => now);
    now = shown({ id: "1", subject: "x" }, "Acme");
    overlay.follow();
    await answered();
    late.resolve(explanation("first"));
    await answered();
    expect(panelText()).toContain("second");
    expect(panelText()).not.toContain("first");
  });
});
