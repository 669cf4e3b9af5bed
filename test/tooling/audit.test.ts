/** The `audit` command, run as a person runs it. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { readAuditOptions } from "./audit/audit-options.ts";
import { lines, makeFolder, writeInto } from "./decide/run-decide.ts";

const command = new URL("commands/audit.ts", import.meta.url).href;
const entry = `const { run } = await import(${JSON.stringify(command)}); process.exitCode = await run(process.argv.slice(1));`;

function runAudit(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", entry, "--", ...args],
    { encoding: "utf8" },
  );
  const findings = stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
  return { code: status, findings, said: stderr };
}

let folder = "";
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

const label = { kind: "label", label: "L" } as const;
const set = aRuleSet({
  clients: [aClient({ id: "c1", name: "Us", domains: ["house.com"] })],
  rules: [
    aRule({ id: "wide", condition: "from:acme.com", effects: [label] }),
    aRule({ id: "narrow", condition: "from:bo@acme.com", effects: [label] }),
    aRule({ id: "idle", condition: "subject:zeppelin", effects: [label] }),
  ],
});
const mail = Array.from({ length: 40 }, (_, day) => ({
  id: `m${day}`,
  from: { name: "Bo", address: "bo@acme.com" },
  subject: "offer",
  date: new Date(Date.UTC(2026, 3, 1 + day)).toISOString(),
}));

describe("a rule set with mail", () => {
  it("gives one finding a line", () => {
    const rules = writeInto(folder, "rules.json", JSON.stringify(set));
    const seen = writeInto(folder, "mail.jsonl", lines(...mail));
    const { code, findings, said } = runAudit(
      ...["--rules", rules, "--mail", seen, "--account", "me@home.test", "--own-domain", "house.com"],
    );
    expect(findings).toMatchObject([
      { kind: "subsumed", severity: "fault", ruleId: "narrow", others: ["wide"] },
      { kind: "neverMatched", ruleId: "idle", params: { days: 39, seen: 40 } },
      { kind: "ownDomain", clientId: "c1" },
    ]);
    expect({ code, said }).toEqual({
      code: 0,
      said: "3 rules were looked through with 40 messages: 3 findings, 0 of them notes.\n",
    });
  });

  it("tells what only waits for an open conversation from what is at fault", () => {
    const rules = [
      aRule({ id: "copies", condition: "cc:boss@acme.com", effects: [label] }),
      aRule({ id: "never", condition: "list:dev.acme.com", effects: [label] }),
    ];
    const file = writeInto(folder, "waiting.json", JSON.stringify(aRuleSet({ rules })));
    const { findings, said } = runAudit("--rules", file);
    expect(findings).toMatchObject([
      { kind: "undecidable", severity: "note", ruleId: "copies", params: { ever: "thread" } },
      { kind: "undecidable", severity: "fault", ruleId: "never", params: { ever: "never" } },
    ]);
    expect(said).toBe("2 rules were looked through with 0 messages: 2 findings, 1 of them notes.\n");
  });

  it("says in one sentence why a file cannot be used", () => {
    expect(runAudit("--rules", writeInto(folder, "no.json", "{"))).toMatchObject({ code: 1, findings: [] });
  });
});

describe("options", () => {
  it.each([
    [[]],
    [["--rules", "a", "--days", "0"]],
    [["--rules", "a", "--zone", "Mars"]],
    [["--rules", "a", "--now", "soon"]],
    [["--rules", "a", "--frobnicate"]],
  ])("%j are refused in one sentence", (args) => {
    expect(readAuditOptions(args, 0)).toBeTypeOf("string");
  });

  it("take several addresses and domains", () => {
    const args = [
      "--rules",
      "a",
      "--account",
      "a@x.com,b@x.com",
      "--own-domain",
      "x.com",
      "--own-domain",
      "y.com",
    ];
    expect(readAuditOptions(args, 7)).toEqual({
      rules: "a",
      account: ["a@x.com", "b@x.com"],
      ownDomains: ["x.com", "y.com"],
      zone: "UTC",
      now: 7,
    });
  });
});
