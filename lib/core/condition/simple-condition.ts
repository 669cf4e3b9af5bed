/**
 * The forms that most rules have, read at a glance: `from:anna@acme.com`,
 * `from:acme.com`, `subject:offer`, `subject:报价`, in small letters as they are typed.
 *
 * A worker that was just woken reads ten thousand rules before it can answer, in
 * code that has not been compiled yet: these take a tenth of what the parser takes.
 * A test holds the two against each other.
 */
import { publicSuffixOf } from "../message/public-suffix.ts";
import type { Condition, MailboxTest, PersonOperator } from "./tree.ts";

const simpleMailbox =
  /^(from|to|cc|bcc|replyto):(?:([a-z0-9][a-z0-9._+-]*)@)?([a-z0-9-]+(?:\.[a-z0-9-]+)*[a-z0-9])$/;
/** One Latin word or one run of common Chinese characters. */
const simpleSubject = /^subject:([a-z0-9]+|[\u4e00-\u9fa5]+)$/;

/** What the parser would read, without errors and notes; `null`: only the parser can tell. */
export function readSimpleCondition(text: string): Condition | null {
  const word = simpleSubject.exec(text)?.[1];
  if (word !== undefined) {
    const tokens = [word];
    return { kind: "subject", needle: { text: word, tokens, partedTokens: tokens } };
  }
  const [, operator, local, domain] = simpleMailbox.exec(text) ?? [];
  if (operator === undefined || domain === undefined || domain.includes("xn--")) return null;
  const test = mailboxTest(local, domain);
  return test === null ? null : { kind: "person", operator: operator as PersonOperator, test };
}

/** A name without `@` is a domain only below a listed suffix: `node.js` is two words. */
function mailboxTest(local: string | undefined, domain: string): MailboxTest | null {
  if (local !== undefined) return { kind: "address", address: `${local}@${domain}` };
  if (!domain.includes(".") || domain.startsWith("-")) return null;
  const { suffix, isListed } = publicSuffixOf(domain);
  return isListed && suffix !== domain ? { kind: "domain", domain } : null;
}
