/**
 * The entry of every npm script: `node test/tooling/run.mjs <command> [arguments]`.
 *
 * Makes a fresh clone ready (dependencies, generated types), then runs
 * `commands/<command>.ts` under the pinned Node, whose type stripping lets
 * TypeScript run as it stands. A command exports
 * `run(args: readonly string[]): Promise<number>`, its exit code.
 *
 * This file depends on nothing and runs under any Node that npm itself runs
 * under. It speaks on standard error only: standard output is the command's.
 */
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const thisFile = fileURLToPath(import.meta.url);
const projectFolder = fileURLToPath(new URL("../../", import.meta.url));
const commandFolder = fileURLToPath(new URL("commands/", import.meta.url));
const moduleFolder = join(projectFolder, "node_modules");

/** Ends the process with one sentence on standard error. */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** The parsed file, or `null` where it is absent or cut off. */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own
 * record, which npm writes last. Packages for other systems are optional.
 */
function dependenciesAreCurrent() {
  const wanted = readJson(join(projectFolder, "package-lock.json"))?.packages ?? {};
  const installed = readJson(join(moduleFolder, ".package-lock.json"))?.packages;
  if (installed === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    const found = installed[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

const generatedTypes = join(projectFolder, ".wxt", "tsconfig.json");
const isReady = () => dependenciesAreCurrent() && existsSync(generatedTypes);

/** The Node that package.json pins for this system; where it has none, the running Node if that is new enough. */
function commandNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const pinned = join(moduleFolder, `node-${system}-${process.arch}`, "bin", binary);
  if (existsSync(pinned)) return realpathSync(pinned);
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return realpathSync(process.execPath);
  return fail(
    `Clientele has no Node of its own for ${process.platform} ${process.arch}, and this one is ${process.version}: install Node 24 and run the command again.`,
  );
}

function install() {
  process.stderr.write(
    "Installing dependencies (npm ci), which happens once for each package-lock.json ...\n",
  );
  const npmScript = process.env.npm_execpath;
  const [program, before] = npmScript?.endsWith("npm-cli.js") ? [process.execPath, [npmScript]] : ["npm", []];
  const options = [
    "ci",
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
    "--no-progress",
    "--loglevel=error",
  ];
  const result = spawnSync(program, [...before, ...options], {
    cwd: projectFolder,
    stdio: ["ignore", 2, 2],
    shell: program === "npm" && process.platform === "win32",
  });
  if (result.status !== 0)
    fail(
      "The dependencies could not be installed (npm's words are above): check the network connection, then run the command again.",
    );
}

function generateTypes() {
  const wxt = join(moduleFolder, "wxt", "bin", "wxt.mjs");
  const result = spawnSync(commandNode(), [wxt, "prepare"], { cwd: projectFolder, stdio: ["ignore", 2, 2] });
  if (result.status !== 0)
    fail("The project's types could not be generated: `wxt prepare` failed, its words are above.");
}

/** Whether the process that wrote `lock` has ended without removing it, or has had it longer than any install takes. */
function isStale(lock) {
  const owner = Number.parseInt(readFileSync(lock, "utf8"), 10);
  const longestInstall = 15 * 60_000;
  if (Date.now() - statSync(lock).mtimeMs > longestInstall) return true;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

/** Takes the lock, or tells that another process has it. */
function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  try {
    if (isStale(lock)) rmSync(lock, { force: true });
  } catch (error) {
    // ENOENT: its owner removed the lock between our two looks; the caller tries again.
    if (error.code !== "ENOENT") throw error;
  }
  return false;
}

/** Installs what is missing; of several commands started at once only one does. */
function makeReady() {
  if (isReady()) return;
  const lock = join(projectFolder, ".cache", "install.lock");
  mkdirSync(join(projectFolder, ".cache"), { recursive: true });
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (!tryLock(lock)) Atomics.wait(pause, 0, 0, 200);
  const unlock = () => rmSync(lock, { force: true });
  process.once("exit", unlock);
  if (!dependenciesAreCurrent()) install();
  if (!existsSync(generatedTypes)) generateTypes();
  process.removeListener("exit", unlock);
  unlock();
}

/** Runs this file again under `node`, whose `.bin` folder comes first on the path, and ends as it ends. */
function runUnder(node, args) {
  const environment = { ...process.env };
  const pathKey = Object.keys(environment).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  environment[pathKey] = [join(moduleFolder, ".bin"), environment[pathKey]].filter(Boolean).join(delimiter);
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", thisFile, ...args], {
    stdio: "inherit",
    env: { ...environment, CLIENTELE_RUN_BY: node },
  });
  // Ctrl+C reaches both processes: the command decides when to end, this one only waits.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", () => fail(`${node} could not be started: install Node 24 and run the command again.`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

const commands = readdirSync(commandFolder)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.slice(0, -".ts".length))
  .sort();
const [command, ...args] = process.argv.slice(2);
if (command === undefined || !commands.includes(command))
  fail(
    `${command === undefined ? "No command was named" : `There is no command "${command}"`}. The commands are: ${commands.join(", ")}.`,
  );

makeReady();
const node = commandNode();
if (process.env.CLIENTELE_RUN_BY === node && realpathSync(process.execPath) === node) {
  const { run } = await import(pathToFileURL(join(commandFolder, `${command}.ts`)).href);
  process.exitCode = await run(args);
} else {
  runUnder(node, [command, ...args]);
}
