/** What the extension keeps of seen mail, read from one of its own pages past its own code. */
import type { ExtensionBrowser } from "../../tooling/browsers/extension-browser.ts";

export interface KeptMail {
  readonly subject: string;
  readonly isOurs: boolean;
  readonly view: string | null;
  readonly hasLeft: boolean;
}

/** Every message that is kept, oldest first. `account`: whose mail is ours. */
export async function keptMail(browser: ExtensionBrowser, account: string): Promise<readonly KeptMail[]> {
  const page = await browser.openExtensionPage("popup.html");
  try {
    return await page.evaluate(readInPage, account);
  } finally {
    await page.close();
  }
}

async function readInPage(account: string): Promise<KeptMail[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open("clientele"));
  const records = await done(database.transaction("seen").objectStore("seen").getAll());
  database.close();
  return records.map(({ facts, leftView, view = leftView, leftAt }) => ({
    subject: facts.subject ?? "",
    isOurs: facts.from?.address === account && facts.senderSeen === true,
    view: view ?? null,
    hasLeft: leftAt !== undefined,
  }));
}
