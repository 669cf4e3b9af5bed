/**
 * Hands out backup files: makes them from rule sets and gives each an address from
 * which the browser saves it. Runs in a page that nobody sees (`public/backup-desk.html`)
 * where the background is a worker, and in the background's own page where it has one.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { packBackup } from "../../lib/app/pack-backup.ts";
import { backupDeskChannel, type DeskAnswer, deskRequestSchema } from "../../lib/messaging/backup-desk.ts";
import { encryptFor } from "../../lib/sealing/encrypt-for.ts";

export default defineUnlistedScript(() => {
  const channel = new BroadcastChannel(backupDeskChannel);
  const make = async (content: string, recipients: readonly string[]) => {
    const packed = await packBackup(encryptFor, content, recipients);
    if (!packed.ok) return { refused: packed.code };
    const type = typeof packed.value === "string" ? "application/json" : "application/octet-stream";
    return { url: URL.createObjectURL(new Blob([packed.value], { type })) };
  };
  channel.onmessage = async ({ data }: MessageEvent<unknown>) => {
    const request = deskRequestSchema.safeParse(data);
    // What is no request is an answer of ours, heard by another of our pages.
    if (!request.success) return;
    if ("release" in request.data) URL.revokeObjectURL(request.data.release);
    else {
      const { ask, text, recipients } = request.data;
      channel.postMessage({ ask, ...(await make(text, recipients)) } satisfies DeskAnswer);
    }
  };
});
