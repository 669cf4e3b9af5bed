/** Shows a conversation in Gmail. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { GmailTabs } from "./ports.ts";

/** As Gmail names its conversations; anything else would become part of an address that we did not mean. */
const gmailId = /^[0-9a-f]{1,16}$/;

export async function openThread(
  tabs: GmailTabs,
  account: string,
  threadId: string,
): Promise<Outcome<Record<string, never>>> {
  if (!gmailId.test(threadId)) return refusal("thread.notGmail");
  await tabs.openThread(account, threadId);
  return { ok: true, value: {} };
}
