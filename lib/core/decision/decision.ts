/**
 * What the rules say about one message: a plain value that can be stored,
 * compared and shown. Only `i18n` turns its reason codes into sentences.
 */
import type { SenderWarning } from "../clients/impersonation/sender-warning.ts";
import type { Priority, Tier } from "../rules/rule-set.ts";

/**
 * Why a decision is as it is, in the order in which it came about. Reasons of a client or a rule that
 * comes from a followed set have its name as the param `set`.
 *
 * - `client.address` / `client.domain`: the client was found by this exact address / this domain.
 *   params: `client`, `tier`, `matched` (the address or domain), `field` (`from`, `participants`, `to`)
 * - `client.shadowed`: another client claims the same address or domain and lost. params: `client`, `matched`
 * - `tier`: points of the client's tier. params: `tier`
 * - `segment`: points of a segment that it belongs to. params: `segment`
 * - `urgency`: an urgency word stands in the text that was seen. params: `word`
 * - `waiting.half` / `waiting.overdue`: half of the promised answer time / all of it has passed. params: `since`, `due` (ms since the epoch)
 * - `deadline`: the text names a deadline. params: `deadline` (ms since the epoch, the end of its day)
 * - `direct` / `copy`: the account is the only recipient / only gets a copy
 * - `bulk.list`, `bulk.newsletter`, `bulk.robot`: written to many, or by a program
 * - `pinned`: the user gave the conversation this priority by hand. params: `priority`, `until` (ms since the epoch; 0: it stays)
 * - `rule.label`: a rule gave a label. params: `rule`, `label`
 * - `rule.labelEnded`: a rule gave a label whose days are over. params: `rule`, `label`
 * - `rule.points`: a rule gave points. params: `rule`
 * - `rule.priority`: a rule asked for at least this priority. params: `rule`, `atLeast`
 * - `rule.stopped`: this rule fired and ended its set. params: `rule`
 * - `rule.fired`: a rule fired that has no effect of its own. params: `rule`
 */
export type ReasonCode =
  | "client.address"
  | "client.domain"
  | "client.shadowed"
  | "tier"
  | "segment"
  | "urgency"
  | "waiting.half"
  | "waiting.overdue"
  | "deadline"
  | "direct"
  | "copy"
  | "bulk.list"
  | "bulk.newsletter"
  | "bulk.robot"
  | "pinned"
  | "rule.label"
  | "rule.labelEnded"
  | "rule.points"
  | "rule.priority"
  | "rule.stopped"
  | "rule.fired";

export interface Reason {
  readonly code: ReasonCode;
  /** Absent: this reason carries no points. */
  readonly points?: number;
  readonly ruleId?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Decision {
  /** The id of the message. */
  readonly id: string;
  /** The client's name; `null`: the message belongs to no client. */
  readonly client: string | null;
  readonly clientId?: string;
  /** In the order of the rules, each once. */
  readonly labels: readonly string[];
  readonly priority: Priority;
  readonly points: number;
  readonly reasons: readonly Reason[];
  /** Ids of the rules that could not be told yet, in the order of the rules. */
  readonly unknown: readonly string[];
  /** They wait for an answer. Absent: nobody is known to wait. */
  readonly waiting?: Waiting;
  /** The end of the day that the text names as a deadline, ms since the epoch. Absent: none was seen, or it is over for 30 days. */
  readonly deadline?: number;
  /** Why a sender is not whom it pretends to be; then no client is shown. Absent: nobody pretends; never empty. */
  readonly warnings?: readonly SenderWarning[];
}

export interface Waiting {
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** When the promised answer time is over, ms since the epoch; `null`: nothing is promised. */
  readonly due: number | null;
}

/** What the page needs beside the decision to draw its chips. */
export interface DecisionPaint {
  /** `null` where there is no client. */
  readonly tier: Tier | null;
  /** The client's own colour, else its tier's; `null` where there is no client. */
  readonly colour: string | null;
  /** A colour for each of the decision's labels; `null`: neutral. */
  readonly labelColours: readonly (string | null)[];
}

/** A decision with everything that is needed to paint it and to know how long it holds. */
export interface DecidedMessage {
  readonly decision: Decision;
  readonly paint: DecisionPaint;
  /** Milliseconds since the epoch from which time alone may change it; `null`: holds until facts or rules change. */
  readonly validUntil: number | null;
}
