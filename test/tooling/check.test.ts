/** The `check` command, run as a person runs it. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aTest } from "../core/rule-tests/build-test.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { readCheckOptions } from "./check/check-options.ts";
import { makeFolder, runCommand, writeInto } from "./decide/run-decide.ts";

let folder = "";
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

const set = aRuleSet({
  clients: [aClient({ name: "Acme", tier: "key", domains: ["acme.example"] })],
  rules: [aRule({ name: "Mine", condition: "to:me", effects: [{ kind: "label", label: "Mine" }] })],
});
const toMia = { from: { address: "ana@acme.example" }, to: [{ address: "mia@studio.example" }] };

function check(tests: readonly unknown[], ...more: readonly string[]) {
  const path = writeInto(folder, "rules.json", JSON.stringify({ ...set, tests }));
  return runCommand("check", "--rules", path, ...more);
}

describe("the tests of a rule set file", () => {
  it("run one a line, and all green is code 0", () => {
    const tests = [aTest({ facts: toMia, account: "mia@studio.example", expected: { labels: ["Mine"] } })];
    expect(check(tests)).toEqual({
      code: 0,
      answers: [
        {
          ...{ id: "t1", name: "An order", green: true, misses: [] },
          ...{ client: "Acme", labels: ["Mine"], priority: "normal" },
        },
      ],
      said: "All 1 tests are green.\n",
    });
  });

  it("are red where something else comes out, with the reason, and code 1", () => {
    const { code, answers, said } = check([
      aTest({ facts: toMia, expected: { labels: ["Mine"] } }),
      { later: 1 },
    ]);
    expect(code).toBe(1);
    expect(answers).toMatchObject([
      {
        green: false,
        misses: [
          { what: "label", label: "Mine", why: "unknown", missing: expect.arrayContaining(["account"]) },
        ],
      },
    ]);
    expect(said).toContain("1 tests have a shape that this release does not know");
    expect(said).toContain("1 of 1 tests are red.");
  });

  it("run for whoever the command names", () => {
    const tests = [aTest({ facts: toMia, expected: { labels: ["Mine"] } })];
    expect(check(tests, "--account", "mia@studio.example").code).toBe(0);
  });
});

describe("what cannot be run", () => {
  it("is said in one sentence", () => {
    expect(runCommand("check", "--rules", "/nowhere.json")).toMatchObject({ code: 1, answers: [] });
    expect(check([])).toMatchObject({ code: 0, answers: [] });
    expect(runCommand("check")).toMatchObject({ code: 2 });
  });

  it.each([[["--zone", "Mars"]], [["--now", "soon"]], [["--what"]]])("with %j is a wrong option", (more) => {
    expect(typeof readCheckOptions(["--rules", "x", ...more], 0)).toBe("string");
  });
});
