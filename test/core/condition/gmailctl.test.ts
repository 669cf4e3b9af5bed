/**
 * What gmailctl (https://github.com/mbrt/gmailctl, MIT) tests of its evaluator,
 * parser and filters, told anew as conditions, facts and verdicts.
 *
 * In `gmailctl-cases.json` facts that are left out are known to be none, and `"?"`
 * is not known. `theirs` is gmailctl's verdict; ours is the same, or stands in
 * `ours` with the reason in `differs`. `equal` are pairs that match the same mail.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Facts, judge, person } from "./judge.ts";

interface Case {
  readonly about: string;
  readonly condition: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly theirs: "yes" | "no" | "error";
  readonly ours?: "yes" | "no" | "unknown";
  readonly differs?: string;
}
interface Cases {
  readonly cases: readonly Case[];
  readonly equal: readonly { readonly one: string; readonly other: string }[];
}

const file = new URL("../../fixtures/gmailctl-cases.json", import.meta.url);
const { cases, equal }: Cases = JSON.parse(readFileSync(file, "utf8"));

/** Theirs has two values, so what a message of theirs lacks it does not have. */
const none: Facts = {
  from: null,
  to: [],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: "",
  bodyText: "",
  hasAttachment: false,
  listId: "",
};

function factsOf({ facts }: Case): Facts {
  return Object.fromEntries(Object.entries({ ...none, ...facts }).filter(([, fact]) => fact !== "?"));
}

describe("gmailctl's cases", () => {
  it("are there", () => {
    expect(cases.length).toBeGreaterThan(70);
  });

  for (const each of cases) {
    const { about, condition, theirs, ours, differs } = each;
    if (ours === undefined) {
      it(`${about}: ${theirs}, as theirs`, () => {
        expect(judge(condition, factsOf(each))).toBe(theirs);
      });
    } else {
      it(`${about}: ${ours}, not ${theirs}, for ${differs}`, () => {
        expect(judge(condition, factsOf(each))).toBe(ours);
        expect(ours).not.toBe(theirs);
        expect(differs).toMatch(/\w/);
      });
    }
  }
});

describe("conditions that gmailctl takes for equal", () => {
  const letters = ["a", "b", "c", "d", "e", "f", ""];
  const people = letters.map((letter) => (letter === "" ? [] : [person(letter)]));
  const messages = letters.flatMap((from) =>
    letters.flatMap((listId) =>
      people.map(
        (to): Facts => ({
          ...none,
          from: person(from),
          listId,
          subject: listId,
          to,
          cc: [...to, person("c")],
        }),
      ),
    ),
  );

  it("are there", () => {
    expect(equal.length).toBeGreaterThan(3);
  });

  for (const { one, other } of equal) {
    it(`${one} matches what ${other} matches`, () => {
      const verdicts = messages.map((facts) => judge(one, facts));
      expect(messages.map((facts) => judge(other, facts))).toEqual(verdicts);
      expect(new Set(verdicts)).toEqual(new Set(["yes", "no"]));
    });
  }
});
