// @vitest-environment happy-dom
/** That the panel explains every reason a decision can have. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { WhyPanel } from "../../components/why-panel.tsx";
import type { DecidedMessage, Reason } from "../../lib/core/decision/decision.ts";
import { reasonCodes } from "../../lib/core/decision/decision-schema.ts";
import { languages } from "../../lib/core/settings/settings.ts";
import type { ExplainedSection } from "../../lib/i18n/explain/explain-message.ts";
import { translatePanel } from "../../lib/i18n/panel/translate-panel.ts";

const params = {
  client: "Harbour",
  tier: "key",
  matched: "harbour.example",
  field: "from",
  rule: "Quotes",
  label: "Quotation",
  atLeast: "high",
};
const reasons: Reason[] = reasonCodes.map((code) => ({
  code,
  params,
  ...(code === "tier" ? { points: 25 } : {}),
}));
const decided: DecidedMessage = {
  decision: {
    id: "1",
    client: "Harbour",
    labels: ["Quotation"],
    priority: "high",
    points: 25,
    reasons,
    unknown: ["r9"],
  },
  paint: { tier: "key", colour: null, labelColours: [null] },
  validUntil: null,
};
const acts = { onClose: vi.fn(), onEdit: vi.fn() };
let root: HTMLElement;

function show(
  language: (typeof languages)[number],
  what = decided,
  sections: readonly ExplainedSection[] = [],
): void {
  const words = translatePanel(language);
  void act(() =>
    render(<WhyPanel words={words} theme="light" decided={what} sections={sections} {...acts} />, root),
  );
}

beforeEach(() => {
  root = document.createElement("div");
  document.body.replaceChildren(root);
  vi.clearAllMocks();
});

describe("the panel", () => {
  it.each(languages)("has a sentence without holes for every kind of reason in %s", (language) => {
    show(language);
    const sentences = [...root.querySelectorAll("li bdi")].map(({ textContent }) => textContent ?? "");
    expect(sentences).toHaveLength(reasonCodes.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|reason\.|client\.|rule\./);
  });

  it("says who, how pressing, with how many points, and what could not be told", () => {
    show("en");
    const text = root.textContent ?? "";
    for (const part of [
      "Harbour",
      "Key",
      "High",
      "25 points",
      "+25",
      "Quotation",
      "1 rule could not be told",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("shows the whole explanation in place of the decision's own reasons, the matched text marked", () => {
    show("en", decided, [
      {
        title: "Rules that hold",
        lines: [
          {
            kind: "sentence",
            points: -5,
            parts: [
              { kind: "value", text: "Quo\u202etes" },
              { kind: "words", text: ": the subject contains “" },
              { kind: "value", text: "<b>报价" },
            ],
          },
          {
            kind: "quote",
            parts: [
              { kind: "value", text: "关于" },
              { kind: "matched", text: "报价" },
            ],
          },
        ],
      },
    ]);
    expect([...root.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
      "Quotes: the subject contains “<b>报价−5",
      "关于报价",
    ]);
    expect([...root.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(["报价"]);
    expect(root.textContent).not.toContain("could not be told");
    expect(root.textContent).toContain("Harbour");
  });

  it("says so where nothing is known about the message", () => {
    const nothing = { ...decided.decision, client: null, labels: [], reasons: [], unknown: [] };
    show("en", { ...decided, decision: nothing });
    expect(root.textContent).toContain("No client");
    expect(root.textContent).toContain("No client and no rule says anything about this message.");
  });

  it("is a dialog with a name, takes the focus and closes by Escape", () => {
    show("en");
    const dialog = root.querySelector("[role=dialog]");
    expect(root.querySelector(`#${dialog?.getAttribute("aria-labelledby")}`)?.textContent).toBe(
      "Why this message looks as it does",
    );
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Close");
    void act(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    });
    expect(acts.onClose).toHaveBeenCalledOnce();
  });
});
