/** Asks the extension's background from one of its own pages, by the same packets that those pages send. */
import type { Page } from "puppeteer-core";
import type { Answer, Name, Reply, Request } from "../../../lib/messaging/protocol.ts";

/** `page`: an open page of the extension. Throws an `Error` with the refusal's code. */
export async function askBackground<N extends Name>(
  page: Page,
  name: N,
  request: Request<N>,
): Promise<Reply<N>> {
  const answer = (await page.evaluate(sendMessage, { clientele: name, request } as never)) as
    | Answer<N>
    | undefined;
  if (answer?.ok === true) return answer.value;
  throw new Error(`The extension refused ${name}: ${answer?.code ?? "it did not answer"}.`);
}

/** Runs in the page. */
function sendMessage(packet: never): Promise<unknown> {
  type Runtime = { readonly runtime: { sendMessage(packet: unknown): Promise<unknown> } };
  const { browser, chrome } = globalThis as unknown as { browser?: Runtime; chrome: Runtime };
  return (browser ?? chrome).runtime.sendMessage(packet);
}
