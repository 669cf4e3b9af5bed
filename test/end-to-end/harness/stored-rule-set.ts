/** The user's own rule set as the extension keeps it, seen from one of its own pages past its own code. */
import type { Page } from "puppeteer-core";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";

/** `page`: an open page of the extension. */
export async function readStoredRuleSet(page: Page): Promise<RuleSet> {
  return (await page.evaluate(readInPage)) as unknown as RuleSet;
}

async function readInPage(): Promise<unknown> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open("clientele"));
  const transaction = database.transaction(["meta", "blocks"]);
  const outline = (await done(transaction.objectStore("meta").get("outline"))) as
    | { readonly value: object }
    | undefined;
  const blocks = (await done(transaction.objectStore("blocks").getAll())) as readonly {
    readonly kind: string;
    readonly items: readonly unknown[];
  }[];
  database.close();
  const itemsOf = (kind: string) =>
    blocks.filter((block) => block.kind === kind).flatMap(({ items }) => items);
  return { ...outline?.value, clients: itemsOf("clients"), rules: itemsOf("rules") };
}
