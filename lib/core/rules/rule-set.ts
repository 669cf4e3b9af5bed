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

/** What a shared file says of each of its items. In memory only of a document, never of the user's own set. */
export interface ItemStamp {
  /** How many shared revisions have changed the item; the first one that holds it counts as 1. */
  readonly revision?: number;
  /** The name that whoever changed it last goes by in the team. */
  readonly author?: string;
}

export interface Client extends ItemStamp {
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

/** A property of a filter in Gmail's file: `<apps:property name= value=>`. */
export interface FilterProperty {
  readonly name: string;
  readonly value: string;
}

/** The entries of Gmail's file that became one rule: equal criteria, each with an action part of its own. */
export interface GmailFilter {
  readonly criteria: readonly FilterProperty[];
  /** The condition and the exceptions that the criteria were read as. While the rule still says this, the criteria are exported as they were; empty: they are written anew. */
  readonly readAs: readonly string[];
  /** Of each entry what it does. */
  readonly actions: readonly (readonly FilterProperty[])[];
}

/** What of a filter is kept with its rule; one with more comes in without it. */
export const gmailFilterLimits = {
  properties: 40,
  nameLength: 100,
  valueLength: 4096,
  entries: 500,
} as const;

export interface Rule extends ItemStamp {
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
  /** Whoever follows the set may switch the rule off for themselves. Absent: it is required. */
  readonly optional?: boolean;
  /** How it stood in Gmail, from which it was imported, so that it goes back as it was. Never shared. */
  readonly gmail?: GmailFilter;
}

/** What of a rule set can be shared apart. */
export const setParts = [
  "clients",
  "rules",
  "segments",
  "groups",
  "templates",
  "calendars",
  "settings",
  "tests",
] as const;
export type SetPart = (typeof setParts)[number];

/** The parts that decide. A file with all of them is a whole set: tests only try it, and leave when they are asked for, because they quote mail. */
export const decidingParts: readonly SetPart[] = setParts.filter((part) => part !== "tests");

/** What a file speaks of. One that does not say so speaks of all that decides, and of tests where it brings some: one from before there were any takes none away. */
export function partsOfFile({ parts, tests }: Pick<RuleSet, "parts" | "tests">): readonly SetPart[] {
  return parts ?? (tests === undefined ? decidingParts : setParts);
}

/**
 * What stays at home unless it is asked for: notes on clients, purchase facts (`last-order`, `orders` and its kin),
 * and the user's own addresses.
 */
export const privateFields = ["notes", "purchases", "ownAddresses"] as const;
export type PrivateField = (typeof privateFields)[number];

/** Where a shared file stands among those before it. */
export interface SetHistory {
  /** SHA-256 of what the file shares, as 64 hex digits: the same content has the same id. */
  readonly id: string;
  /** Rises by one with every revision that its maker wrote. */
  readonly number: number;
  /** Ids of revisions that are contained in this one, the newest first; at most 50. */
  readonly ancestors: readonly string[];
}

/** Where a new or moved thing of a proposal stands. */
export interface PlacedItem {
  readonly part: SetPart;
  readonly id: string;
  /** Id of the one that it stands behind; `null`: it is the first. */
  readonly after: string | null;
}

/** A file that holds only what somebody proposes to change. */
export interface SetChange {
  /** Id of the revision that it was made from. */
  readonly base: string;
  readonly note?: string;
  readonly removed: readonly { readonly part: SetPart; readonly id: string }[];
  /** Where new and moved things stand, from the first to the last; absent: nothing was moved, and what is new stands where it may. */
  readonly order?: readonly PlacedItem[];
}

/** A revision that was taken into this set. */
export interface MergedRevision {
  readonly setId: string;
  readonly revision: string;
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
  /** Messages with what is to be decided on them. Read with `testsOf`. */
  readonly tests?: readonly unknown[];
  /** What a shared file holds; absent: see `partsOfFile`. A part that is not named says nothing about what others have there. */
  readonly parts?: readonly SetPart[];
  /** What a shared file leaves out of its parts; absent: nothing. */
  readonly withheld?: readonly PrivateField[];
  readonly history?: SetHistory;
  readonly change?: SetChange;
  /** Of the user's own set: what was taken into it, the newest first; at most 100. Never shared. */
  readonly merged?: readonly MergedRevision[];
}
