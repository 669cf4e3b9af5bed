/**
 * The shape of the paint cache: what the background writes to extension storage
 * under `paintCacheKey` and the content script reads before it asks anybody.
 *
 * In Firefox a content script can write there, too, so both sides parse it, and
 * whatever does not fit is treated as absent.
 */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { languageSchema } from "../settings/language-schema.ts";
import { decidedMessageSchema } from "./decision-schema.ts";

export const paintCacheKey = "paint";

/** `fingerprint`: of the facts that were decided (`fingerprintFacts`); other facts, other decision. */
export const paintedMessageSchema = z.object({ fingerprint: z.string(), decided: decidedMessageSchema });

export const paintCacheSchema = z.object({
  /** Of the rules and settings; a page that is told of another one drops the cache. */
  revision: z.int().check(z.nonnegative()),
  language: languageSchema,
  /** By account, then by message id, oldest first. */
  accounts: z.record(z.string(), z.record(z.string(), paintedMessageSchema)),
});
export type StoredPaintCache = z.infer<typeof paintCacheSchema>;
