// @vitest-environment happy-dom
/** What the panel says of a sender who pretends to be a client, and what it does not offer. */
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type SenderWarning,
  senderWarningCodes,
} from "../../lib/core/clients/impersonation/sender-warning.ts";
import { lookAlikeKinds } from "../../lib/core/clients/look-alike/look-alike-kind.ts";
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import { languages } from "../../lib/core/settings/settings.ts";
import { acts, buttons, decided, freshRoot, press, root, show, stranger } from "./panel-builder.tsx";

beforeEach(() => void freshRoot());

const lookAlike: SenderWarning = {
  code: "sender.lookAlikeDomain",
  kind: "addition",
  address: "ana@harbour-payments.example",
  evidence: "harbour-payments.example",
  client: "Harbour",
  clientId: "h",
  own: "harbour.example",
};
const forged = {
  ...stranger,
  person: { name: "Harbour Billing", address: "Ana@Harbour-Payments.example", field: "from" },
} as const;

function warned(...warnings: SenderWarning[]): DecidedMessage {
  return { ...decided, decision: { ...decided.decision, client: null, warnings } };
}
const sentences = () => [...root().querySelectorAll(".warned p")].map(({ textContent }) => textContent ?? "");

describe("beside a sender who pretends to be a client, the panel", () => {
  it("says what is odd, from where the client writes, and what to do, before anything else", () => {
    show({ decided: warned(lookAlike), content: forged });
    expect(sentences()).toEqual([
      "harbour-payments.example is not harbour.example of Harbour: something was added.",
      "Pay nothing, open nothing and change no details before you have asked Harbour in another way, such as by a phone number you already have.",
    ]);
    expect(root().querySelector(".body")?.firstElementChild?.className).toBe("warned");
  });

  it("says it before the background has answered", () => {
    show({ decided: warned(lookAlike), content: null });
    expect(sentences()).toHaveLength(2);
  });

  it("is headed by the address, and by the name that is claimed only below it", () => {
    show({ decided: warned(lookAlike), content: forged });
    expect(root().querySelector("h2")?.textContent).toBe("ana@harbour-payments.example");
    expect(root().querySelector(".who p")?.textContent).toBe("Harbour Billing");
    expect(root().querySelectorAll(".who .chip")).toHaveLength(0);
  });

  it("gives the sender to nobody before that is asked for, and then the address alone", () => {
    show({ decided: warned(lookAlike), content: forged });
    expect(root().querySelectorAll(".choice, .find, input")).toHaveLength(0);
    void press("I know this sender: assign it");
    expect(root().querySelector<HTMLInputElement>("input:checked")?.parentElement?.textContent).toBe(
      "Only Ana@Harbour-Payments.example",
    );
    void press("Assign to Bolt");
    expect(acts.onAssign).toHaveBeenCalledExactlyOnceWith("address", { clientId: "b" });
  });

  const all: readonly SenderWarning[] = [
    ...lookAlikeKinds.map((kind) => ({ ...lookAlike, kind })),
    ...senderWarningCodes.slice(1).flatMap((code) => [
      { ...lookAlike, code },
      { ...lookAlike, code, address: "" },
    ]),
    { ...lookAlike, kind: "scripts", client: null, own: null },
  ];
  it.each(languages)("has a sentence without holes for every kind of warning in %s", (language) => {
    for (const warning of all) {
      freshRoot();
      show({ decided: warned(warning), content: forged }, language);
      expect(sentences()).toHaveLength(2);
      for (const sentence of sentences()) expect(sentence).not.toMatch(/[{}]|panel\.|compose\.|^$/);
    }
  });

  it("shows hostile names as text", () => {
    show({ decided: warned({ ...lookAlike, client: "<img src=x>\u202e" }), content: forged });
    expect(root().querySelectorAll("img")).toHaveLength(0);
    expect(root().textContent).toContain("<img src=x>");
    expect(root().textContent).not.toContain("\u202e");
  });

  it("is without serious faults for who does not see it", async () => {
    show({ decided: warned(lookAlike), content: forged });
    const { violations } = await axe.run(root(), { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it("has no warning where there is none", () => {
    show();
    expect(root().querySelectorAll(".warned")).toHaveLength(0);
    expect(buttons().some(({ textContent }) => textContent === "I know this sender: assign it")).toBe(false);
  });
});
