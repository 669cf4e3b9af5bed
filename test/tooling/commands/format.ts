/** `npm run format`: writes every file as the formatter and the safe fixes of the linter would have it. */
import { runTool } from "../run-tool.ts";

export function run(_args: readonly string[]): Promise<number> {
  return runTool("biome", ["check", "--write", "."]);
}
