/** Looks at reminders again after whatever changes what they follow from. */
import type { Name } from "../../lib/messaging/protocol.ts";
import type { Handlers } from "../../lib/messaging/respond.ts";

/** Of rules and settings: everything is looked at. */
const changing = [
  "rules.edit",
  "import.take",
  "settings.change",
  "account.change",
  "account.own",
  "pause.set",
  "sender.assign",
  "label.correct",
  "edit.undo",
  "subscription.check",
  "subscription.consent",
  "subscription.layer",
  "subscription.back",
  "subscription.change",
  "subscription.remove",
] as const satisfies readonly Name[];

/** @param lookSoon is called after each change, and may come many times in a row */
export function remindAfterChanges(handlers: Handlers, lookSoon: () => void): Handlers {
  const looking = changing.map((name) => [name, lookedAfter(handlers[name] as AnyHandler, lookSoon)]);
  return {
    ...handlers,
    ...(Object.fromEntries(looking) as Pick<Handlers, (typeof changing)[number]>),
  };
}

type AnyHandler = (...asked: unknown[]) => Promise<unknown>;

function lookedAfter(handle: AnyHandler, lookSoon: () => void): AnyHandler {
  return async (...asked) => {
    const answer = await handle(...asked);
    lookSoon();
    return answer;
  };
}
