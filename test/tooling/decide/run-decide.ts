/** Runs a command as a person runs it, for its tests. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What `run.mjs` does once everything is installed, in one process instead of two. */
function entryOf(name: string): string {
  const command = new URL(`../commands/${name}.ts`, import.meta.url).href;
  return `const { run } = await import(${JSON.stringify(command)}); process.exitCode = await run(process.argv.slice(1));`;
}

/** A folder for the files of one test file; whoever makes it removes it. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "clientele-decide-"));
}

/** Writes a file into the folder; gives its path. */
export function writeInto(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** JSON Lines; a value that is text stands as it is. */
export function lines(...values: readonly unknown[]): string {
  return values.map((value) => `${typeof value === "string" ? value : JSON.stringify(value)}\n`).join("");
}

/** Exit code, the lines of standard output, which must all be JSON, and what was said on standard error. */
export function runCommand(name: string, ...args: readonly string[]) {
  const entry = entryOf(name);
  const result = spawnSync(process.execPath, ["--input-type=module", "--eval", entry, "--", ...args], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  const answers = result.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Record<string, unknown> => JSON.parse(line));
  return { code: result.status, answers, said: result.stderr };
}

export function runDecide(...args: readonly string[]) {
  return runCommand("decide", ...args);
}
