/** Mozilla's own linter over the Firefox build: no errors, and no warnings but those explained here. */
import { execFile } from "node:child_process";
import { buildDirectories } from "./build-extension.ts";

interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}
interface LintOutput {
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
}

/** Warnings that libraries cause and that were looked at, by code and file. */
const explained: readonly { readonly code: string; readonly file: RegExp; readonly why: string }[] = [
  {
    code: "UNSAFE_VAR_ASSIGNMENT",
    file: /^(?:chunks\/|content-scripts\/|gmail-panels\.js)/,
    why: "preact's dangerouslySetInnerHTML and gmail-js's jQuery helpers, neither of which we call (a test refuses the words)",
  },
  {
    code: "UNSAFE_VAR_ASSIGNMENT",
    file: /^background\.js$/,
    why: "the import of backup-desk.js, a script of our own whose name stands in the code",
  },
  {
    code: "DANGEROUS_EVAL",
    file: /^(chunks|content-scripts|background|backup-desk)/,
    why: "zod's probe for `new Function`, switched off by jitless",
  },
];

/** 0 where the build is clean, else 1 with every fault printed. */
export async function lintFirefoxBuild(): Promise<number> {
  const output = await runLinter();
  if (output === null) return 1;
  const unexplained = output.warnings.filter(
    (warning) =>
      !explained.some((known) => known.code === warning.code && known.file.test(warning.file ?? "")),
  );
  for (const fault of [...output.errors, ...unexplained]) {
    console.error(`${fault.code}: ${fault.message} (${fault.file ?? "manifest"})`);
  }
  return output.errors.length + unexplained.length === 0 ? 0 : 1;
}

function runLinter(): Promise<LintOutput | null> {
  const args = [
    "lint",
    "--source-dir",
    buildDirectories.firefox,
    "--output",
    "json",
    "--no-config-discovery",
  ];
  return new Promise((resolve) => {
    execFile(
      "web-ext",
      args,
      { maxBuffer: 64 * 1024 * 1024, shell: process.platform === "win32" },
      (_error, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout));
        } catch {
          console.error(`web-ext did not answer with JSON: ${stderr.slice(0, 500)}`);
          resolve(null);
        }
      },
    );
  });
}
