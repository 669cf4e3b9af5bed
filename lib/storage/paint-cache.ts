/**
 * Keeps the newest decisions in extension storage, where a Gmail page can read
 * them in the frame in which it draws its rows, without waking anybody.
 *
 * Small, because every page load reads all of it, and written seldom, because
 * every write is told to all of them. What is in memory here can be lost at any
 * time: then a page asks again.
 */
import type { PaintCache, PaintCacheEntry, PaintedUnder } from "../app/ports.ts";
import {
  paintCacheKey,
  paintCacheSchema,
  type StoredPaintCache,
} from "../core/decision/paint-cache-schema.ts";

/** `storage.local` of the browser. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Runs `work` once after `milliseconds`. */
export type Schedule = (work: () => void, milliseconds: number) => void;

export const paintCacheLimits = {
  decisions: 2000,
  /** UTF-8 bytes of an account's decisions as JSON. */
  bytes: 300_000,
  /** A page chooses the account's name, so there must be an end to them. */
  accounts: 10,
  /** Milliseconds between two writes. */
  pause: 5000,
} as const;

interface Kept {
  readonly entry: PaintCacheEntry;
  readonly bytes: number;
}
type Account = Map<string, Kept>;
interface Content extends PaintedUnder {
  /** Both levels oldest first. */
  readonly accounts: Map<string, Account>;
}

export function createPaintCache(area: StorageArea, schedule: Schedule): PaintCache {
  let loading: Promise<Content> | null = null;
  let isWaiting = false;
  let isChanged = false;
  const drops = new Map<string, number>();

  function content(): Promise<Content> {
    loading ??= read(area);
    return loading;
  }

  function begin({ revision, language }: PaintedUnder): Content {
    const empty = { revision, language, accounts: new Map<string, Account>() };
    loading = Promise.resolve(empty);
    return empty;
  }

  async function write(): Promise<void> {
    isChanged = false;
    await area.set({ [paintCacheKey]: toStored(await content()) });
  }

  /** The first change is written at once, those of the next five seconds together at their end. */
  async function writeSoon(): Promise<void> {
    isChanged = true;
    if (isWaiting) return;
    isWaiting = true;
    schedule(() => {
      isWaiting = false;
      // Expected: no room. The cache is then older than it could be, and the next write tries again.
      if (isChanged) void writeSoon().catch(() => {});
    }, paintCacheLimits.pause);
    await write();
  }

  return {
    async remember(account, under, entries) {
      let present = await content();
      // Somebody else emptied or changed what lies in extension storage: begin anew.
      if (under.revision !== present.revision) present = begin(under);
      addAll(present.accounts, account, entries);
      await writeSoon();
    },
    async drop(account, ids) {
      drops.set(account, (drops.get(account) ?? 0) + 1);
      const entries = (await content()).accounts.get(account);
      const dropped = ids.filter((id) => entries?.delete(id) === true);
      if (dropped.length > 0) await writeSoon();
    },
    drops: (account) => drops.get(account) ?? 0,
    async reset(under) {
      begin(under);
      await write();
    },
    async forget() {
      begin({ revision: 0, language: "auto" });
      isChanged = false;
      await area.remove(paintCacheKey);
    },
  };
}

async function read(area: StorageArea): Promise<Content> {
  const stored = await area.get(paintCacheKey);
  const parsed = paintCacheSchema.safeParse(stored[paintCacheKey]);
  if (!parsed.success) return { revision: 0, language: "auto", accounts: new Map() };
  const { revision, language, accounts } = parsed.data;
  const content: Content = { revision, language, accounts: new Map() };
  for (const [account, entries] of Object.entries(accounts)) {
    addAll(content.accounts, account, Object.values(entries));
  }
  return content;
}

function toStored({ revision, language, accounts }: Content): StoredPaintCache {
  const stored = [...accounts].map(([account, entries]) => {
    const plain = [...entries].map(([id, { entry }]) => [id, entry] as const);
    return [account, Object.fromEntries(plain)] as const;
  });
  return { revision, language, accounts: Object.fromEntries(stored) as StoredPaintCache["accounts"] };
}

function addAll(accounts: Map<string, Account>, name: string, entries: readonly PaintCacheEntry[]): void {
  const account = accounts.get(name) ?? new Map<string, Kept>();
  accounts.delete(name);
  accounts.set(name, account);
  for (const entry of entries) {
    const { id } = entry.decided.decision;
    account.delete(id);
    account.set(id, { entry, bytes: sizeOf(id, entry) });
  }
  dropOldest(account);
  const [oldest] = accounts.keys();
  if (accounts.size > paintCacheLimits.accounts && oldest !== undefined) accounts.delete(oldest);
}

function dropOldest(account: Account): void {
  let bytes = 0;
  for (const kept of account.values()) bytes += kept.bytes;
  for (const [id, kept] of account) {
    if (account.size <= paintCacheLimits.decisions && bytes <= paintCacheLimits.bytes) return;
    account.delete(id);
    bytes -= kept.bytes;
  }
}

/** Bytes of `"id":entry,` in JSON. */
function sizeOf(id: string, entry: PaintCacheEntry): number {
  return new TextEncoder().encode(`${JSON.stringify(id)}:${JSON.stringify(entry)},`).length;
}
