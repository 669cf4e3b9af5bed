/**
 * How often each rule fired, by week: counted while mail is among the seen, and added
 * up for later when that mail is forgotten.
 *
 * A message counts in the week of its date, and in that of its last sight where it has
 * none. It is judged as of its last sight, so that `newer_than:7d` counts for mail that was new then.
 */
import type { CompiledRuleSet } from "../decision/decide.ts";
import { type DecisionContext, examineMessage } from "../decision/examine-message.ts";
import type { MessageFacts } from "../message/facts.ts";
import { matchRules } from "../rules/match-rules.ts";

export interface RuleHits {
  readonly ruleId: string;
  /** The Monday on which it begins, in UTC: ms since the epoch. */
  readonly week: number;
  readonly count: number;
  /** The date of the newest of those messages, in ms since the epoch. */
  readonly last: number;
}

/** A message as it was seen last. */
export interface SeenMessage {
  readonly account: string;
  /** Milliseconds since the epoch. */
  readonly seenAt: number;
  readonly facts: MessageFacts;
}

const dayMs = 86_400_000;
export const weekMs = 7 * dayMs;
/** The epoch began on a Thursday; the Monday after it is the first one. */
const firstMonday = 4 * dayMs;

/** The Monday, in UTC, of the week in which this moment lies. */
export function weekOf(at: number): number {
  return Math.floor((at - firstMonday) / weekMs) * weekMs + firstMonday;
}

/** Adds up hits; one for each run. */
export class HitCounter {
  readonly #hits = new Map<string, Map<number, { count: number; last: number }>>();
  readonly #compiled: CompiledRuleSet;
  readonly #contextOf: (account: string) => DecisionContext;

  /** `contextOf`: its moment is replaced by that of each message's last sight. */
  constructor(compiled: CompiledRuleSet, contextOf: (account: string) => DecisionContext) {
    this.#compiled = compiled;
    this.#contextOf = contextOf;
  }

  count({ account, seenAt, facts }: SeenMessage): void {
    const context = { ...this.#contextOf(account), now: seenAt };
    const { message, evaluation } = examineMessage(this.#compiled, facts, context);
    const at = facts.date ?? seenAt;
    for (const { id } of matchRules(this.#compiled.rules, message, evaluation).fired) this.#add(id, at);
  }

  hits(): readonly RuleHits[] {
    return [...this.#hits].flatMap(([ruleId, weeks]) =>
      [...weeks].map(([week, { count, last }]) => ({ ruleId, week, count, last })),
    );
  }

  #add(ruleId: string, at: number): void {
    const weeks = this.#hits.get(ruleId) ?? new Map<number, { count: number; last: number }>();
    const week = weekOf(at);
    const before = weeks.get(week);
    weeks.set(week, { count: (before?.count ?? 0) + 1, last: Math.max(before?.last ?? at, at) });
    this.#hits.set(ruleId, weeks);
  }
}
