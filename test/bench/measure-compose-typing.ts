/**
 * `compose.typing.*`: what of ours runs while somebody writes a message: calls and
 * the main thread's time per key, in the body and in the subject of a new message.
 *
 * The same watch over one change of the list must see us, or it would see nothing of
 * typing either. Recipients are another matter: they are read as they are entered.
 */
import type { Page } from "puppeteer-core";
import { closeTabs, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { countCalls } from "./page-trace.ts";
import { timeRows } from "./row-timer.ts";
import { endProfile, startProfile, timeWithin } from "./script-profile.ts";
import { openSides, type Side } from "./sides.ts";

const keys = 200;
const rows = 50;
const fields = [".dw [name=subjectbox]", ".dw [contenteditable][role=textbox]"] as const;

interface Typing {
  readonly callsAKey: number;
  /** Milliseconds of the main thread for 200 keys in each field. */
  readonly ms: number;
}

export async function measureComposeTyping(context: BenchContext): Promise<readonly Measured[]> {
  const { ours, inboxSdk } = await openSides(await context.stage());
  const own = await watchTyping(ours);
  const peer = await watchTyping(inboxSdk);
  return [
    {
      id: "compose.typing.calls",
      value: own.callsAKey,
      peers: { InboxSDK: peer.callsAKey },
      why: `${keys} keys in the subject and ${keys} in the body`,
    },
    {
      id: "compose.typing.script",
      value: own.ms,
      peers: { InboxSDK: peer.ms },
      why: `for all ${keys * fields.length} keys`,
    },
  ];
}

async function watchTyping(side: Side): Promise<Typing> {
  const page = await side.open(rows);
  const seen = await countCalls(page, side.origin, async () => {
    await timeRows(page, "same page", side.painter);
  });
  if (seen === 0) throw new Error(`The trace shows no call of ${side.painter} even while rows are labelled.`);
  await page.locator(".T-I-KE").click();
  await page.waitForSelector(fields[1]);
  // The first key wakes what waits for a sign of the user; that is not what every key costs.
  await typeInto(page, "a");
  await rest(2_000);
  const calls = await countCalls(page, side.origin, () => typeInto(page, "b".repeat(keys)));
  const session = await page.createCDPSession();
  await startProfile(session);
  await typeInto(page, "c".repeat(keys));
  const ms = timeWithin(await endProfile(session, side.origin));
  await closeTabs(page);
  return { callsAKey: calls / (keys * fields.length), ms };
}

/** Puts the focus into each field and presses the keys one by one. */
async function typeInto(page: Page, text: string): Promise<void> {
  for (const field of fields) {
    await page.focus(field);
    await page.keyboard.type(text);
  }
  await rest();
}
