/** What the panel beside a message shows, and what a user can do there. */
import type { CorrectionWeight } from "../lib/core/learning/weigh-correction.ts";
import type { Priority, Tier } from "../lib/core/rules/rule-set.ts";
import type { ExplainedSection } from "../lib/i18n/explain/explain-message.ts";

/** What stands on a client's chip. */
export interface ChoosableClient {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  /** `#rrggbb`. */
  readonly colour: string;
}

export interface PanelClient extends ChoosableClient {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly segments: readonly string[];
  readonly groups: readonly string[];
  /** `""`: none. */
  readonly notes: string;
  /** The followed set that it comes from; absent: the user's own. */
  readonly set?: string;
}

export interface PanelPerson {
  /** `""`: not known. */
  readonly name: string;
  readonly address: string;
  /** Whether they wrote the message, or it went to them. */
  readonly field: "from" | "to";
}

export interface PanelAssigning {
  /** `null`: only the address can be assigned, because of `noDomain`. */
  readonly domain: string | null;
  readonly noDomain: "publicDomain" | "ownDomain" | "noDomain" | null;
  readonly suggestions: readonly ChoosableClient[];
  /** Some of the suggestions are only alike: so is whoever pretends to be a client. */
  readonly isAlike: boolean;
  readonly newName: string;
}

export interface PanelLabel {
  readonly label: string;
  /** `#rrggbb`; `null`: neutral. */
  readonly colour: string | null;
  /** That gave it; `set` as of the client. */
  readonly rules: readonly { readonly id: string; readonly name: string; readonly set?: string }[];
}

export interface PanelMail {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly date: number;
  readonly side: "theirs" | "ours" | "conversation";
  readonly subject: string | null;
}

/** How the conversation stands. Times in ms since the epoch. */
export interface PanelThread {
  readonly status: "theirs" | "ours" | "unclear";
  readonly since: number;
  /** By when an answer is promised; `null`: it is not, or nobody waits. */
  readonly due: number | null;
}

export interface PanelContent {
  readonly client: PanelClient | null;
  readonly person: PanelPerson | null;
  readonly assigning: PanelAssigning | null;
  readonly labels: readonly PanelLabel[];
  readonly priority: Priority;
  readonly points: number;
  readonly sections: readonly ExplainedSection[];
  /** `null`: not known, or nobody in it is a client. */
  readonly thread: PanelThread | null;
  readonly lately: { readonly mails: readonly PanelMail[]; readonly waitingSince: number | null } | null;
}

export type Scope = "address" | "domain";

/** To whom a sender is given. */
export type AssignTo = { readonly clientId: string } | { readonly newName: string };

/** What the last act came to. */
export interface PanelNews {
  readonly text: string;
  readonly isFailure: boolean;
  /** Absent: it cannot be taken back from here. */
  readonly onUndo?: () => void;
  /** Opens what is suggested since then; absent: nothing is. */
  readonly onSuggestion?: () => void;
}

export interface PanelActs {
  readonly onClose: () => void;
  readonly onAssign: (scope: Scope, to: AssignTo) => void;
  /** Clients by a few letters; none where no answer comes. */
  readonly onFind: (text: string) => Promise<readonly ChoosableClient[]>;
  /** What correcting it would do; `null`: not known. */
  readonly onWeigh: (label: PanelLabel) => Promise<CorrectionWeight | null>;
  readonly onCorrect: (label: PanelLabel, scope: Scope) => void;
  readonly onNote: (clientId: string, notes: string) => void;
  readonly onMakeRule: () => void;
  /** The message, as it is decided now, becomes a test of the rules. */
  readonly onKeepTest: () => void;
  readonly onEditRule: (id: string) => void;
  /** To where the followed set is shown that holds it. */
  readonly onFollowed: (kind: "rule" | "client", id: string) => void;
  readonly onOptions: () => void;
  /** Whether an event is a person's own doing, at a control that can be seen: any script in Gmail can send events to us. */
  readonly isUserAct: (event: Event) => boolean;
}
