// @vitest-environment happy-dom
/** The panel beside a message: everything it says. */
import axe from "axe-core";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import type { PanelContent } from "../../components/panel-content.ts";
import { reasonCodes } from "../../lib/core/decision/decision-schema.ts";
import { languages } from "../../lib/core/settings/settings.ts";
import { acts, content, freshRoot, root, show, stranger } from "./panel-builder.tsx";

beforeEach(() => void freshRoot());

describe("before the background has answered", () => {
  it.each(languages)("it has a sentence without holes for every kind of reason in %s", (language) => {
    show({ content: null }, language);
    const sentences = [...root().querySelectorAll("li > bdi")].map(({ textContent }) => textContent ?? "");
    expect(sentences).toHaveLength(reasonCodes.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|reason\.|client\.|rule\./);
  });

  it("says who, how pressing, with how many points, and what could not be told", () => {
    show({ content: null });
    const text = root().textContent ?? "";
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

  it("speaks of one point as of one", () => {
    show({ content: { ...content, points: 1 } });
    expect(root().textContent).toContain("1 point");
    expect(root().textContent).not.toContain("1 points");
  });

  it("offers nothing that would need the answer", () => {
    show({ content: null });
    expect(root().querySelectorAll("textarea, input, .choice")).toHaveLength(0);
  });

  it("says so where no answer comes", () => {
    show({ content: null, hasFailed: true });
    expect(root().textContent).toContain("could not be looked up");
  });
});

describe("whose mail it could be", () => {
  it("is asked for before it is answered, so that Tab leads from the words to what they find", () => {
    show({ content: stranger });
    const find = root().querySelector(".find");
    const choice = root().querySelector(".choice");
    if (find === null || choice === null) throw new Error("Nothing to choose from.");
    expect(find.compareDocumentPosition(choice) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });
});

describe("who this is", () => {
  it("is told with fields, segments and groups", () => {
    show();
    const facts = [...root().querySelectorAll("dl > div")].map(({ textContent }) => textContent);
    expect(facts).toEqual(["regionNorth", "SegmentsPorts", "GroupsPress"]);
  });

  it("is a person by name and by address, for anybody can take a name", () => {
    show();
    const lines = [...root().querySelectorAll(".who p")].map(({ textContent }) => textContent);
    expect(lines).toEqual(["Ana", "ana@harbour.example"]);
  });

  it("is named once where the address is all that is known", () => {
    show({ content: { ...content, person: { name: "", address: "ana@harbour.example", field: "from" } } });
    expect([...root().querySelectorAll(".who p")].map(({ textContent }) => textContent)).toEqual([
      "ana@harbour.example",
    ]);
  });

  it("is a colleague where the domain is one's own, who is given to nobody", () => {
    show({
      content: {
        ...stranger,
        assigning: { ...stranger.assigning, domain: null, noDomain: "ownDomain" } as never,
      },
    });
    expect(root().textContent).toContain("A colleague");
    expect(root().querySelector(".assign")).toBeNull();
  });
});

describe("the reasons", () => {
  it("are the whole explanation, the matched text marked, strangers' signs taken out", () => {
    show();
    const lines = [...root().querySelectorAll("li.sentence, li.quote")].map(({ textContent }) => textContent);
    expect(lines).toEqual(["Quotes: the subject contains “<b>报价−5", "关于报价"]);
    expect([...root().querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(["报价"]);
  });
});

describe("how the conversation stands", () => {
  const since = Date.UTC(2026, 10, 3, 9);
  const told = (thread: NonNullable<PanelContent["thread"]>) => {
    show({ content: { ...content, thread } });
    const section = [...root().querySelectorAll("section")].find(
      (one) => one.querySelector("h3")?.textContent === "This conversation",
    );
    return [...(section?.querySelectorAll("p") ?? [])].map(({ textContent }) => textContent);
  };

  it("is that they wait, and by when an answer is or was promised", () => {
    const hour = 3_600_000;
    expect(told({ status: "theirs", since, due: since + 2 * hour })).toEqual([
      expect.stringMatching(/^They wait for your answer since Nov 3/),
      expect.stringMatching(/^An answer is promised by Nov 3/),
      expect.stringMatching(/^Mail you sent counts once it was seen/),
    ]);
    expect(told({ status: "theirs", since, due: since })[1]).toMatch(/^An answer was promised by Nov 3/);
  });

  it("is that the account wrote last, or that nobody can tell yet", () => {
    expect(told({ status: "ours", since, due: null })).toEqual([
      expect.stringMatching(/^Your side wrote last, on Nov 3/),
    ]);
    expect(told({ status: "unclear", since, due: null })[0]).toMatch(
      /has not seen yet\. Open the conversation/,
    );
  });

  it("is not said once more of all the mail", () => {
    told({ status: "theirs", since, due: null });
    expect(root().querySelectorAll(".waiting")).toHaveLength(1);
    told({ status: "unclear", since, due: null });
    expect(root().querySelector(".waiting")?.textContent).toMatch(/^Waiting for your answer/);
  });
});

describe("what was said lately", () => {
  it("is told both ways, newest first, with what was not kept said so", () => {
    show();
    const mails = [...root().querySelectorAll("li.mail")].map((mail) => [
      mail.querySelector("svg")?.getAttribute("aria-label"),
      mail.querySelector(".subject")?.textContent,
    ]);
    expect(mails).toEqual([
      ["From them", "Offer"],
      ["From your side", "Subject not kept"],
    ]);
    expect(root().querySelector(".waiting")?.textContent).toMatch(/^Waiting for your answer since Nov 3/);
  });

  it("does not say that a stranger waits", () => {
    show({ content: stranger });
    expect(root().querySelector(".waiting")).toBeNull();
  });
});

describe("the panel", () => {
  it("is a dialog named by its client, takes the focus and closes by Escape", () => {
    show();
    const dialog = root().querySelector("[role=dialog]");
    expect(root().querySelector(`#${dialog?.getAttribute("aria-labelledby")}`)?.textContent).toBe(
      "HarbourKey",
    );
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
    const { violations } = await axe.run(root(), {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
