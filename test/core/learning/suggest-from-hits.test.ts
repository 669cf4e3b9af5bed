/** What a rule that was wrong several times could do instead, by a look at its other mail. */
import { describe, expect, it } from "vitest";
import { suggestionsOf } from "../../../lib/core/learning/suggestions-of.ts";
import { rule, ruleSet } from "../../storage/fresh-database.ts";
import { corrected, nobody } from "./corrections-made.ts";

function world(wrong: readonly string[], right: readonly string[]) {
  const corrections = wrong.map((_, place) => corrected(`a@s${place}.example`));
  const exceptions = corrections.map(({ address }) => `from:${address}`);
  const set = ruleSet({ rules: [rule("r", { exceptions })] });
  let looked = 0;
  const suggestions = suggestionsOf(
    { set, corrections, answered: new Set(), own: nobody },
    {
      factsOf: ({ message }) => {
        const place = corrections.findIndex((one) => one.message === message);
        return { id: "", subject: wrong[place] ?? "" };
      },
      hitsOf: () => {
        looked += 1;
        return right.map((subject) => ({ id: "", subject }));
      },
    },
  );
  return { suggestions, looked };
}
const right = ["Invoice 1", "Invoice 2", "Invoice 3", "Invoice 4", "Invoice 5", "Invoice 6"];

describe("a rule that was wrong", () => {
  it("three times for mail with a word of its own is to be kept from the word", () => {
    const { suggestions } = world(["Invoice webinar", "webinar on invoice", "Webinar: invoice"], right);
    expect(suggestions).toMatchObject([{ kind: "exceptWord", what: "webinar", name: "Rule r" }]);
    expect(suggestions[0]?.edit).toMatchObject({ rule: { exceptions: { 3: "subject:webinar" } } });
  });

  it.each([
    ["fewer times", ["Invoice webinar", "webinar on invoice"], right],
    ["for mail of one subject", ["webinar invoice", "webinar invoice", "webinar invoice"], right],
    ["for nearly all of its mail", ["webinar a", "webinar b", "webinar c"], right.slice(0, 2)],
    ["for mail like its other mail", ["Invoice a", "Invoice b", "Invoice c"], right],
  ])("%s is left alone", (_, wrong, others) => {
    expect(world(wrong, others).suggestions).toEqual([]);
  });

  it("for five people, and finds less mail than that, is to be switched off", () => {
    const wrong = ["a", "b", "c", "d", "e"];
    expect(world(wrong, right.slice(0, 4)).suggestions).toMatchObject([
      { kind: "switchOff", edit: { rule: { enabled: false } } },
    ]);
    expect(world(wrong, right).suggestions).toEqual([]);
  });

  it("once or twice costs no look at seen mail", () => {
    expect(world(["a", "b"], right).looked).toBe(0);
    expect(world(["a", "b", "c"], right).looked).toBe(1);
  });
});
