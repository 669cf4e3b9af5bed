/**
 * A copy of what decides in the extension's private file system, which no page
 * can read: browsers have lost whole databases when a disk was full, and the
 * rules may exist nowhere else.
 */
import type { Mirror, Mirrored } from "../app/ports.ts";
import { type Holding, holdingOf, isEmptier } from "../core/backups/item-count.ts";
import { lockedSettingsOf } from "../core/policy/read-locked-settings.ts";
import { ruleSetSchema } from "../core/rules/rule-set-schema.ts";
import { followedSetsSchema } from "../core/sharing/followed-set-schema.ts";
import { parseSubscriptions } from "../core/sharing/subscription-schema.ts";
import { parseSettings } from "./read-settings.ts";

/** `navigator.storage.getDirectory`; absent where the browser has no private file system. */
export type OpenDirectory = () => Promise<FileSystemDirectoryHandle>;

const fileName = "mirror.json";
/** What could not be read as a mirror when the next one was written: a person may still find something in it. */
const damagedName = "mirror-damaged.json";

/**
 * @param keepFormer is given what a much emptier set is about to replace; where it rejects, the mirror stays as it is
 */
export function createMirror(
  openDirectory: OpenDirectory | undefined,
  keepFormer: (former: Mirrored) => Promise<void> = async () => {},
): Mirror {
  return {
    async write(mirrored) {
      if (openDirectory === undefined) return;
      const directory = await openDirectory();
      const file = await directory.getFileHandle(fileName, { create: true });
      const holding = holdingOf(mirrored);
      const present = await file.getFile();
      const former = await fullerMirror(present, holding);
      if (former === "damaged") await replaceFile(directory, damagedName, present);
      else if (former !== null) await keepFormer(former);
      // The file is replaced as a whole when it is closed: a worker killed before leaves the old one.
      await replaceFile(directory, fileName, JSON.stringify({ ...holding, ...mirrored }));
    },
    async read() {
      if (openDirectory === undefined) return null;
      try {
        const directory = await openDirectory();
        const handle = await directory.getFileHandle(fileName);
        return parseMirrored(JSON.parse(await (await handle.getFile()).text()));
      } catch {
        // Expected: no such file, one cut off, or a private window without file system. Then there is no mirror.
        return null;
      }
    },
  };
}

async function replaceFile(
  directory: FileSystemDirectoryHandle,
  name: string,
  content: string | Blob,
): Promise<void> {
  const writable = await (await directory.getFileHandle(name, { create: true })).createWritable();
  await writable.write(content);
  await writable.close();
}

/** How much the mirror holds stands at its very beginning, so that not every change has to read it all. */
const headLength = 60;
const headPattern = /^\{"items":(\d+),"follows":(\d+),/;

/** What lies there if it holds much more than `after`, else `null`; also `null` where nothing lies there. */
async function fullerMirror(file: Blob, after: Holding): Promise<Mirrored | "damaged" | null> {
  if (file.size === 0) return null;
  const head = headPattern.exec(await file.slice(0, headLength).text());
  const [, items, follows] = head ?? [];
  const isWhole = (await file.slice(-1).text()) === "}";
  if (isWhole && head !== null && !isEmptier({ items: Number(items), follows: Number(follows) }, after))
    return null;
  try {
    const former = parseMirrored(JSON.parse(await file.text()));
    if (former === null) return "damaged";
    return isEmptier(holdingOf(former), after) ? former : null;
  } catch {
    // Expected: it was cut off, or is no JSON.
    return "damaged";
  }
}

function parseMirrored(stored: unknown): Mirrored | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { set, revision, settings, followed, subscriptions, locked } = stored as Readonly<
    Record<keyof Mirrored, unknown>
  >;
  const parsed = ruleSetSchema.safeParse(set);
  if (!parsed.success || typeof revision !== "number") return null;
  return {
    set: parsed.data,
    // A mirror of an older version has none.
    followed: followedSetsSchema.safeParse(followed).data ?? [],
    subscriptions: parseSubscriptions(subscriptions),
    revision,
    settings: parseSettings(settings).settings,
    ...(locked === undefined ? {} : { locked: lockedSettingsOf({ settings: locked }) }),
  };
}
