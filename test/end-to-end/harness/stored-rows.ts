/** Reads the database as it lies in the browser. */
import type { Page } from "puppeteer-core";

/** Every row of a table. `page`: an open page of the extension. */
export async function storedRows<Row>(page: Page, table: string): Promise<readonly Row[]> {
  return await page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("clientele"));
    const rows = await done(database.transaction(name).objectStore(name).getAll());
    database.close();
    return rows;
  }, table);
}
