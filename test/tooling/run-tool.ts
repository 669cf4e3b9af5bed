/** Runs a tool of the project (node_modules/.bin) with its output on this terminal. */
import { spawn } from "node:child_process";

/** The tool's exit code; 1 where it could not be started or was ended by a signal. */
export function runTool(tool: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, { stdio: "inherit", shell: process.platform === "win32" });
    child.on("error", (error) => {
      console.error(`${tool} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
