/**
 * The changes a user can make to the rule set, as values: each can be sent to
 * the background, written to a history, and undone by another of the same kind.
 */
import type { Client, Rule, RuleSet } from "./rule-set.ts";

export type RuleSetEdit =
  /** Adds the client, or replaces the one with its id. `index`: where a new one goes; absent: at the end. */
  | { readonly kind: "client.save"; readonly client: Client; readonly index?: number }
  | { readonly kind: "client.delete"; readonly id: string }
  /** Adds the rule, or replaces the one with its id. `index`: where a new one goes; absent: at the end. */
  | { readonly kind: "rule.save"; readonly rule: Rule; readonly index?: number }
  | { readonly kind: "rule.delete"; readonly id: string }
  /** `index`: the place among the other rules, counted without the moved one. */
  | { readonly kind: "rule.move"; readonly id: string; readonly index: number }
  /** Puts a whole set in the place of the present one (import, and its undo). */
  | { readonly kind: "set.replace"; readonly set: RuleSet }
  /** One after the other, all or none: what a user does in one step. */
  | { readonly kind: "together"; readonly edits: readonly SingleEdit[] };

/** An edit that is not made of others. */
export type SingleEdit = Exclude<RuleSetEdit, { readonly kind: "together" }>;

/**
 * Why an edit changes nothing. `client.name.taken` compares names without case and
 * outer space; limits are those of a rule set file, so that a set can always be exported and read back.
 */
export type RuleSetEditError =
  | { readonly code: "client.unknown"; readonly params: { readonly id: string } }
  | { readonly code: "client.name.taken"; readonly params: { readonly name: string } }
  | { readonly code: "rule.unknown"; readonly params: { readonly id: string } }
  | { readonly code: "set.duplicateId"; readonly params: { readonly id: string } }
  | {
      readonly code: "set.tooManyClients" | "set.tooManyRules" | "set.tooManyAddresses";
      readonly params: { readonly limit: number };
    };

export type RuleSetEditResult =
  | {
      readonly ok: true;
      readonly set: RuleSet;
      /** The edit that takes this one back. */
      readonly inverse: RuleSetEdit;
    }
  | { readonly ok: false; readonly error: RuleSetEditError };
