/** Decides mail of one client, a VIP, under the circumstances that a test gives. */
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import { noSituation, type Situation } from "../../../lib/core/decision/situation.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { aClient, aRuleSet } from "../rules/build-rule-set.ts";

/** @param time day and time of November 2026 in UTC */
export const at = (time: string): number => Date.parse(`2026-11-${time}Z`);
/** Thursday at noon. */
export const now = at("26T12:00");
export const account = ["me@home.test"];
export const acme = aClient({ id: "c1", name: "Acme", tier: "vip", domains: ["acme.test"] });
export const ana = { name: "Ana", address: "ana@acme.test" };
export const mail: MessageFacts = { id: "0000000000000010", from: ana, subject: "Steel", date: now };

export interface Circumstances {
  readonly set?: Partial<RuleSet>;
  readonly facts?: Partial<MessageFacts>;
  readonly situation?: Partial<Situation>;
  readonly now?: number;
  readonly account?: readonly string[] | null;
}

export function decided(given: Circumstances = {}) {
  const set = aRuleSet({ clients: [acme], ...given.set });
  const own = given.account === undefined ? account : given.account;
  const context = { now: given.now ?? now, zone: "UTC", account: own };
  return decide(compileRuleSet(set), { ...mail, ...given.facts }, context, {
    ...noSituation,
    ...given.situation,
  });
}

export const decision = (given?: Circumstances) => decided(given).decision;

/** The reasons that carry points, and those. */
export const codes = (given?: Circumstances) =>
  decision(given).reasons.flatMap(({ code, points }) => (points === undefined ? [] : [[code, points]]));
