/** Everything that the extension keeps in this browser, seen from one of its own pages past its own code. */
import type { Page } from "puppeteer-core";

export interface Stored {
  /** Number of records, as `database/table`; empty tables are left out. */
  readonly records: Readonly<Record<string, number>>;
  /** Names in the private file system. */
  readonly files: readonly string[];
  /** Keys of extension storage. */
  readonly local: readonly string[];
  readonly session: readonly string[];
  readonly alarms: readonly string[];
}

/** `page`: an open page of the extension. */
export async function readStored(page: Page): Promise<Stored> {
  return await page.evaluate(readStoredInPage);
}

async function readStoredInPage(): Promise<Stored> {
  type Area = { get(): Promise<Record<string, unknown>> };
  type Api = {
    readonly storage: { readonly local: Area; readonly session: Area };
    readonly alarms: { getAll(): Promise<readonly { readonly name: string }[]> };
  };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { storage, alarms } = browser ?? chrome;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const records: Record<string, number> = {};
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const table of database.objectStoreNames) {
      const count = await done(database.transaction(table).objectStore(table).count());
      if (count > 0) records[`${name}/${table}`] = count;
    }
    database.close();
  }
  const files: string[] = [];
  const directory = await navigator.storage.getDirectory();
  for await (const file of directory.keys()) files.push(file);
  return {
    records,
    files,
    local: Object.keys(await storage.local.get()),
    session: Object.keys(await storage.session.get()),
    alarms: (await alarms.getAll()).map(({ name }) => name),
  };
}
