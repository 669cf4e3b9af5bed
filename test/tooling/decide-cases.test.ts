/** The `decide` command on files of cases: a condition, a message and a verdict each. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lines, makeFolder, runDecide as run, writeInto } from "./decide/run-decide.ts";

let folder = "";
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string) => writeInto(folder, name, content);

const facts = {
  id: "m1",
  from: { name: "Ana", address: "ana@acme.example.com" },
  to: [{ name: "", address: "me@home.test" }],
  cc: [],
  date: "2026-05-17T23:30:00.000Z",
};

describe("a file of cases", () => {
  const now = "2026-05-18T08:00:00Z";
  const base = { condition: "to:me", now, known: "all", facts };

  it("is answered case by case", () => {
    const cases = lines(
      { n: 1, ...base, account: "me@home.test" },
      { n: 2, ...base, account: ["x@y.test", "me@home.test"] },
      { n: 3, ...base, account: null },
      { n: 4, ...base, account: "me@home.test", known: "row" },
      { n: 5, ...base, account: null, condition: "after:2026/05/18", zone: "Asia/Shanghai" },
      { n: 6, ...base, account: null, condition: "after:2026/05/18" },
    );
    expect(run("--cases", file("cases.jsonl", cases))).toEqual({
      code: 0,
      said: "",
      answers: [
        { n: 1, verdict: "yes" },
        { n: 2, verdict: "yes" },
        { n: 3, verdict: "unknown" },
        { n: 4, verdict: "unknown" },
        { n: 5, verdict: "yes" },
        { n: 6, verdict: "no" },
      ],
    });
  });

  it("says error, and why, where a case has none", () => {
    const cases = lines(
      { n: 1, ...base, condition: "from:(" },
      { n: 2, ...base, condition: 5 },
      { n: 3, ...base, facts: { id: 1 } },
      { n: 4, ...base, zone: "Mars/Olympus" },
      { n: 5, ...base, now: "soon" },
      { n: 6, ...base, known: "some" },
      { n: 7, ...base, account: 5 },
      "{",
    );
    const { code, answers } = run("--cases", file("cases.jsonl", cases));
    expect(code).toBe(0);
    expect(answers.map(({ n, verdict }) => [n, verdict])).toEqual(
      Array.from({ length: 8 }, (_, i) => [i + 1, "error"]),
    );
    expect(answers.every(({ errors }) => Array.isArray(errors) && errors.length > 0)).toBe(true);
  });
});
