/** Answers a client in Gmail, as a person does. */
import type { Page } from "puppeteer-core";

/** Writes and sends below the last message of the open conversation; resolves once it is shown there. Needs Gmail with `?replyForm=M9`. */
export async function answerHere(page: Page, text: string): Promise<void> {
  await (await page.waitForSelector("[role=main] .btDi4d > .amr:last-child .ams.bkI"))?.click();
  await (await page.waitForSelector("[role=main] .ip .aoI .Am"))?.click();
  await page.keyboard.type(text);
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await page.waitForFunction(
    () => document.querySelectorAll("[role=main] [role=list] > [role=listitem]").length > 1,
  );
}
