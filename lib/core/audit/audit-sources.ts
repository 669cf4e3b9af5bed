/** What an audit looks at, and how it says how far it is. */
import type { MessageFacts } from "../message/facts.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import type { Finding } from "./finding.ts";
import type { RuleHits } from "./rule-hits.ts";

export interface AuditSources {
  /** The user's own set. */
  readonly set: RuleSet;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
  /** The account's own addresses; `null`: not known. */
  readonly account: readonly string[] | null;
  /** Domains of the user's own house. */
  readonly ownDomains: readonly string[];
  /** In any order; empty: no mail was seen, and nothing is said that needs some. */
  readonly seen: readonly MessageFacts[];
  /** After so many days without mail a rule is called out. */
  readonly days: number;
  /** Of mail that is no longer among the seen; absent: none are kept. */
  readonly formerHits?: readonly RuleHits[];
}

/** In this order. */
export const auditPhases = ["read", "single", "pairs", "seen"] as const;
export type AuditPhase = (typeof auditPhases)[number];

export interface AuditProgress {
  readonly phase: AuditPhase;
  /** Rules, or messages in `seen`. */
  readonly done: number;
  readonly total: number;
}

export interface AuditReport {
  /** By the order of the rules, then of clients, segments and groups. */
  readonly findings: readonly Finding[];
  /** Rules that were looked at. */
  readonly rules: number;
  /** Seen mail that was looked at, with the date of the oldest, ms since the epoch; `null`: none has one. */
  readonly messages: number;
  readonly since: number | null;
}
