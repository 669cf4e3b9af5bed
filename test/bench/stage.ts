/**
 * Where pages are measured: one simulated mailbox, shown by two Chromiums, one
 * with the extension and one without it. Both stay open for all measurements, so
 * that samples of the two can alternate and share the machine's noise.
 */
import { join } from "node:path";
import { type FakeGmail, startFakeGmail } from "../fake-gmail/start-fake-gmail.ts";
import type { ExtensionBrowser } from "../tooling/browsers/extension-browser.ts";
import { changeSettings, importRuleSet } from "../tooling/browsers/extension-state.ts";
import { launchBrowser } from "../tooling/browsers/launch-browser.ts";
import { writeEmptyExtension } from "./empty-extension.ts";
import { mailOfSize } from "./mail-of-size.ts";
import { type RuleSetSize, ruleSetOfSize } from "./rule-set-of-size.ts";

export const rowsPerPage = 50;

/** Enough pages that no measurement sees a message twice. */
const pages = 60;

export interface Stage {
  readonly gmail: FakeGmail;
  /** Chromium with the extension. */
  readonly ours: ExtensionBrowser;
  /** Chromium without it; the empty extension that it has instead touches no page. */
  readonly bare: ExtensionBrowser;
  /** Makes a generated rule set of this size the user's; whatever was decided before counts no more. */
  useRules(size: RuleSetSize): Promise<void>;
  close(): Promise<void>;
}

/** `folder`: for what is needed only during the run. */
export async function openStage(extensionDir: string, folder: string): Promise<Stage> {
  const emptyDir = join(folder, "empty-extension");
  await writeEmptyExtension(emptyDir);
  const gmail = await startFakeGmail({ lines: mailOfSize(pages * rowsPerPage, Date.now()), rowsPerPage });
  const launch = (dir: string) =>
    launchBrowser("chromium", { extensionDir: dir, port: gmail.port, spki: gmail.spki, headless: true });
  const ours = await launch(extensionDir);
  const bare = await launch(emptyDir);
  await changeSettings(ours, { language: "en" });
  return {
    gmail,
    ours,
    bare,
    useRules: (size) => importRuleSet(ours, ruleSetOfSize(size)),
    async close() {
      await ours.close();
      await bare.close();
      await gmail.close();
    },
  };
}
