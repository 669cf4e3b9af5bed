/**
 * The rule set: clients and rules that travel together.
 *
 * This is the shape of the file (README, "The rule set file") and the shape in
 * memory alike. Keys that this version does not know are kept where they stand.
 */

/** How much a client matters; the shape and default colour of its chip follow from it. */
export type Tier = "vip" | "key" | "regular" | "prospect";
export const tiers = ["vip", "key", "regular", "prospect"] as const satisfies readonly Tier[];

export type Priority = "urgent" | "high" | "normal" | "low";
/** From most to least pressing. */
export const priorities = ["urgent", "high", "normal", "low"] as const satisfies readonly Priority[];

export interface Client {
  /** 1 to 64 characters; ours are UUIDv7. */
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  /** `#rrggbb`; absent: the tier's colour. */
  readonly colour?: string;
  readonly addresses: readonly string[];
  /** A domain stands for itself and its subdomains. */
  readonly domains: readonly string[];
  /** Domains that stand for themselves alone. */
  readonly exactDomains?: readonly string[];
  /** Other names it is known by; they find no mail. */
  readonly aliases?: readonly string[];
  /** Id of the parent company among the clients of the same set; what is not set here comes from it. */
  readonly parent?: string;
  /** The tier is the parent's; `tier` is the one that counts where there is none. */
  readonly inheritsTier?: boolean;
  /** The user's own fields, such as `industry` or `region`. A file may hold any JSON value in one; it is kept as it is. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Answer times of its own, in business hours, instead of those of the set. */
  readonly promise?: ClientPromise;
  /** Id of the business calendar by which its clocks run; absent: that of the set. */
  readonly calendar?: string;
  /** An archived client never matches. */
  readonly archived?: boolean;
  /** What the user wants to remember about the client: plain text, never markup. At most `notesLimit` long. */
  readonly notes?: string;
}

/** Business hours; absent: as the priority of the message promises. */
export interface ClientPromise {
  /** To the first answer in a conversation. */
  readonly first?: number;
  /** To every answer after that. */
  readonly next?: number;
}

/** UTF-16 units of the notes on one client. */
export const notesLimit = 10_000;

export interface LabelEffect {
  readonly kind: "label";
  readonly label: string;
  /** `#rrggbb`; absent: neutral. */
  readonly colour?: string;
  /** The label ends so many days after the message; absent: never. */
  readonly days?: number;
}
export interface PointsEffect {
  readonly kind: "points";
  readonly points: number;
}
export interface PriorityEffect {
  readonly kind: "priority";
  readonly atLeast: Priority;
}
/**
 * What a rule decides. A set written by a later release may hold kinds that are
 * not listed here: they are kept where they stand, reported on import, and do nothing.
 */
export type Effect = LabelEffect | PointsEffect | PriorityEffect;

export interface Rule {
  readonly id: string;
  readonly name: string;
  /** Text in the condition language. */
  readonly condition: string;
  /** Any of them that says yes keeps the rule from firing. */
  readonly exceptions?: readonly string[];
  readonly effects: readonly Effect[];
  /** No later rule of the same set is tried once this one fired. */
  readonly stop?: boolean;
  /** Absent means on. */
  readonly enabled?: boolean;
}

export interface RuleSet {
  readonly format: "clientele-rule-set";
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  readonly clients: readonly Client[];
  /** The order of the array is the order in which rules are applied. */
  readonly rules: readonly Rule[];
  /** Read with `segmentsOf`. */
  readonly segments?: readonly unknown[];
  /** Read with `groupsOf`. */
  readonly groups?: readonly unknown[];
  readonly templates?: readonly unknown[];
  /** Business calendars that the user made or changed. Read with `calendarsOf`. */
  readonly calendars?: readonly unknown[];
  /** `priority` is read with `priorityOf`, `promises` with `promisesOf`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}
