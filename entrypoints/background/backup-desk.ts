/** Asks for backup files where they are made: in a page that nobody sees, or in the background's own page. */
import { browser } from "wxt/browser";
import { type Outcome, refusal } from "../../lib/core/shared/outcome.ts";
import {
  backupDeskChannel,
  type DeskAnswer,
  type DeskRequest,
  deskAnswerSchema,
} from "../../lib/messaging/backup-desk.ts";

const page = "backup-desk.html";
const script = "/backup-desk.js";
/** The largest set is packed and encrypted in a few seconds. */
const patienceMs = 60_000;

/**
 * Makes a file of the text of a rule set, lets `use` have its address, and gives what that comes to.
 * Codes besides: `backup.notWritten`: the page does not answer, and those of `packBackup`. Its callers take turns.
 */
export async function withBackupFile<T>(
  text: string,
  recipients: readonly string[],
  use: (url: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const channel = new BroadcastChannel(backupDeskChannel);
  const close = await openDesk();
  try {
    const ask = crypto.randomUUID();
    const answered = answerTo(channel, ask);
    send(channel, { ask, text, recipients: [...recipients] });
    const answer = await answered;
    if (answer === null) return refusal("backup.notWritten");
    if ("refused" in answer) return refusal(answer.refused);
    const used = await use(answer.url);
    send(channel, { release: answer.url });
    return used;
  } finally {
    channel.close();
    await close();
  }
}

function send(channel: BroadcastChannel, request: DeskRequest): void {
  channel.postMessage(request);
}

function answerTo(channel: BroadcastChannel, ask: string): Promise<DeskAnswer | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patienceMs);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = deskAnswerSchema.safeParse(data).data;
      if (answer?.ask !== ask) return;
      clearTimeout(timer);
      resolve(answer);
    };
  });
}

/** Gives what closes it again. A page that an earlier worker left behind when it was killed is closed first. */
async function openDesk(): Promise<() => Promise<void>> {
  if (typeof document !== "undefined") {
    await import(/* @vite-ignore */ script);
    return async () => {};
  }
  const open = await browser.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] });
  if (open.length > 0) await browser.offscreen.closeDocument();
  await browser.offscreen.createDocument({
    url: page,
    reasons: ["BLOBS"],
    justification: "Makes the address from which a backup file is saved.",
  });
  return () => browser.offscreen.closeDocument();
}
