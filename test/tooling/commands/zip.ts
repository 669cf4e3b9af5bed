/** `npm run zip`: the store packages of both browsers and the source package that rebuilds them. */
import { runTool } from "../run-tool.ts";

export async function run(_args: readonly string[]): Promise<number> {
  const chrome = await runTool("wxt", ["zip", "-b", "chrome"]);
  return chrome === 0 ? await runTool("wxt", ["zip", "-b", "firefox", "--mv3"]) : chrome;
}
