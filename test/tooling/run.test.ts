/** The entry of every command, in a small project whose npm and WXT only pretend. */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder = "";

const file = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const lockFile = (version: string) =>
  JSON.stringify({
    packages: {
      "": { name: "small" },
      "node_modules/wxt": { version },
      "node_modules/for-other-systems": { version: "1.0.0", optional: true },
    },
  });

/** Stands for npm: takes a while, speaks on standard output, and keeps a record of what it was asked. */
const pretendedNpm = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
appendFileSync("installs", process.argv.slice(2).join(" ") + "\\n");
if (readFileSync("package-lock.json", "utf8").includes("broken")) process.exit(1);
console.log("npm speaks");
setTimeout(() => {
  mkdirSync("node_modules/wxt/bin", { recursive: true });
  writeFileSync("node_modules/wxt/bin/wxt.mjs", "import fs from 'node:fs'; console.log('wxt speaks'); fs.mkdirSync('.wxt', { recursive: true }); fs.writeFileSync('.wxt/tsconfig.json', '{}');");
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  delete lock.packages["node_modules/for-other-systems"];
  writeFileSync("node_modules/.package-lock.json", JSON.stringify(lock));
}, 300);
`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clientele-run-"));
  mkdirSync(join(folder, "test/tooling"), { recursive: true });
  cpSync(fileURLToPath(new URL("run.mjs", import.meta.url)), join(folder, "test/tooling/run.mjs"));
  file("npm-cli.js", pretendedNpm);
  file("package-lock.json", lockFile("1.0.0"));
  file(
    "test/tooling/commands/echo.ts",
    "export async function run(args: readonly string[]): Promise<number> { console.log(args.join('|')); return args.length; }",
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, "test/tooling/run.mjs"), ...args], {
      cwd: tmpdir(),
      env: { ...process.env, npm_execpath: join(folder, "npm-cli.js") },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (text) => {
      stdout += text;
    });
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

const installs = () => readFileSync(join(folder, "installs"), "utf8").trim().split("\n");

describe("a command on a fresh clone", () => {
  it("runs after one installation without scripts, and standard output is its own", async () => {
    const { code, stdout, stderr } = await run("echo", "a b", "--c");
    expect(stdout).toBe("a b|--c\n");
    expect(code).toBe(2);
    expect(stderr).toContain("npm speaks");
    expect(stderr).toContain("wxt speaks");
    expect(installs()).toEqual([expect.stringMatching(/^ci --ignore-scripts /)]);
  });

  it("installs once when several commands start together", async () => {
    const outcomes = await Promise.all([run("echo"), run("echo"), run("echo")]);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(installs()).toHaveLength(1);
  });

  it("is not held up by a lock whose owner is gone", async () => {
    file(".cache/install.lock", "999999999");
    expect((await run("echo")).code).toBe(0);
  });

  it("says in one sentence what to do when the installation fails", async () => {
    file("package-lock.json", lockFile("broken"));
    const { code, stdout, stderr } = await run("echo");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.trim().split("\n").at(-1)).toMatch(/could not be installed.*check the network connection/);
  });
});

describe("a command in a project that was installed before", () => {
  it("runs at once as long as package-lock.json is the same", async () => {
    await run("echo");
    const { stderr } = await run("echo");
    expect(stderr).toBe("");
    expect(installs()).toHaveLength(1);
  });

  it("installs again when package-lock.json asks for another version", async () => {
    await run("echo");
    file("package-lock.json", lockFile("1.0.1"));
    await run("echo");
    expect(installs()).toHaveLength(2);
  });
});

describe("a command that does not exist", () => {
  it("is answered with the list of those that do, and nothing is installed", async () => {
    const { code, stderr } = await run("ecco");
    expect(code).toBe(1);
    expect(stderr).toBe('There is no command "ecco". The commands are: echo.\n');
    expect(installs).toThrow();
  });
});
