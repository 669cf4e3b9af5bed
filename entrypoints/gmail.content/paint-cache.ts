/**
 * What the background remembered of decisions, read at document_start without
 * waking it, so that known mail is painted in the frame in which its row appears.
 *
 * In Firefox a content script can write to extension storage too: every entry is
 * parsed before it is used, and what does not fit is absent.
 */
import { browser } from "wxt/browser";
import * as z from "zod/mini";
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import { paintCacheKey, paintedMessageSchema } from "../../lib/core/decision/paint-cache-schema.ts";
import { languageSchema } from "../../lib/core/settings/language-schema.ts";
import type { Settings } from "../../lib/core/settings/settings.ts";

export interface PaintCache {
  readonly revision: number;
  readonly language: Settings["language"];
  /** Whether anything was ever painted for this account. */
  knows(account: string): boolean;
  /** The decision for these facts of this message; `null`: none is remembered. */
  get(account: string, id: string, fingerprint: string): DecidedMessage | null;
}

type PaintedMessage = z.infer<typeof paintedMessageSchema>;

/** The entries are parsed one by one as rows ask for them: two thousand at once would cost a frame. */
const outline = z.object({
  revision: z.int().check(z.nonnegative()),
  language: languageSchema,
  accounts: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** `null`: nothing is remembered, or it cannot be read. */
export async function loadPaintCache(): Promise<PaintCache | null> {
  try {
    const stored = await browser.storage.local.get(paintCacheKey);
    return paintCacheOf(stored[paintCacheKey]);
  } catch {
    // Expected when the extension was reloaded meanwhile: its storage is gone for this page.
    return null;
  }
}

export function paintCacheOf(stored: unknown): PaintCache | null {
  const parsed = outline.safeParse(stored);
  if (!parsed.success) return null;
  const { revision, language, accounts } = parsed.data;
  const read = createEntryReader();
  const entriesOf = (account: string) => (Object.hasOwn(accounts, account) ? (accounts[account] ?? {}) : {});
  return {
    revision,
    language,
    knows: (account) => Object.keys(entriesOf(account)).length > 0,
    get(account, id, fingerprint) {
      const entries = entriesOf(account);
      if (!Object.hasOwn(entries, id)) return null;
      const entry = read(entries[id]);
      if (entry === null || entry.fingerprint !== fingerprint) return null;
      return entry.decided.decision.id === id ? entry.decided : null;
    },
  };
}

/** Parses each entry once, however often its row is drawn. */
function createEntryReader(): (entry: unknown) => PaintedMessage | null {
  const known = new WeakMap<object, PaintedMessage | null>();
  return (entry) => {
    if (typeof entry !== "object" || entry === null) return null;
    const before = known.get(entry);
    if (before !== undefined) return before;
    const parsed = paintedMessageSchema.safeParse(entry);
    const read = parsed.success ? parsed.data : null;
    known.set(entry, read);
    return read;
  };
}
