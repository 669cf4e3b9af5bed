/** `compile.10k`: rules to matcher in a process that was just started, and what the index holds. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readBenchMail } from "./bench-mail.ts";
import { conditionOf, drawRules, ruleOf } from "./drawn-rules.ts";
import type { Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";

const rules = 10_000;
const runs = 7;
const child = fileURLToPath(new URL("compile-in-child.ts", import.meta.url));

interface ChildResult {
  readonly milliseconds: number;
  readonly indexBytes: number;
}

export async function measureCompile(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "clientele-compile-"));
  try {
    const file = join(folder, "rules.json");
    const drawn = drawRules(rules, readBenchMail().facts);
    writeFileSync(file, JSON.stringify(drawn.map(conditionOf).map(ruleOf)));
    const results = Array.from({ length: runs }, (): ChildResult => {
      return JSON.parse(execFileSync(process.execPath, ["--expose-gc", child, file], { encoding: "utf8" }));
    });
    const times = results.map(({ milliseconds }) => milliseconds);
    const bytes = results.map(({ indexBytes }) => indexBytes / rules);
    const best = Math.min(...times).toFixed(0);
    return [
      {
        id: "compile.10k",
        value: percentile(times, 0.5),
        why: `from JSON text to the first answer, code loaded but never run; best of ${runs}: ${best} ms`,
      },
      {
        id: "compile.10k.memory",
        value: percentile(bytes, 0.5),
        why: "beyond the rules and their parsed conditions, with the index of one kind of message",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
