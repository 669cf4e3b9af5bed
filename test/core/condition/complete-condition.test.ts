/** What the editor offers while a condition is typed; the bar `|` in a text is the cursor. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeCondition } from "../../../lib/core/condition/complete-condition.ts";
import { operatorNames } from "../../../lib/core/condition/operators.ts";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import { choicesOf } from "../../../lib/core/condition/read-choice.ts";

const names = { client: ["Acme Trading", "Bauer", "New Acme"], label: ["Work/Offers", "报价"] };

function offered(typed: string, isAsked = false): readonly string[] | null {
  const cursor = typed.indexOf("|");
  const text = typed.replace("|", "");
  return completeCondition(text, cursor, names, isAsked)?.options.map(({ insert }) => insert) ?? null;
}

/** The text after the first offer was accepted. */
function accepted(typed: string): string {
  const cursor = typed.indexOf("|");
  const text = typed.replace("|", "");
  const offer = completeCondition(text, cursor, names);
  if (offer === null) return text;
  return text.slice(0, offer.start) + (offer.options[0]?.insert ?? "") + text.slice(offer.end);
}

describe("at the beginning of a term", () => {
  it("operators that begin as typed are offered", () => {
    expect(offered("su|")).toEqual(["subject:"]);
    expect(offered("from:acme.com -OLD|")).toEqual(["older_than:"]);
    expect(offered("(fi|")).toEqual(["filename:", "field:"]);
  });

  it("nothing is offered before something is typed or asked for", () => {
    expect(offered("|")).toBeNull();
    expect(offered("from:a |")).toBeNull();
    expect(offered("|", true)).toEqual(operatorNames.map((name) => `${name}:`));
  });

  it("a word that begins no operator brings nothing up", () => {
    expect(offered("quotation|")).toBeNull();
  });
});

describe("after an operator", () => {
  it("its values are offered, and fewer as more is typed", () => {
    expect(offered("is:|")).toEqual(choicesOf("is"));
    expect(offered("is:un|")).toEqual(["unread", "unstarred"]);
    expect(offered("category:(social OR p|")).toEqual(["primary", "promotions", "purchases", "updates"]);
    expect(offered("tier:|")).toEqual(["vip", "key", "regular", "prospect"]);
  });

  it("names are offered, in quotes where they need them, those that begin so first", () => {
    expect(offered("client:ac|")).toEqual(['"Acme Trading"', '"New Acme"']);
    expect(offered('client:"acme tr|')).toEqual(['"Acme Trading"']);
    expect(offered("label:报|")).toEqual(["报价"]);
    expect(offered("label:off|")).toEqual(['"Work/Offers"']);
  });

  it("what is complete is not offered again", () => {
    expect(offered("is:unread|")).toBeNull();
  });

  it("the offer takes the place of what was typed, quotes included", () => {
    expect(accepted('-client:"acme tr|')).toBe('-client:"Acme Trading"');
    expect(accepted("has:att| larger:5M")).toBe("has:attachment larger:5M");
  });

  it("nothing is offered for a value that can be anything", () => {
    expect(offered("subject:fr|")).toBeNull();
    expect(offered("later:x|")).toBeNull();
  });
});

describe("inside a term", () => {
  it("nothing is offered", () => {
    expect(offered("fr|om")).toBeNull();
    expect(offered('"fr|')).toBeNull();
    expect(offered("/fr/|")).toBeNull();
  });
});

describe("whatever is typed", () => {
  const typed = fc
    .array(fc.constantFrom("is:", "label:", "(", ")", '"', "“", "a", "un", " ", "OR", "-", "/x/", "：", "报"))
    .map((parts) => parts.join(""));

  it("an offer replaces text before the cursor and nothing else", () => {
    fc.assert(
      fc.property(typed, fc.nat(20), fc.boolean(), (text, at, isAsked) => {
        const cursor = Math.min(at, text.length);
        const offer = completeCondition(text, cursor, names, isAsked);
        if (offer === null) return;
        expect(offer.end).toBe(cursor);
        expect(offer.start).toBeLessThanOrEqual(cursor);
        expect(offer.options.length).toBeGreaterThan(0);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each(operatorNames.filter((name) => choicesOf(name).length > 0))(
    "every value of %s: is one that it takes",
    (name) => {
      for (const value of choicesOf(name)) {
        expect(parseCondition(`${name}:${value}`)).toMatchObject({ errors: [], notes: [] });
      }
    },
  );
});
