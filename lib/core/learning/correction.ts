/** What the user put right by hand in Gmail: the evidence on which suggestions rest. */
import type { AssignScope } from "../clients/assign-sender.ts";

/** Common to all: the message beside which it was done, so that its facts can be looked up while they are kept. */
interface AtMessage {
  /** In lower case; `null`: not told. */
  readonly account: string | null;
  /** Id of the message; `null`: not told. */
  readonly message: string | null;
  /** Of the sender, canonical. */
  readonly address: string;
}

/** Rules were kept from labelling mail of somebody. */
export interface LabelCorrection extends AtMessage {
  readonly kind: "label";
  readonly ruleIds: readonly string[];
  readonly scope: AssignScope;
  readonly field: "from" | "to";
}

/** Somebody was given to a client. */
export interface AssignCorrection extends AtMessage {
  readonly kind: "assign";
  readonly clientId: string;
  readonly scope: AssignScope;
}

export type Correction = LabelCorrection | AssignCorrection;

export type DatedCorrection = Correction & {
  /** Milliseconds since the epoch. */
  readonly at: number;
};
