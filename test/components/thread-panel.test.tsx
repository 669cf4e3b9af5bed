// @vitest-environment happy-dom
/** The panel beside a message: everything it says, and that each act is the user's own and names what it does. */
import axe from "axe-core";
import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PanelActs, PanelContent } from "../../components/panel-content.ts";
import { ThreadPanel, type ThreadPanelProps } from "../../components/thread-panel.tsx";
import type { DecidedMessage, Reason } from "../../lib/core/decision/decision.ts";
import { reasonCodes } from "../../lib/core/decision/decision-schema.ts";
import { languages } from "../../lib/core/settings/settings.ts";
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
const harbour = { id: "h", name: "Harbour", tier: "key", colour: "#0b6e99" } as const;
const content: PanelContent = {
  client: {
    ...harbour,
    fields: [{ name: "region", value: "North" }],
    segments: ["Ports"],
    groups: ["Press"],
    notes: "Ring first",
  },
  person: { name: "Ana\u202e", address: "ana@harbour.example", field: "from" },
  assigning: {
    domain: "harbour.example",
    noDomain: null,
    suggestions: [{ id: "b", name: "Bolt", tier: "vip", colour: "#b3261e" }],
    newName: "Harbour Two",
  },
  labels: [{ label: "Quotation", colour: "#1a73e8", rules: [{ id: "r1", name: "Quotes" }] }],
  priority: "high",
  points: 25,
  sections: [
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
  ],
  lately: {
    mails: [
      { id: "3", date: Date.UTC(2026, 10, 3, 9), side: "theirs", subject: "Offer" },
      { id: "2", date: Date.UTC(2026, 10, 2, 9), side: "ours", subject: null },
    ],
    waitingSince: Date.UTC(2026, 10, 3, 9),
  },
};
const stranger: PanelContent = { ...content, client: null, labels: [], sections: [] };

const isUserAct = vi.fn(() => true);
const acts = {
  onClose: vi.fn(),
  onAssign: vi.fn(),
  onFind: vi.fn<PanelActs["onFind"]>(async () => []),
  onCorrect: vi.fn(),
  onNote: vi.fn(),
  onMakeRule: vi.fn(),
  onEditRule: vi.fn(),
  onOptions: vi.fn(),
  isUserAct,
};
let root: HTMLElement;

function show(more: Partial<ThreadPanelProps> = {}, language: (typeof languages)[number] = "en"): void {
  const words = translatePanel(language);
  const shown = {
    words,
    theme: "light",
    decided,
    content,
    hasFailed: false,
    news: null,
    ...acts,
    ...more,
  } as const;
  void act(() => render(<ThreadPanel {...shown} />, root));
}
const buttons = () => [...root.querySelectorAll("button")];
const named = (name: string) => {
  const found = buttons().find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name);
  if (found === undefined) throw new Error(`nothing is named ${name}`);
  return found;
};
const press = (name: string) => act(() => named(name).click());

beforeEach(() => {
  root = document.createElement("div");
  document.body.replaceChildren(root);
  vi.clearAllMocks();
  isUserAct.mockReturnValue(true);
});

describe("before the background has answered", () => {
  it.each(languages)("it has a sentence without holes for every kind of reason in %s", (language) => {
    show({ content: null }, language);
    const sentences = [...root.querySelectorAll("li > bdi")].map(({ textContent }) => textContent ?? "");
    expect(sentences).toHaveLength(reasonCodes.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|reason\.|client\.|rule\./);
  });

  it("says who, how pressing, with how many points, and what could not be told", () => {
    show({ content: null });
    const text = root.textContent ?? "";
    for (const part of [
      "Harbour",
      "Key",
      "High",
      "25 points",
      "+25",
      "Quotation",
      "1 rule could not be told",
    ])
      expect(text).toContain(part);
  });

  it("offers nothing that would need the answer", () => {
    show({ content: null });
    expect(root.querySelectorAll("textarea, input, .choice")).toHaveLength(0);
  });

  it("says so where no answer comes", () => {
    show({ content: null, hasFailed: true });
    expect(root.textContent).toContain("could not be looked up");
  });
});

describe("who this is", () => {
  it("is told with fields, segments and groups", () => {
    show();
    const facts = [...root.querySelectorAll("dl > div")].map(({ textContent }) => textContent);
    expect(facts).toEqual(["regionNorth", "SegmentsPorts", "GroupsPress"]);
  });

  it("is a colleague where the domain is one's own, who is given to nobody", () => {
    show({
      content: {
        ...stranger,
        assigning: { ...stranger.assigning, domain: null, noDomain: "ownDomain" } as never,
      },
    });
    expect(root.textContent).toContain("A colleague");
    expect(root.querySelector(".assign")).toBeNull();
  });
});

describe("the reasons", () => {
  it("are the whole explanation, the matched text marked, strangers' signs taken out", () => {
    show();
    const lines = [...root.querySelectorAll("li.sentence, li.quote")].map(({ textContent }) => textContent);
    expect(lines).toEqual(["Quotes: the subject contains “<b>报价−5", "关于报价"]);
    expect([...root.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(["报价"]);
  });
});

describe("a sender without a client", () => {
  it("is given away by one press, the domain chosen before", async () => {
    show({ content: stranger });
    await press("Assign to Bolt");
    expect(acts.onAssign).toHaveBeenCalledExactlyOnceWith("domain", { clientId: "b" });
  });

  it("becomes a new client by one press, for the address alone if that was chosen", async () => {
    show({ content: stranger });
    await act(() => [...root.querySelectorAll<HTMLInputElement>("input[type=radio]")][1]?.click());
    await press("New client “Harbour Two”");
    expect(acts.onAssign).toHaveBeenCalledExactlyOnceWith("address", { newName: "Harbour Two" });
  });

  it("has no choice of a domain at a public mail service, and is told why", () => {
    const assigning = { ...content.assigning, domain: null, noDomain: "publicDomain" } as never;
    show({ content: { ...stranger, assigning } });
    expect(root.querySelectorAll("input[type=radio]")).toHaveLength(0);
    expect(root.textContent).toContain("Anyone can have mail at this domain");
  });

  it("is given to nobody by an event that is not the user's", async () => {
    isUserAct.mockReturnValue(false);
    show({ content: stranger });
    await press("Assign to Bolt");
    expect(acts.onAssign).not.toHaveBeenCalled();
  });
});

describe("a client that is looked for", () => {
  it("is asked for once the typing pauses, and the new client takes the typed name", async () => {
    acts.onFind.mockResolvedValue([{ id: "z", name: "Zeta", tier: "regular", colour: "#2e7d32" }]);
    show({ content: stranger });
    const field = root.querySelector<HTMLInputElement>(".find");
    for (const text of ["z", "ze"]) {
      await act(() => {
        if (field === null) throw new Error("no field");
        field.value = text;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      });
    }
    await vi.waitFor(() => expect(acts.onFind).toHaveBeenCalledExactlyOnceWith("ze"));
    await act(async () => {});
    await press("Assign to Zeta");
    expect(acts.onAssign).toHaveBeenCalledWith("domain", { clientId: "z" });
  });
});

describe("a client that is wrong", () => {
  it("is changed after one press more", async () => {
    show();
    expect(root.querySelector(".choice")).toBeNull();
    await press("Give it to another client");
    await press("Assign to Bolt");
    expect(acts.onAssign).toHaveBeenCalledWith("domain", { clientId: "b" });
  });
});

describe("a label that is wrong", () => {
  it.each([
    ["Never for ana@harbour.example", "address"],
    ["Never for harbour.example", "domain"],
  ] as const)("is put right: %s", async (name, scope) => {
    show();
    await press("The label Quotation is not right");
    await press(name);
    expect(acts.onCorrect).toHaveBeenCalledExactlyOnceWith(content.labels[0], scope);
    expect(root.querySelector(".remedies")).toBeNull();
  });

  it("leads to its rule", async () => {
    show();
    await press("The label Quotation is not right");
    await press("Edit the rule “Quotes”");
    expect(acts.onEditRule).toHaveBeenCalledExactlyOnceWith("r1");
  });

  it("stays where the event is not the user's", async () => {
    isUserAct.mockReturnValue(false);
    show();
    await press("The label Quotation is not right");
    await press("Never for harbour.example");
    expect(acts.onCorrect).not.toHaveBeenCalled();
  });
});

describe("what was said lately", () => {
  it("is told both ways, newest first, with what was not kept said so", () => {
    show();
    const mails = [...root.querySelectorAll("li.mail")].map((mail) => [
      mail.querySelector("svg")?.getAttribute("aria-label"),
      mail.querySelector(".subject")?.textContent,
    ]);
    expect(mails).toEqual([
      ["From them", "Offer"],
      ["From you", "Subject not kept"],
    ]);
    expect(root.querySelector(".waiting")?.textContent).toMatch(/^Waiting for your answer since Nov 3/);
  });

  it("does not say that a stranger waits", () => {
    show({ content: stranger });
    expect(root.querySelector(".waiting")).toBeNull();
  });
});

describe("notes", () => {
  const write = (text: string) =>
    act(() => {
      const area = root.querySelector("textarea");
      if (area === null) throw new Error("no notes");
      area.value = text;
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });

  it("are saved by their button, once they differ", async () => {
    show();
    expect(buttons().some(({ textContent }) => textContent === "Save notes")).toBe(false);
    await write("Ring twice");
    await press("Save notes");
    expect(acts.onNote).toHaveBeenCalledExactlyOnceWith("h", "Ring twice");
  });

  it("that were typed are saved when the panel goes, for the client that they were typed for", async () => {
    show();
    await write("Ring twice");
    show({
      content: {
        ...content,
        client: { ...harbour, id: "other", fields: [], segments: [], groups: [], notes: "" },
      },
    });
    expect(acts.onNote).toHaveBeenCalledExactlyOnceWith("h", "Ring twice");
    await act(() => render(null, root));
    expect(acts.onNote).toHaveBeenCalledTimes(1);
  });

  it("are not written by a script's events", async () => {
    isUserAct.mockReturnValue(false);
    show();
    await write("forged");
    await act(() => render(null, root));
    expect(acts.onNote).not.toHaveBeenCalled();
  });
});

describe("what was done", () => {
  it("is said aloud, with the way back", async () => {
    const onUndo = vi.fn();
    show({ news: { text: "harbour.example now belongs to Bolt.", isFailure: false, onUndo } });
    expect(root.querySelector("[role=status]")?.textContent).toContain("now belongs to Bolt.");
    await press("Undo");
    expect(onUndo).toHaveBeenCalledOnce();
    isUserAct.mockReturnValue(false);
    await press("Undo");
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

describe("the panel", () => {
  it("is a dialog named by its client, takes the focus and closes by Escape", () => {
    show();
    const dialog = root.querySelector("[role=dialog]");
    expect(root.querySelector(`#${dialog?.getAttribute("aria-labelledby")}`)?.textContent).toBe("HarbourKey");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Close");
    void act(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    });
    expect(acts.onClose).toHaveBeenCalledOnce();
  });

  it.each([
    ["of a client", content],
    ["of a stranger", stranger],
    ["that has no answer yet", null],
  ])("%s has no fault that axe finds", async (_, shown) => {
    show({ content: shown });
    const { violations } = await axe.run(root, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
