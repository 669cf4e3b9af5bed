/**
 * Where pages are measured: one simulated mailbox, shown by two Chromiums, one
 * with the extension and one without it, and by a third with InboxSDK where a
 * measurement asks for that. All stay open for all measurements, so that samples can
 * alternate and share the machine's noise.
 */
import { join } from "node:path";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { type FakeGmail, startFakeGmail } from "../fake-gmail/start-fake-gmail.ts";
import type { ExtensionBrowser } from "../tooling/browsers/extension-browser.ts";
import { changeSettings, importRuleSet } from "../tooling/browsers/extension-state.ts";
import { launchBrowser } from "../tooling/browsers/launch-browser.ts";
import { writeEmptyExtension } from "./empty-extension.ts";
import { writeLabellingExtension } from "./labelling-extension.ts";
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
  /** Chromium with an extension made with InboxSDK, started by the first who asks. */
  inboxSdk(): Promise<ExtensionBrowser>;
  /** Makes this rule set the user's; whatever was decided before counts no more. */
  useRuleSet(set: RuleSet): Promise<void>;
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
  const useRuleSet = (set: RuleSet) => importRuleSet(ours, set);
  let inboxSdk: Promise<ExtensionBrowser> | undefined;
  const launchInboxSdk = async () => {
    const labellingDir = join(folder, "labelling-extension");
    await writeLabellingExtension(labellingDir);
    return await launch(labellingDir);
  };
  return {
    gmail,
    ours,
    bare,
    inboxSdk: () => {
      inboxSdk ??= launchInboxSdk();
      return inboxSdk;
    },
    useRuleSet,
    useRules: (size) => useRuleSet(ruleSetOfSize(size)),
    async close() {
      await (await inboxSdk)?.close();
      await ours.close();
      await bare.close();
      await gmail.close();
    },
  };
}
