/**
 * What the worker and the page that hands out backup files say to each other, on a
 * channel that only the extension's own pages hear.
 *
 * The worker of Chrome can make no address for a file, and encryption is too large
 * to be loaded with every wake; so another script does both, when it is wanted.
 */
import "../core/shared/zod-setup.ts";
import * as z from "zod/mini";

export const backupDeskChannel = "backup-desk";

export const deskRequestSchema = z.union([
  /** Make a file of this text, for these public keys. */
  z.object({ ask: z.string(), text: z.string(), recipients: z.array(z.string()) }),
  /** The file was saved: its address is no longer needed. */
  z.object({ release: z.string() }),
]);
export type DeskRequest = z.infer<typeof deskRequestSchema>;

/** `ask`: as it was asked. */
export const deskAnswerSchema = z.union([
  z.object({ ask: z.string(), url: z.string() }),
  z.object({ ask: z.string(), refused: z.string() }),
]);
export type DeskAnswer = z.infer<typeof deskAnswerSchema>;
