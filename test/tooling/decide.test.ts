/** The `decide` command, run as a person runs it. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { readDecideOptions } from "./decide/decide-options.ts";
import { openRuleSet } from "./decide/open-rule-set.ts";
import { lines, makeFolder, runDecide as run, writeInto } from "./decide/run-decide.ts";
import { needsSharedData } from "./needs-shared-data.ts";

let folder = "";
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => writeInto(folder, name, content);

const mail = [
  {
    id: "m1",
    from: { name: "Ana", address: "ana@acme.example.com" },
    to: [{ name: "", address: "me@home.test" }],
    cc: [],
    subject: "报价 line\u2028separated",
    date: "2026-05-17T23:30:00.000Z",
    hasAttachment: false,
    attachmentNames: [],
  },
  {
    id: "m2",
    from: { name: "Me", address: "me@home.test" },
    to: [{ name: "", address: "bo@acme.example.com" }],
    cc: [],
  },
  { id: "m3", from: null, date: null },
];
const rules = aRuleSet({
  clients: [aClient({ name: "Acme", tier: "key", domains: ["acme.example.com"] })],
  rules: [
    aRule({ id: "quote", condition: "subject:报价", effects: [{ kind: "label", label: "Quotation" }] }),
    aRule({ id: "mine", condition: "to:me", effects: [{ kind: "points", points: 20 }] }),
  ],
});

describe("a rule set over a mail file", () => {
  it("gives one decision a line in the order of the mail", () => {
    const { code, answers, said } = run(
      ...["--rules", file("rules.json", JSON.stringify(rules)), "--mail", file("mail.jsonl", lines(...mail))],
      ...["--account", "me@home.test", "--now", "2026-05-18T00:00:00Z"],
    );
    expect({ code, said }).toEqual({ code: 0, said: "" });
    expect(answers).toMatchObject([
      { id: "m1", client: "Acme", labels: ["Quotation"], priority: "high", points: 50, unknown: [] },
      { id: "m2", client: "Acme", labels: [], priority: "normal", points: 25, unknown: ["quote"] },
      { id: "m3", client: null, labels: [], priority: "low", points: 0, unknown: ["quote", "mine"] },
    ]);
    expect(Object.keys(answers[0] ?? {}).sort()).toEqual([
      "client",
      "clientId",
      "id",
      "labels",
      "points",
      "priority",
      "reasons",
      "unknown",
      "waiting",
    ]);
  });

  it("tells how long a client waits by the clock and the zone that are given", () => {
    const pointsAt = (now: string, zone: string) =>
      run(
        ...[
          "--rules",
          file("rules.json", JSON.stringify(rules)),
          "--mail",
          file("mail.jsonl", lines(mail[0])),
        ],
        ...["--account", "me@home.test", "--now", now, "--zone", zone],
      ).answers[0]?.["points"];
    // Written on a Sunday night in UTC, on Monday morning in Shanghai; a key client's mail is high: eight hours.
    expect(pointsAt("2026-05-18T08:00:00Z", "UTC")).toBe(50);
    expect(pointsAt("2026-05-18T08:00:00Z", "Asia/Shanghai")).toBe(60);
    expect(pointsAt("2026-05-19T08:00:00Z", "UTC")).toBe(70);
  });

  it("does not know `me` without an account", () => {
    const { answers } = run(
      ...["--rules", file("rules.json", JSON.stringify(rules)), "--mail", file("mail.jsonl", lines(mail[0]))],
    );
    expect(answers).toMatchObject([{ points: 25, unknown: ["mine"] }]);
  });

  it("knows only what a row shows with --known row", () => {
    const { answers } = run(
      ...["--rules", file("rules.json", JSON.stringify(rules)), "--mail", file("mail.jsonl", lines(...mail))],
      ...["--account", "me@home.test", "--known", "row"],
    );
    expect(answers).toMatchObject([
      { client: "Acme", unknown: ["mine"] },
      { client: null, unknown: ["quote", "mine"] },
      { client: null, unknown: ["quote", "mine"] },
    ]);
  });

  it("reads packed mail, and writes to a file, too", () => {
    const out = join(folder, "out.jsonl");
    const { code, answers } = run(
      ...["--rules", file("rules.json", JSON.stringify(rules))],
      ...["--mail", file("mail.jsonl.gz", gzipSync(lines(...mail))), "--out", out],
    );
    expect({ code, answers }).toEqual({ code: 0, answers: [] });
    expect(readFileSync(out, "utf8").trim().split("\n")).toHaveLength(3);
  });

  it("answers the other lines where one is no message", () => {
    const { code, answers, said } = run(
      ...["--rules", file("rules.json", JSON.stringify(rules))],
      ...["--mail", file("bad.jsonl", lines(mail[0], "{", "", { id: "x", to: 1 }, mail[2]))],
    );
    expect(answers.map(({ id }) => id)).toEqual(["m1", "m3"]);
    expect(code).toBe(1);
    expect(said).toContain("line 2 (mail.notJson), line 4 (mail.badShape at to)");
  });
});

describe("a rule set that cannot be used", () => {
  it.each<[string, string]>([
    ["nothing", ""],
    ["a web page", "<html>"],
    ["a newer version", JSON.stringify({ ...rules, version: 9 })],
    ["a fault", JSON.stringify({ ...rules, rules: [{}] })],
    ["a hostile key", '{"__proto__":{}}'],
    ["9 MB", " ".repeat(9 * 1024 * 1024)],
  ])("is refused in one sentence: %s", async (_, content) => {
    const opened = await openRuleSet(file("unusable.json", content));
    expect(opened).toMatch(/^\S+unusable\.json is not used as a rule set: [^\n]+\.$/);
  });

  it("gives no answers and exit code 1", () => {
    const { code, answers, said } = run(
      ...["--rules", file("unusable.json", "<html>"), "--mail", file("mail.jsonl", lines(...mail))],
    );
    expect({ code, answers }).toEqual({ code: 1, answers: [] });
    expect(said).toMatch(/^\S+unusable\.json is not used as a rule set: it is a web page\.\n$/);
  });
});

describe("files that cannot be read", () => {
  const usable = () => file("rules.json", JSON.stringify(rules));
  const cut = () => file("cut.jsonl.gz", gzipSync(lines(...mail)).subarray(0, 40));

  it("give one sentence and exit code 1", () => {
    const mailFile = file("mail.jsonl", lines(...mail));
    for (const args of [
      ["--rules", join(folder, "absent"), "--mail", mailFile],
      ["--rules", usable(), "--mail", join(folder, "absent")],
      ["--rules", usable(), "--mail", cut()],
      ["--rules", usable(), "--mail", folder],
      ["--rules", usable(), "--mail", mailFile, "--out", join(folder, "absent", "out")],
      ["--cases", join(folder, "absent")],
    ]) {
      const { code, said } = run(...args);
      expect({ args, code, sentences: said.trim().split("\n").length }).toEqual({
        args,
        code: 1,
        sentences: 1,
      });
    }
  });
});

describe("options that make no sense", () => {
  it.each([
    [],
    ["--rules", "a"],
    ["--mail", "a"],
    ["--rules", "a", "--condition", "b", "--mail", "c"],
    ["--cases", "a", "--mail", "b"],
    ["--rules", "a", "--mail", "b", "--zone", "Mars/Olympus"],
    ["--rules", "a", "--mail", "b", "--now", "soon"],
    ["--rules", "a", "--mail", "b", "--known", "some"],
    ["--nonsense"],
  ])("are refused in one line: %j", (...args) => {
    expect(readDecideOptions(args, 0)).toMatch(/^[^\n]+$/);
  });

  it("give exit code 2", () => {
    const { code, answers, said } = run("--mail", "a");
    expect({ code, answers }).toEqual({ code: 2, answers: [] });
    expect(said).toMatch(/^Give exactly one of [^\n]+\n$/);
  });
});

describe("one condition over a mail file", () => {
  const verdicts = (...args: readonly string[]) =>
    run("--mail", file("mail.jsonl", lines(...mail)), ...args).answers.map(({ verdict }) => verdict);

  it("gives a verdict a line", () => {
    expect(
      run("--condition", "from:acme.example.com", "--mail", file("mail.jsonl", lines(...mail))).answers,
    ).toEqual([
      { id: "m1", verdict: "yes" },
      { id: "m2", verdict: "no" },
      { id: "m3", verdict: "no" },
    ]);
  });

  it("has its days in the given zone, and its ages at the given time", () => {
    expect(verdicts("--condition", "after:2026/05/18")).toEqual(["no", "unknown", "no"]);
    expect(verdicts("--condition", "after:2026/05/18", "--zone", "Asia/Shanghai")).toEqual([
      "yes",
      "unknown",
      "no",
    ]);
    expect(verdicts("--condition", "newer_than:1d", "--now", "2026-05-18T08:00:00Z")[0]).toBe("yes");
    expect(verdicts("--condition", "newer_than:1d", "--now", "2026-05-19T08:00:00Z")[0]).toBe("no");
  });

  it("takes several accounts", () => {
    expect(verdicts("--condition", "to:me", "--account", "x@y.test", "--account", "me@home.test")[0]).toBe(
      "yes",
    );
    expect(verdicts("--condition", "to:me", "--account", "x@y.test,me@home.test")[0]).toBe("yes");
    expect(verdicts("--condition", "to:me")[0]).toBe("unknown");
  });

  it("with an error gives one sentence and exit code 1", () => {
    const { code, answers, said } = run(
      "--condition",
      "from:(",
      "--mail",
      file("mail.jsonl", lines(...mail)),
    );
    expect({ code, answers }).toEqual({ code: 1, answers: [] });
    expect(said.trim().split("\n")).toHaveLength(1);
  });
});

describe("real mail", () => {
  const path = needsSharedData("mail/facts.jsonl.gz");

  it.skipIf(path === null)("is decided line by line, with 10,000 rules as with the few that matter", () => {
    const mailPath = path ?? "";
    const addresses = gunzipSync(readFileSync(mailPath))
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line): string => JSON.parse(line).from.address);
    const many = Array.from({ length: 10_000 }, (_, i) =>
      aRule({
        id: `r${i}`,
        condition: `from:client${i}.example.com`,
        effects: [{ kind: "label", label: "Never" }],
      }),
    );
    const list = aRule({
      id: "list",
      condition: "list:linux-erofs.lists.ozlabs.org",
      effects: [{ kind: "label", label: "Kernel" }],
    });
    const set = file("many.json", JSON.stringify(aRuleSet({ rules: [...many, list] })));
    const { code, answers, said } = run("--rules", set, "--mail", mailPath);
    expect({ code, said }).toEqual({ code: 0, said: "" });
    expect(answers).toHaveLength(addresses.length);
    expect(addresses.length).toBeGreaterThan(10_000);
    const kernel = answers.filter(({ labels }) => JSON.stringify(labels) === '["Kernel"]');
    expect(kernel.length).toBeGreaterThan(1000);
    expect(answers.filter(({ labels }) => JSON.stringify(labels).includes("Never"))).toEqual([]);
  });
});
