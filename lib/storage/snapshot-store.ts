/**
 * Keeps rolling copies of the user's rule set in the extension's private file
 * system, which no page can read: one packed file each, with a name that says what
 * it is. There is no index: what lies there is the list.
 */

import type { SnapshotStore } from "../app/sharing-ports.ts";
import type { Snapshot, SnapshotHead } from "../core/backups/snapshot.ts";
import { readSnapshotName, snapshotName } from "../core/backups/snapshot-name.ts";
import { surplusSnapshots } from "../core/backups/surplus-snapshots.ts";
import { ruleSetSchema } from "../core/rules/rule-set-schema.ts";
import { followedSetsSchema } from "../core/sharing/followed-set-schema.ts";
import { parseSubscriptions } from "../core/sharing/subscription-schema.ts";
import type { OpenDirectory } from "./mirror.ts";
import { packText, unpackText } from "./pack-text.ts";
import { parseSettings } from "./read-settings.ts";

const folderName = "snapshots";
/** What the user deleted lies there under another name until the next clean-up, so that it can be taken back. */
const deletedEnding = ".deleted";

export function createSnapshotStore(openDirectory: OpenDirectory | undefined): SnapshotStore {
  /** Looking makes no folder; `undefined`: there is none, or no private file system. */
  const folder = async (create = false) => {
    const root = await openDirectory?.();
    if (root === undefined || create) return await root?.getDirectoryHandle(folderName, { create });
    return (await namesIn(root)).includes(folderName) ? await root.getDirectoryHandle(folderName) : undefined;
  };
  return {
    async list() {
      try {
        const present = await folder();
        return present === undefined ? [] : await headsIn(present);
      } catch {
        // Expected: a private window without file system, or one that the browser cannot open. Then there are none.
        return [];
      }
    },
    async keep(snapshot) {
      const present = await folder(true);
      if (present === undefined) throw new DOMException("no private file system", "NotSupportedError");
      const id = snapshotName({ ...countsOf(snapshot), ...snapshot });
      await writeWhole(present, id, await packText(JSON.stringify(snapshot)));
      const heads = await headsIn(present);
      for (const { id: surplus } of surplusSnapshots(heads)) await present.removeEntry(surplus);
    },
    async read(id) {
      try {
        const handle = readSnapshotName(id) === null ? undefined : await (await folder())?.getFileHandle(id);
        return handle === undefined
          ? null
          : parse(JSON.parse(await unpackText(new Uint8Array(await (await handle.getFile()).arrayBuffer()))));
      } catch {
        // Expected: it was deleted meanwhile, cut off or damaged. Then it cannot be read.
        return null;
      }
    },
    async setDeleted(id, isDeleted) {
      const present = await folder();
      if (present === undefined || readSnapshotName(id) === null) return false;
      const gone = `${id}${deletedEnding}`;
      return await rename(present, isDeleted ? id : gone, isDeleted ? gone : id);
    },
    async purge() {
      const present = await folder();
      if (present === undefined) return;
      for (const name of await namesIn(present)) {
        if (name.endsWith(deletedEnding)) await present.removeEntry(name);
      }
    },
  };
}

function countsOf({ set }: Snapshot) {
  return { clients: set.clients.length, rules: set.rules.length };
}

/** Newest first. A worker that is killed while it writes leaves an empty file: that one counts for nothing. */
async function headsIn(folder: FileSystemDirectoryHandle): Promise<readonly SnapshotHead[]> {
  const heads: SnapshotHead[] = [];
  for (const id of await namesIn(folder)) {
    const named = readSnapshotName(id);
    if (named === null) continue;
    const { size } = await (await folder.getFileHandle(id)).getFile();
    if (size > 0) heads.push({ id, ...named, bytes: size });
  }
  return heads.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** The file shows when it is closed; one that could not be written leaves nothing. */
async function writeWhole(folder: FileSystemDirectoryHandle, name: string, bytes: BlobPart): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  try {
    const writable = await file.createWritable();
    await writable.write(new Blob([bytes]));
    await writable.close();
  } catch (error) {
    await folder.removeEntry(name);
    throw error;
  }
}

/** `false`: there is no such file. */
async function rename(folder: FileSystemDirectoryHandle, from: string, to: string): Promise<boolean> {
  if (!(await namesIn(folder)).includes(from)) return false;
  const file = await (await folder.getFileHandle(from)).getFile();
  await writeWhole(folder, to, await file.arrayBuffer());
  await folder.removeEntry(from);
  return true;
}

function parse(stored: unknown): Snapshot | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { set, settings, at, reason, revision, subscriptions, followed } = stored as Readonly<
    Record<keyof Snapshot, unknown>
  >;
  const parsed = ruleSetSchema.safeParse(set);
  const head = readSnapshotName(`${at}-${reason}-0-0-${revision}.json.gz`);
  if (!parsed.success || head === null) return null;
  return {
    at: head.at,
    reason: head.reason,
    revision: head.revision,
    set: parsed.data,
    settings: parseSettings(settings).settings,
    ...(subscriptions === undefined ? {} : { subscriptions: parseSubscriptions(subscriptions) }),
    ...(followed === undefined ? {} : { followed: followedSetsSchema.safeParse(followed).data ?? [] }),
  };
}
