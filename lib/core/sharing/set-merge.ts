/** What comes of merging a file into the user's own set, before anything is decided about it. */
import type { RuleSet } from "../rules/rule-set.ts";
import type { Items, MergePart } from "./merge/items-of-part.ts";
import type { FieldPath } from "./merge/merge-fields.ts";
import type { Orders, OrderVerdict } from "./merge/merge-order.ts";

export type { FieldPath, MergePart };

interface Place {
  /** Tells it from all other changes and conflicts of the merge. */
  readonly key: string;
  readonly part: MergePart;
  /** Of the thing within its part; empty: the order of the part. */
  readonly id: string;
  /** The alias of whoever changed it last there; `null`: the file does not say. */
  readonly author: string | null;
}

export interface FieldChange {
  readonly path: FieldPath;
  /** `undefined`: it is not there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What they changed and the user did not: taken unless it is declined. */
export type MergeChange = Place &
  (
    | { readonly kind: "added"; readonly after: unknown }
    | { readonly kind: "removed"; readonly before: unknown }
    | {
        readonly kind: "changed";
        readonly before: unknown;
        readonly after: unknown;
        readonly fields: readonly FieldChange[];
      }
    | { readonly kind: "moved" }
  );

/**
 * What both sides changed, each otherwise. `field`: the same field; `removedThere`: they took away what the user
 * changed; `removedHere`: the user took away what they changed; `order`: the order of the rules.
 */
export type MergeConflict = Place &
  (
    | {
        readonly kind: "field";
        readonly path: FieldPath;
        readonly base: unknown;
        readonly mine: unknown;
        readonly theirs: unknown;
        /** The whole thing as it is here. */
        readonly item: unknown;
      }
    | { readonly kind: "removedThere"; readonly item: unknown }
    | { readonly kind: "removedHere"; readonly item: unknown }
    | { readonly kind: "order" }
  );

/** One part, ready to be put together by what the user decides. */
export interface PartMerge {
  readonly part: MergePart;
  readonly mine: Items;
  readonly theirs: Items;
  readonly orders: Orders;
  readonly order: OrderVerdict;
}

export interface SetMerge {
  readonly mine: RuleSet;
  readonly changes: readonly MergeChange[];
  readonly conflicts: readonly MergeConflict[];
  readonly parts: readonly PartMerge[];
}

export type Answer = "mine" | "theirs";

export interface Choices {
  /** Keys of changes that are not taken. */
  readonly declined: ReadonlySet<string>;
  /** By the key of the conflict. One that is not answered keeps the user's own, and of taking away and changing, the changed thing. */
  readonly answers: ReadonlyMap<string, Answer>;
}
