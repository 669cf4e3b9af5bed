/**
 * Who may ask what: the answer is no unless a line of the protocol says yes.
 *
 * The browser fills in the sender, and a renderer that was taken over cannot
 * change its origin. Where an older browser leaves the origin out, the sender's
 * address stands in for it; where both are missing, nobody asked.
 */
import { type Name, protocol } from "./protocol.ts";

/** What is read of `runtime.MessageSender`. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** Who we are: `runtime.id`, and `runtime.getURL("")`, which ends with a slash. */
export interface Self {
  readonly id: string;
  readonly baseUrl: string;
}

const gmailOrigin = "https://mail.google.com";

export function mayAsk(name: Name, sender: Sender, self: Self): boolean {
  if (sender.id !== self.id) return false;
  const from: readonly ("page" | "own")[] = protocol[name].from;
  return (from.includes("page") && isGmailPage(sender)) || (from.includes("own") && isOurs(sender, self));
}

/** The content script in the top frame of a Gmail tab. */
function isGmailPage(sender: Sender): boolean {
  return sender.tab !== undefined && sender.frameId === 0 && comesFrom(sender, gmailOrigin);
}

/** A page of the extension itself. */
function isOurs(sender: Sender, { baseUrl }: Self): boolean {
  return comesFrom(sender, baseUrl.replace(/\/$/, ""));
}

function comesFrom({ origin, url }: Sender, expected: string): boolean {
  if (origin !== undefined) return origin === expected;
  return url?.startsWith(`${expected}/`) ?? false;
}
