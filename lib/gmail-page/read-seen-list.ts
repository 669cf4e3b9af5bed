/**
 * What the visible list of the inbox shows, for the background to tell what has left it.
 *
 * Only of one list: where an inbox shows several, none says where mail without a row
 * went. And only of the inbox and its tabs: a search or a label is no place that mail leaves.
 */
import type { MessageFacts } from "../core/message/facts.ts";
import { placeFacts } from "./read-row.ts";
import type { View } from "./read-view.ts";

export interface SeenList {
  readonly view: string;
  readonly threads: { readonly threadId: string; readonly id: string }[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * `range`: what Gmail says beside its paging buttons. `mails`: of the rows of the list in
 * their order. `before`: the list that was read last.
 * `null`: no such list is shown, or it still holds the rows of another one.
 */
export function readSeenList(
  { panels, route }: View,
  { hash, range }: { readonly hash: string; readonly range: string },
  mails: readonly MessageFacts[],
  before: SeenList | null,
): SeenList | null {
  const here = placeFacts({ route, isOneOfSeveral: panels.length !== 1 });
  if (here.in?.[0] !== "inbox" || mails.some((mail) => mail.category !== here.category)) return null;
  if (mails.some(({ in: places }) => places?.[0] !== "inbox")) return null;
  const view = here.category === undefined ? route.view : `${route.view}/${here.category}`;
  const isFirst = !/\/p\d+$/.test(hash);
  const isEmptied = mails.length === 0 && before?.view === view && before.isFirst;
  const threads = mails.map(({ id, threadId = id }) => ({ threadId, id }));
  return { view, threads, isFirst, isLast: isEmptied || showsLast(range) };
}

/** Of "1–16 of 16", in whichever order a language puts its numbers. Digits of other scripts say nothing. */
function showsLast(range: string): boolean {
  const numbers = (range.match(/\d(?:[.,'\s]?\d)*/g) ?? []).map((written) =>
    Number(written.replace(/\D/g, "")),
  );
  const most = Math.max(...numbers);
  return numbers.filter((number) => number === most).length > 1;
}
