/**
 * The language by examples: a thousand conditions with the verdict that the
 * specification gives them, written down before anything was run.
 *
 * `condition-cases.json` is a list of situations `{ about, facts, account?, zone?,
 * now?, cases }`; a case is `[condition, verdict, notes?]`, the verdict of a
 * condition with errors `error` and their codes. Facts are as in a mail file.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import { readMailFacts } from "../../../lib/core/interchange/read-mail-line.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { judge, noon } from "./judge.ts";

interface Situation {
  readonly about: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** `null`: not known. */
  readonly account?: readonly string[] | null;
  readonly zone?: string;
  /** ISO 8601. */
  readonly now?: string;
  readonly cases: readonly (readonly [condition: string, verdict: string, notes?: readonly string[]])[];
}

const file = new URL("../../fixtures/condition-cases.json", import.meta.url);
const situations: readonly Situation[] = JSON.parse(readFileSync(file, "utf8"));

function factsOf({ facts, about }: Situation): MessageFacts {
  const mail = readMailFacts({ id: "m", ...facts }, 1);
  if (!mail.ok) throw new Error(`${about}: ${mail.error.code} ${mail.error.params.path ?? ""}`);
  return mail.facts;
}

function answer(condition: string, situation: Situation): string {
  const { account = noon.account, zone = noon.zone, now } = situation;
  const { errors } = parseCondition(condition);
  if (errors.length > 0) return `error ${errors.map(({ code }) => code).join(" ")}`;
  const context = { account, zone, now: now === undefined ? noon.now : Date.parse(now) };
  return judge(condition, factsOf(situation), context);
}

function notesOf(condition: string): readonly string[] {
  return [...new Set(parseCondition(condition).notes.map(({ code }) => code))];
}

it("a thousand cases are there", () => {
  expect(situations.flatMap(({ cases }) => cases).length).toBeGreaterThan(1000);
});

for (const situation of situations) {
  describe(situation.about, () => {
    for (const [condition, verdict, notes] of situation.cases) {
      it(`${condition}: ${verdict}`, () => {
        expect(answer(condition, situation)).toBe(verdict);
        if (notes !== undefined) expect(notesOf(condition)).toEqual(notes);
      });
    }
  });
}
