/**
 * A condition as a tree: what the parser makes, the builder edits, the printer
 * writes and the evaluator tries.
 *
 * Operators stand on the terms: `from:(a OR b)` is an OR of two terms. Needles are
 * cut into words when the tree is made (`terms.ts`), so that a match costs no
 * parsing and an index can file a term under its words.
 */
import type { Category, Place } from "../message/facts.ts";
import type { ConditionIssueCode } from "./issue-codes.ts";

/** Two or more parts, none of them an `and` itself. Build with `allOf`. */
export interface AndCondition {
  readonly kind: "and";
  readonly parts: readonly Exclude<Condition, AndCondition>[];
}
/** Two or more parts, none of them an `or` itself. Build with `anyOf`. */
export interface OrCondition {
  readonly kind: "or";
  readonly parts: readonly Exclude<Condition, OrCondition>[];
}
/** Build with `negated`, which takes two negations away. */
export interface NotCondition {
  readonly kind: "not";
  readonly part: Exclude<Condition, NotCondition>;
}

/** A word or phrase to look for. Build with `needleOf`. */
export interface Needle {
  /** As typed, without punctuation at its ends. */
  readonly text: string;
  /** Its words in folded form; at least one. */
  readonly tokens: readonly string[];
  /** The same where an underscore parts words. */
  readonly partedTokens: readonly string[];
}

export type PersonOperator = "from" | "to" | "cc" | "bcc" | "replyto";

/** What a value of an address operator asks of a mailbox. */
export type MailboxTest =
  /** Canonical (`canonicalAddress`). */
  | { readonly kind: "address"; readonly address: string }
  /** Canonical domain; subdomains included. */
  | { readonly kind: "domain"; readonly domain: string }
  /** Folded local part, at any domain. */
  | { readonly kind: "local"; readonly local: string }
  | { readonly kind: "me" }
  | { readonly kind: "words"; readonly needle: Needle };

/** Words in one of the mailboxes of a header. */
export interface PersonTerm {
  readonly kind: "person";
  readonly operator: PersonOperator;
  readonly test: MailboxTest;
}
export interface SubjectTerm {
  readonly kind: "subject";
  readonly needle: Needle;
}
/** A word or phrase without operator. */
export interface AnywhereTerm {
  readonly kind: "anywhere";
  readonly needle: Needle;
  /** Set where the text is an address or domain: so it is looked for in addresses. */
  readonly mailbox: Extract<MailboxTest, { kind: "address" | "domain" }> | null;
}
/** Two needles near each other in the subject, or (without operator) in subject or body. */
export interface AroundTerm {
  readonly kind: "around";
  readonly operator: "subject" | null;
  readonly left: Needle;
  readonly right: Needle;
  /** Words that may stand between them; each character of a CJK run counts as one. */
  readonly within: number;
}
export type RegexOperator = PersonOperator | "subject" | "list" | "filename";
export interface RegexTerm {
  readonly kind: "regex";
  /** `null`: subject and body. */
  readonly operator: RegexOperator | null;
  /** RE2 syntax, as typed between the slashes. */
  readonly pattern: string;
  /** Some of `i`, `m`, `s`, each once, in this order. */
  readonly flags: string;
}
export interface AttachmentTerm {
  readonly kind: "attachment";
}
export interface FilenameTerm {
  readonly kind: "filename";
  readonly needle: Needle;
  /** The folded name where the value has a dot: the whole name or its end; `null`: a word of the name. */
  readonly ending: string | null;
}
export interface SizeTerm {
  readonly kind: "size";
  readonly side: "larger" | "smaller";
  readonly bytes: number;
}
/** A day of the zone, or an instant; `after` includes it, `before` does not. */
export interface DateTerm {
  readonly kind: "date";
  readonly side: "after" | "before";
  readonly at: CalendarDay | { readonly epochSeconds: number };
}
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}
export type AgeUnit = "d" | "m" | "y";
export interface AgeTerm {
  readonly kind: "age";
  readonly side: "older" | "newer";
  readonly count: number;
  readonly unit: AgeUnit;
}
export type MessageState = "unread" | "read" | "starred" | "unstarred" | "important" | "muted";
export interface StateTerm {
  readonly kind: "state";
  readonly state: MessageState;
}
export type SearchedPlace = Exclude<Place, "elsewhere" | "scheduled"> | "anywhere";
export interface PlaceTerm {
  readonly kind: "place";
  readonly place: SearchedPlace;
}
export interface LabelTerm {
  readonly kind: "label";
  readonly label: string;
}
export interface CategoryTerm {
  readonly kind: "category";
  readonly category: Category;
}
export interface ListTerm {
  readonly kind: "list";
  /** Canonical, `@` written as a dot: the list id or a suffix of it at a label boundary. */
  readonly listId: string;
}
export type LinkTarget = "drive" | "document" | "spreadsheet" | "presentation" | "youtube";
/** A link in the body. */
export interface LinkTerm {
  readonly kind: "link";
  readonly target: LinkTarget;
}
export type LookupOperator =
  | "client"
  | "tier"
  | "segment"
  | "group"
  | "industry"
  | "region"
  | "business"
  | "field"
  | "last-order"
  | "orders"
  | "last-contact"
  | "waiting";
/** Answered by whoever knows the clients; without them `unknown`. */
export interface LookupTerm {
  readonly kind: "lookup";
  readonly operator: LookupOperator;
  /** As typed: a name, `NAME=VALUE`, or a comparison such as `<90d`. */
  readonly value: string;
}
/** Kept as it stands, for Gmail; verdict `unknown`. */
export interface OpaqueTerm {
  readonly kind: "opaque";
  readonly text: string;
}

export type Term =
  | PersonTerm
  | SubjectTerm
  | AnywhereTerm
  | AroundTerm
  | RegexTerm
  | AttachmentTerm
  | FilenameTerm
  | SizeTerm
  | DateTerm
  | AgeTerm
  | StateTerm
  | PlaceTerm
  | LabelTerm
  | CategoryTerm
  | ListTerm
  | LinkTerm
  | LookupTerm
  | OpaqueTerm;

export type Condition = AndCondition | OrCondition | NotCondition | Term;

export interface ConditionIssue {
  readonly code: ConditionIssueCode;
  /** UTF-16 offsets in the text as typed; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly params: Readonly<Record<string, string | number>>;
}

/** `tree` is `null` exactly when there are errors: a condition with an error never evaluates. */
export interface ParsedCondition {
  readonly tree: Condition | null;
  readonly errors: readonly ConditionIssue[];
  readonly notes: readonly ConditionIssue[];
}
