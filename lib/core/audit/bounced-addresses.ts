/**
 * Finds addresses to which mail came back for good, by the delivery reports among seen mail.
 *
 * A report comes from a mail server (`mailer-daemon`, `postmaster`) and says that it
 * failed, in English or Chinese; one of a delay, a full mailbox or a refusal is none.
 * Whom it is about stands in its text, or, where the text is not kept, is the only one
 * whom the conversation was sent to. Who wrote after the report is alive.
 */
import { canonicalAddress, splitAddress } from "../message/address.ts";
import type { MessageFacts } from "../message/facts.ts";
import { foldText } from "../message/fold-text.ts";

export interface Bounce {
  /** Canonical. */
  readonly address: string;
  /** The newest report. */
  readonly report: MessageFacts;
}

const servers = /^(?:mailer-?daemon|postmaster|mail-daemon|mail\.?delivery|bounces?|mdaemon|noreply-dsn)$/;
const serverNames =
  /mail delivery (?:sub)?system|mailer.daemon|postmaster|邮件系统|郵件系統|系统退信|系統退信|邮件投递|郵件投遞/;
const failed =
  /undeliver|delivery (?:status notification|has failed|failed|failure|incomplete)|failure notice|returned mail|mail delivery fail|could ?n[o']t be delivered|not delivered|address not found|does ?n[o']t exist|user unknown|no such user|unknown user|delivery notification: .*fail|nondeliverable|退信|退回|投递失败|投遞失敗|无法投递|無法投遞|未送达|未送達|无法送达|無法送達|发送失败|傳送失敗|寄送失敗|不存在/;
const passing =
  /delay|will (?:be )?retr|still (?:being|trying)|warning|temporar|quota|mailbox (?:is )?full|over ?quota|storage|spam|blocked|polic|延迟|延遲|延误|延誤|稍后|稍後|暂时|暫時|已满|已滿|垃圾|拦截|攔截/;
const addressInText = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** @param known canonical addresses that are asked for: others that stand in a report are passed over */
export function bouncedAddresses(
  seen: readonly MessageFacts[],
  known: ReadonlySet<string>,
  own: ReadonlySet<string>,
): readonly Bounce[] {
  const reports = seen.filter(isFailureReport);
  if (reports.length === 0) return [];
  const sentTo = recipientsByThread(seen, own);
  const newest = new Map<string, MessageFacts>();
  for (const report of reports) {
    for (const address of addressesOf(report, sentTo)) {
      if (!known.has(address) || own.has(address)) continue;
      const before = newest.get(address);
      if (before === undefined || dateOf(before) < dateOf(report)) newest.set(address, report);
    }
  }
  const lastFrom = lastMailFrom(seen, newest);
  return [...newest].flatMap(([address, report]) =>
    (lastFrom.get(address) ?? Number.NEGATIVE_INFINITY) > dateOf(report) ? [] : [{ address, report }],
  );
}

function isFailureReport({ from, subject = "", snippet = "", bodyText = "" }: MessageFacts): boolean {
  if (from == null) return false;
  const { local } = splitAddress(canonicalAddress(from.address));
  if (!servers.test(local) && !serverNames.test(foldText(from.name ?? ""))) return false;
  const text = foldText(`${subject} ${snippet} ${bodyText.slice(0, 4000)}`);
  return failed.test(text) && !passing.test(text);
}

function addressesOf(
  report: MessageFacts,
  sentTo: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const { subject = "", snippet = "", bodyText = "", threadId = report.id } = report;
  const text = `${subject} ${snippet} ${bodyText.slice(0, 4000)}`;
  const named = [...text.matchAll(addressInText)].map(([address]) => canonicalAddress(address));
  if (named.length > 0) return [...new Set(named)];
  const [only, ...others] = sentTo.get(threadId) ?? [];
  return only === undefined || others.length > 0 ? [] : [only];
}

function recipientsByThread(
  seen: readonly MessageFacts[],
  own: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byThread = new Map<string, Set<string>>();
  for (const { id, threadId = id, from, to = [], cc = [], bcc = [] } of seen) {
    if (from == null || !own.has(canonicalAddress(from.address))) continue;
    const recipients = byThread.get(threadId) ?? new Set();
    for (const { address } of [...to, ...cc, ...bcc]) recipients.add(canonicalAddress(address));
    byThread.set(threadId, recipients);
  }
  return byThread;
}

function lastMailFrom(
  seen: readonly MessageFacts[],
  bounced: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const facts of seen) {
    const address = facts.from == null ? "" : canonicalAddress(facts.from.address);
    if (bounced.has(address)) last.set(address, Math.max(last.get(address) ?? 0, dateOf(facts)));
  }
  return last;
}

function dateOf({ date }: MessageFacts): number {
  return date ?? 0;
}
