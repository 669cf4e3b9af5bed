// @vitest-environment happy-dom
/** What a decision looks like on a row, whatever names it holds. */
import { describe, expect, it } from "vitest";
import { type ChipLook, drawChipGroup } from "../../components/chip-group.ts";
import type { DecidedMessage, Decision } from "../../lib/core/decision/decision.ts";
import { contrastRatio } from "../../lib/core/shared/colour-contrast.ts";
import { translateGmail } from "../../lib/i18n/gmail/translate-gmail.ts";

const light: ChipLook = { theme: "light", words: translateGmail("en"), inTabOrder: false };

function decided(decision: Partial<Decision>, paint: Partial<DecidedMessage["paint"]> = {}): DecidedMessage {
  const whole: Decision = {
    id: "1a",
    client: "Harbour & Vale",
    labels: [],
    priority: "normal",
    points: 25,
    reasons: [],
    unknown: [],
    ...decision,
  };
  return {
    decision: whole,
    paint: { tier: "key", colour: "#e8710a", labelColours: whole.labels.map(() => null), ...paint },
    validUntil: null,
  };
}
const draw = (decision: Partial<Decision>, look = light) => drawChipGroup(document, decided(decision), look);
const texts = (group: HTMLElement) =>
  [...group.querySelectorAll(".chip")].map(({ textContent }) => textContent);

describe("the chips of a message", () => {
  it("are its client, with the tier's shape and name, and its labels", () => {
    const group = draw({ labels: ["Quotation", "报价"] });
    expect(texts(group)).toEqual(["Harbour & Vale", "Quotation", "报价"]);
    expect(group.querySelector(".client")?.getAttribute("aria-label")).toBe("Harbour & Vale, tier Key");
    expect(group.querySelector(".client")?.classList).toContain("key");
  });

  it("are three at most; the others are counted and named on a last one", () => {
    const group = draw({ labels: ["A", "B", "C", "D"] });
    expect(texts(group)).toEqual(["Harbour & Vale", "A", "B", "+2"]);
    expect(group.querySelector(".more")?.getAttribute("aria-label")).toBe("2 more: C, D");
  });

  it("carry the decision, also where there is nothing to show", () => {
    const group = draw({ client: null, points: 0, priority: "low" });
    expect(group.children).toHaveLength(0);
    expect(JSON.parse(group.getAttribute("data-decision") ?? "")).toEqual({
      id: "1a",
      client: null,
      labels: [],
      priority: "low",
      points: 0,
      reasons: [],
    });
  });

  it.each([
    ["urgent", "Urgent"],
    ["high", "High"],
  ] as const)("begin with a mark that says %s", (priority, name) => {
    expect(draw({ priority }).firstElementChild?.getAttribute("aria-label")).toBe(name);
  });

  it.each(["normal", "low"] as const)("have no mark at priority %s", (priority) => {
    expect(draw({ priority }).querySelector(".mark")).toBeNull();
  });

  it("have one that offers a client, where one is wanted and there is none", () => {
    const named = (look: ChipLook, client: string | null) =>
      [...draw({ client }, look).querySelectorAll(".add")].map((chip) => chip.getAttribute("aria-label"));
    expect(named({ ...light, offersClient: true }, null)).toEqual(["Client and priority"]);
    expect(named({ ...light, offersClient: true }, "Acme")).toEqual([]);
    expect(named(light, null)).toEqual([]);
  });

  it("begin with a warning in place of a client, where the sender pretends to be one", () => {
    const warning = {
      code: "sender.nameClaimsClient",
      address: "x@evil.example",
      evidence: "nordwind",
      client: "Nordwind\u202e",
      own: "nordwind.example",
    } as const;
    for (const client of [null, "Harbour & Vale"]) {
      const group = draw(
        { client, labels: ["Invoice"], warnings: [warning] },
        { ...light, offersClient: true },
      );
      expect(texts(group)).toEqual(["Not Nordwind?", "Invoice"]);
      expect(group.querySelectorAll(".client, .add")).toHaveLength(0);
      expect(group.querySelector(".warning")?.getAttribute("aria-label")).toBe(
        "Warning: this sender may not be Nordwind. Open to see why.",
      );
    }
  });

  it("warn of an address that imitates nobody who is known", () => {
    const warning = { code: "sender.lookAlikeDomain", kind: "scripts", client: null, own: null } as const;
    const group = draw({ client: null, warnings: [{ ...warning, address: "x@xn--a", evidence: "xn--a" }] });
    expect(texts(group)).toEqual(["Odd address"]);
  });

  it("are reached by Tab only where there are few of them", () => {
    const tabStops = (look: ChipLook) =>
      [...draw({}, look).querySelectorAll("button")].map(({ tabIndex }) => tabIndex);
    expect(tabStops(light)).toEqual([-1]);
    expect(tabStops({ ...light, inTabOrder: true })).toEqual([0]);
  });

  it.each(["light", "dark"] as const)("can be read in the %s theme in any colour", (theme) => {
    for (const colour of ["#000000", "#ffffff", "#777777", "#ffff00", "#0000ff", "#ff0000"]) {
      const group = drawChipGroup(document, decided({}, { colour }), { ...light, theme });
      const { color, backgroundColor } = group.querySelector<HTMLElement>(".client")?.style ?? {};
      expect(contrastRatio(color ?? "", backgroundColor ?? "")).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("a name from a stranger", () => {
  it.each([
    ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
    ["\u202Egpj.exe\u2066", "gpj.exe"],
    ["a\u0000b\nc", "a b c"],
    [`Z${"\u0301".repeat(50)}`, `Z${"\u0301".repeat(4)}`],
    ["x".repeat(300), `${"x".repeat(256)}…`],
    ["𝒜".repeat(257), `${"𝒜".repeat(256)}…`],
  ])("is shown as harmless text: %j", (client, shown) => {
    const group = draw({ client, labels: [client] });
    expect(texts(group)).toEqual([shown, shown]);
    expect(group.querySelectorAll("img, script")).toHaveLength(0);
    expect([...group.querySelectorAll(".name")].every((name) => name.getAttribute("dir") === "auto")).toBe(
      true,
    );
  });
});
