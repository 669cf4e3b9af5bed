/** The grammar of Sieve, and where a broken script is broken. */
import { describe, expect, it } from "vitest";
import { parseSieve } from "../../../../../lib/core/interchange/rule-files/sieve/parse-sieve.ts";

function commandsOf(script: string) {
  const parsed = parseSieve(script);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.commands;
}

function firstTexts(script: string): unknown {
  return commandsOf(script)[0]?.args.flatMap((arg) => (arg.kind === "strings" ? arg.values : []));
}

describe("a Sieve script", () => {
  it("is read by its grammar, whatever its commands are called", () => {
    const [command] = commandsOf('if Frobnicate :Fast 5 ["a", "b"] x :y "z" { Whatever; }');
    expect(command).toMatchObject({
      name: "if",
      tests: [
        {
          name: "frobnicate",
          args: [
            { kind: "tag", name: "fast" },
            { kind: "number", value: 5 },
            { kind: "strings", values: ["a", "b"], isList: true },
          ],
          tests: [
            {
              name: "x",
              args: [
                { kind: "tag", name: "y" },
                { kind: "strings", values: ["z"] },
              ],
            },
          ],
        },
      ],
      block: [{ name: "whatever" }],
    });
  });

  it("nests tests and blocks", () => {
    const [command] = commandsOf('if anyof (not true, allof (false, exists "a")) { if true { stop; } }');
    expect(command?.tests[0]?.tests.map(({ name }) => name)).toEqual(["not", "allof"]);
    expect(command?.block?.[0]?.block?.[0]?.name).toBe("stop");
  });

  it("takes escapes in quotes for the character behind the backslash", () => {
    expect(firstTexts(String.raw`fileinto "a\"b\\c\d";`)).toEqual([String.raw`a"b\cd`]);
  });

  it("reads a text of several lines, with full stops doubled at their start", () => {
    expect(firstTexts("reject text: # why\r\nDear\r\n..all\r\n.\r\n;")).toEqual(["Dear\n.all"]);
    expect(firstTexts("reject text:\n.\n;")).toEqual([""]);
  });

  it("multiplies numbers by their units", () => {
    const [command] = commandsOf("if size :over 2M { stop; }");
    expect(command?.tests[0]?.args[1]).toMatchObject({ value: 2 * 1024 * 1024 });
  });

  it("keeps comments with the command behind them, and quotes and brackets in them mean nothing", () => {
    const [, second] = commandsOf('keep; # one "\n/* two { */ stop;');
    expect(second?.comments.map(({ text }) => text.trim())).toEqual(['one "', "two {"]);
  });

  it("may begin with a byte order mark, be empty, or hold nothing but comments", () => {
    expect(commandsOf("\uFEFFkeep;")).toHaveLength(1);
    expect(commandsOf("")).toEqual([]);
    expect(commandsOf("# nothing")).toEqual([]);
  });
});

const faults: readonly [what: string, script: string, code: string, line: number, column: number][] = [
  ["a quote that is not closed", 'keep;\nfileinto "A;\nstop;', "unclosedString", 2, 10],
  ["a comment that is not closed", "keep;\n  /* A", "unclosedComment", 2, 3],
  ["a text without its end", "reject text:\nhello\n..\n", "unclosedText", 1, 8],
  ["a block that is not closed", "if true {\n  stop;\n", "unclosedBracket", 1, 9],
  ["a list of tests that is not closed", "if anyof (true, false", "unclosedBracket", 1, 10],
  ["a list of texts that is not closed", 'fileinto ["A", "B"', "unclosedBracket", 1, 10],
  ["a semicolon that is missing", 'if true {\n  fileinto "A"\n}', "expectedSign", 3, 1],
  ["a semicolon that is missing at the end", "keep", "expectedSign", 1, 5],
  ["a bracket of another kind", "if anyof (true, false] { stop; }", "expectedSign", 1, 22],
  ["a block that closes nothing", "keep;\r\n}", "expectedCommand", 2, 1],
  ["a semicolon for nothing", "keep;;", "expectedCommand", 1, 6],
  ["an if without a block", "if true stop;", "expectedSign", 1, 9],
  ["an if with a semicolon", "if true;", "expectedSign", 1, 8],
  ["an if without a test", "if { stop; }", "expectedTest", 1, 4],
  ["a not without a test", "if not { stop; }", "expectedTest", 1, 8],
  ["two tests where one may stand", "if (true, false) { stop; }", "wrongArguments", 1, 1],
  ["a semicolon that is missing before a command", 'fileinto "A"\nstop;', "expectedSign", 2, 1],
  ["a list with a comma too much", "if anyof (true, ) { stop; }", "expectedTest", 1, 17],
  ["an else for nothing", "keep;\nelse { stop; }", "elseWithoutIf", 2, 1],
  ["an else behind an else", "if true {} else {} else {}", "elseWithoutIf", 1, 20],
  ["a number that is none", "if size :over 5X { stop; }", "badNumber", 1, 15],
  ["a number that is too large", "if size :over 99999999999999999999 { stop; }", "badNumber", 1, 15],
  ["a header test without a text", 'if header :contains "Subject" { stop; }', "wrongArguments", 1, 4],
  ["a size without a side", "if size 5K { stop; }", "wrongArguments", 1, 4],
  ["a folder that is not named", "fileinto;", "wrongArguments", 1, 1],
  ["a number in a list of texts", 'fileinto ["A", 5];', "expectedString", 1, 16],
  ["a letter that no script has", "keep;\n  é;", "unexpectedCharacter", 2, 3],
  ["a zero byte", "keep;\0", "unexpectedCharacter", 1, 6],
  ["half of a pair", "\ud800", "unexpectedCharacter", 1, 1],
  ["brackets without end", `if ${"not ".repeat(100)}true {}`, "tooDeep", 1, 260],
  ["blocks without end", "if true {".repeat(100), "tooDeep", 1, 580],
  ["more commands than anybody writes", "keep;".repeat(100_001), "tooLong", 1, 500_001],
];

describe("a script that is broken", () => {
  it.each(faults)("by %s is refused where it is", (_, script, code, line, column) => {
    expect(parseSieve(script)).toMatchObject({ ok: false, code: `sieve.${code}`, params: { line, column } });
  });

  it("counts lines whichever way they end", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(parseSieve(`keep;${end}${end} }`)).toMatchObject({ params: { line: 3, column: 2 } });
    }
  });

  it("tells what it found and what should stand there", () => {
    expect(parseSieve('fileinto "A" }')).toMatchObject({ params: { expected: ";", found: "}" } });
    expect(parseSieve("if true keep; }")).toMatchObject({ params: { expected: "{", found: "keep" } });
    expect(parseSieve(`keep "${"x".repeat(1000)}`)).toMatchObject({ code: "sieve.unclosedString" });
    expect(parseSieve(`if true "${"x".repeat(1000)}"`)).toMatchObject({ params: { found: "" } });
  });
});
