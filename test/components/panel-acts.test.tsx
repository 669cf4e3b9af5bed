// @vitest-environment happy-dom
/** What is done in the panel: each act is the user's own, names what it does, and takes as few presses as it can. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  acts,
  buttons,
  content,
  freshRoot,
  harbour,
  isUserAct,
  press,
  root,
  show,
  stranger,
} from "./panel-builder.tsx";

beforeEach(() => void freshRoot());

describe("a sender without a client", () => {
  it("is given away by one press, the domain chosen before", async () => {
    show({ content: stranger });
    await press("Assign to Bolt");
    expect(acts.onAssign).toHaveBeenCalledExactlyOnceWith("domain", { clientId: "b" });
  });

  it("becomes a new client by one press, for the address alone if that was chosen", async () => {
    show({ content: stranger });
    await act(() => [...root().querySelectorAll<HTMLInputElement>("input[type=radio]")][1]?.click());
    await press("New client “Harbour Two”");
    expect(acts.onAssign).toHaveBeenCalledExactlyOnceWith("address", { newName: "Harbour Two" });
  });

  it("has no choice of a domain at a public mail service, and is told why", () => {
    const assigning = { ...content.assigning, domain: null, noDomain: "publicDomain" } as never;
    show({ content: { ...stranger, assigning } });
    expect(root().querySelectorAll("input[type=radio]")).toHaveLength(0);
    expect(root().textContent).toContain("Anyone can have mail at this domain");
  });

  it("is looked at twice where a client is only alike", () => {
    const assigning = { ...content.assigning, isAlike: true } as never;
    show({ content: { ...stranger, assigning } });
    expect(root().querySelector(".alike")?.textContent).toContain("check the address");
    show({ content: stranger });
    expect(root().querySelector(".alike")).toBeNull();
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
    const field = root().querySelector<HTMLInputElement>(".find");
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
  it("keeps the focus where it is asked for another client, in the first choice", async () => {
    show();
    await press("Give it to another client");
    await vi.waitFor(() => expect(root().querySelector("input[type=radio]:focus")).not.toBeNull());
  });

  it("is changed after one press more", async () => {
    show();
    expect(root().querySelector(".choice")).toBeNull();
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
    expect(root().querySelector(".remedies")).toBeNull();
  });

  it("leads to its rule", async () => {
    show();
    await press("The label Quotation is not right");
    await press("Edit the rule “Quotes”");
    expect(acts.onEditRule).toHaveBeenCalledExactlyOnceWith("r1");
  });

  it("of a followed set says whose it is, and leads to where it can be adjusted", async () => {
    const rules = [{ id: "f1", name: "Offers", set: "Sales team" }];
    show({ content: { ...content, labels: [{ label: "Quotation", colour: null, rules }] } });
    expect(root().querySelector(".label-line")?.textContent).toContain("from Sales team");
    await press("The label Quotation is not right");
    expect(root().textContent).not.toContain("Never for");
    await press("The rule “Offers” of Sales team");
    expect(acts.onFollowed).toHaveBeenCalledExactlyOnceWith("rule", "f1");
    expect(acts.onEditRule).not.toHaveBeenCalled();
  });

  it("stays where the event is not the user's", async () => {
    isUserAct.mockReturnValue(false);
    show();
    await press("The label Quotation is not right");
    await press("Never for harbour.example");
    expect(acts.onCorrect).not.toHaveBeenCalled();
  });
});

describe("notes on a client of a followed set", () => {
  it("are read, and lead to where a copy of one's own can be made", async () => {
    show({
      content: {
        ...content,
        client: { ...harbour, fields: [], segments: [], groups: [], notes: "Ring first", set: "Sales team" },
      },
    });
    expect(root().querySelector("textarea")).toBeNull();
    expect(root().textContent).toContain("Ring first");
    await press("Show it in the options");
    expect(acts.onFollowed).toHaveBeenCalledExactlyOnceWith("client", "h");
  });
});

describe("notes", () => {
  const write = (text: string) =>
    act(() => {
      const area = root().querySelector("textarea");
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
    await act(() => render(null, root()));
    expect(acts.onNote).toHaveBeenCalledTimes(1);
  });

  it("are not written by a script's events", async () => {
    isUserAct.mockReturnValue(false);
    show();
    await write("forged");
    await act(() => render(null, root()));
    expect(acts.onNote).not.toHaveBeenCalled();
  });
});

describe("what was done", () => {
  it("is said aloud, with the way back", async () => {
    const onUndo = vi.fn();
    show({ news: { text: "harbour.example now belongs to Bolt.", isFailure: false, onUndo } });
    expect(root().querySelector("[role=status]")?.textContent).toContain("now belongs to Bolt.");
    await press("Undo");
    expect(onUndo).toHaveBeenCalledOnce();
    isUserAct.mockReturnValue(false);
    await press("Undo");
    expect(onUndo).toHaveBeenCalledOnce();
  });
});
