/** The `convert` command, run as a person runs it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import { aFeed } from "../core/interchange/rule-files/gmail-filters/feed.ts";
import { aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { readConvertOptions } from "./convert/convert-options.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clientele-convert-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const command = new URL("commands/convert.ts", import.meta.url).href;
const entry = `const { run } = await import(${JSON.stringify(command)}); process.exitCode = await run(process.argv.slice(1));`;

function convert(content: string | Uint8Array, ...more: readonly string[]) {
  const path = join(folder, "rules");
  writeFileSync(path, content);
  const args = ["--input-type=module", "--eval", entry, "--", "--file", path, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const told = stderr
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { status, stdout, told };
}

const feed = aFeed({ from: "a@x.example", label: "Work", forwardTo: "b@y.example" });

describe("the convert command", () => {
  it("makes a rule set of Gmail's filters, and tells what was lost as JSON lines", () => {
    const { status, stdout, told } = convert(feed);
    const read = readRuleSet(stdout);
    expect(status).toBe(0);
    expect(read.ok && read.set.rules).toMatchObject([
      {
        id: "rule-1",
        name: "Work",
        condition: "from:a@x.example",
        effects: [{ kind: "label", label: "Work" }],
      },
    ]);
    expect(told).toMatchObject([
      { rule: "rule-1", kind: "risk", code: "action.forward", place: { line: 3 } },
    ]);
  });
  it("makes Gmail's filters of a rule set", () => {
    const set = aRuleSet({
      rules: [
        aRule({
          effects: [
            { kind: "label", label: "Q" },
            { kind: "points", points: 3 },
          ],
        }),
      ],
    });
    const { status, stdout, told } = convert(JSON.stringify(set), "--to", "gmail");
    expect(status).toBe(0);
    expect(stdout).toContain("<apps:property name='subject' value='quote'/>");
    expect(told).toMatchObject([{ rule: "r1", code: "export.points" }]);
  });
  it("knows every program's file by what it holds, whichever its encoding", () => {
    const script = 'require "fileinto";\nif header :contains "subject" "报价" { fileinto "Quotes"; }\n';
    const table = "Name,Enabled,SubjectContainsWords,ApplyCategory\r\nA,True,quote,Quotes\r\n";
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, "utf16le")]);
    for (const content of [script, wide]) {
      const read = readRuleSet(convert(content).stdout);
      expect(read.ok && read.set.rules).toMatchObject([{ effects: [{ kind: "label", label: "Quotes" }] }]);
    }
  });
  it("makes a Sieve script, which reads as the same rules, and tells what is lost", () => {
    const { status, stdout, told } = convert(feed, "--to", "sieve");
    expect(status).toBe(0);
    expect(stdout).toContain('if address :is "from" "a@x.example"');
    expect(told).toMatchObject([{ rule: "rule-1", code: "action.forward" }]);
    const again = readRuleSet(convert(stdout).stdout);
    expect(again.ok && again.set.rules).toMatchObject([
      { name: "Work", condition: "from:a@x.example", effects: [{ kind: "label", label: "Work" }] },
    ]);
  });
  it.each([
    ["nothing of the kind", "file.unknownFormat"],
    ["<!DOCTYPE x><feed/>", "xml.doctype"],
    [new Uint8Array([0xff, 0xfe, 0x00]), "file.encoding"],
    [JSON.stringify({ ...aRuleSet(), rules: 3 }), "set.badShape"],
  ])("refuses what it cannot read with one line, and writes nothing: %s", (content, code) => {
    expect(convert(content)).toMatchObject({ status: 1, stdout: "", told: [{ refused: code }] });
  });
  it("says what is wrong with its options", () => {
    expect(readConvertOptions([])).toContain("--file");
    expect(readConvertOptions(["--file", "x", "--to", "y"])).toContain('not "y"');
    expect(readConvertOptions(["--odd"])).toContain("Usage");
  });
});
