// @vitest-environment happy-dom
/** What the sheet of a rule says of its edit on seen mail, and of rules that are in conflict with it. */
import { useMemo } from "preact/hooks";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { draftTrees } from "../../entrypoints/options/views/rules/draft-trees.ts";
import { draftOfRule } from "../../entrypoints/options/views/rules/rule-draft.ts";
import { useDraftEffect } from "../../entrypoints/options/views/rules/use-draft-effect.ts";
import { EditEffectPart } from "../../entrypoints/options/views/seen-preview/edit-effect-part.tsx";
import { seenSide } from "../../entrypoints/options/views/seen-preview/seen-side.ts";
import type { SeenState } from "../../entrypoints/options/views/seen-preview/use-seen-mail.ts";
import type { Rule } from "../../lib/core/rules/rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { combineSets } from "../../lib/core/sharing/combine-sets.ts";
import type { FollowedSet } from "../../lib/core/sharing/followed-set.ts";
import { aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { one, press, show } from "./show.tsx";

const offers = aRule({
  id: "offers",
  name: "Offers",
  condition: "subject:offer",
  effects: [
    { kind: "label", label: "Offer", colour: "#111111" },
    { kind: "priority", atLeast: "high" },
  ],
});
const rivals = aRule({
  id: "rivals",
  name: "<b>Rivals</b>",
  condition: "from:rival.com",
  effects: [{ kind: "label", label: "Offer", colour: "#222222" }],
});
const set = aRuleSet({ rules: [offers, rivals] });
const ownRules = new Set(["offers", "rivals"]);
const followed: readonly FollowedSet[] = [];
const facts = [
  { id: "1", from: { name: "Ana", address: "ana@acme.com" }, subject: "Our offer" },
  { id: "2", from: { name: "Bo", address: "bo@rival.com" }, subject: "An offer" },
  { id: "3", from: { name: "Cy", address: "cy@acme.com" }, subject: "Lunch" },
];
const seen: SeenState = {
  status: "ready",
  value: facts.map((mail, at) => ({ account: "me@x.example", id: mail.id, seenAt: -at, facts: mail })),
};

interface EditedProps {
  readonly rule: Rule;
  readonly onOpen: (id: string) => void;
}

function Edited({ rule, onOpen }: EditedProps) {
  const draft = draftOfRule(rule);
  const read = useMemo(() => draftTrees(rule.condition, [], null), [rule]);
  const side = useMemo(() => seenSide(combineSets(set, []), defaultSettings, null), []);
  const effect = useDraftEffect({ draft, read, set, followed, seen, side });
  return effect && <EditEffectPart {...{ effect, ownRules, onOpen }} isOld={false} ruleId={rule.id} />;
}

async function edited(change: Partial<Rule>, onOpen: (id: string) => void = () => {}) {
  const root = await show(<Edited rule={{ ...offers, ...change }} onOpen={onOpen} />);
  // The trial begins and goes on in turns of its own, and what it found is drawn when a turn of this test ends.
  for (let turn = 0; turn < 100 && root.querySelector(".edit-effect") === null; turn += 1) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  }
  return root;
}

const kindsIn = (root: HTMLElement) =>
  [...root.querySelectorAll(".edit-effect > .seen-kind > summary")].map(({ textContent }) => textContent);

describe("an edit of a rule", () => {
  it("that changes nothing says so", async () => {
    expect((await edited({})).textContent).toContain("All 3 seen messages would look as they do now.");
  });

  it("says which labels come and go and which priority changes, each with its messages", async () => {
    const root = await edited({ condition: "from:acme.com" });
    expect(root.textContent).toContain("2 of 3 seen messages would look different.");
    expect(kindsIn(root)).toEqual([
      "1 message in another colour: Offer",
      "1 message: priority High→becomesLow",
      "1 message gets Offer",
      "1 message: priority Low→becomesHigh",
    ]);
    const gets = one<HTMLDetailsElement>(root, ".seen-kind:nth-of-type(3)");
    expect(gets.querySelector("ul")).toBeNull();
    await act(() => {
      gets.open = true;
      gets.dispatchEvent(new Event("toggle"));
    });
    expect(one(gets, "ul").textContent).toBe("CyLunchno labelLow→becomesOfferHigh");
  });

  it("that switches it off says what is lost", async () => {
    expect(kindsIn(await edited({ enabled: false }))).toContain("1 message loses Offer");
  });
});

describe("a rule that gives a label of another in another colour", () => {
  it("is in conflict on the mail that both fire on, with one click to the other rule", async () => {
    const opened = vi.fn();
    const root = await edited({}, opened);
    const conflict = one(root, ".rule-conflicts > li");
    expect(conflict.textContent).toContain(
      "“<b>Rivals</b>” gives the label Offer another colour; “Offers” stands above it and counts",
    );
    expect(conflict.querySelector(".seen-kind ul")?.textContent).toBe("BoAn offer");
    await press(one(conflict, "button"));
    expect(opened.mock.calls).toEqual([["rivals"]]);
  });

  it("is in none once it gives another label", async () => {
    const root = await edited({ effects: [{ kind: "label", label: "Other" }] });
    expect(root.querySelector(".rule-conflicts")).toBeNull();
  });
});
