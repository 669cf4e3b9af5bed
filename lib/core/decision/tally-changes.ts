/** Counts how messages would look otherwise, kind by kind, with the first few of each kind to show. */
import type { Priority, Tier } from "../rules/rule-set.ts";
import type { LookChange } from "./preview-edit.ts";
import type { Look } from "./seen-base.ts";

/**
 * One thing that a row would show otherwise.
 *
 * - `label.gained`, `label.lost`, `label.recoloured`: `colour` is the one that it then has, or had
 * - `client`: another client, tier or colour; `null`: none
 * - `priority`
 * - `order`: the same labels in another order
 */
export type LookDifference =
  | {
      readonly kind: "label.gained" | "label.lost" | "label.recoloured";
      readonly label: string;
      readonly colour: string | null;
    }
  | { readonly kind: "client"; readonly from: ShownClient | null; readonly to: ShownClient | null }
  | { readonly kind: "priority"; readonly from: Priority; readonly to: Priority }
  | { readonly kind: "order" };

export interface ShownClient {
  readonly name: string;
  readonly tier: Tier | null;
  readonly colour: string | null;
}

/** At least one. */
export function lookDifferences({ before, after }: LookChange): readonly LookDifference[] {
  const differences = [
    ...labelDifferences(before, after),
    ...clientDifferences(before, after),
    ...priorityDifferences(before.decision.priority, after.decision.priority),
  ];
  return differences.length > 0 ? differences : [{ kind: "order" }];
}

function labelDifferences(before: Look, after: Look): readonly LookDifference[] {
  const [had, has] = [coloursOf(before), coloursOf(after)];
  const lost = [...had].flatMap(([label, colour]): LookDifference[] =>
    has.has(label) ? [] : [{ kind: "label.lost", label, colour }],
  );
  const gained = [...has].flatMap(([label, colour]): LookDifference[] => {
    if (!had.has(label)) return [{ kind: "label.gained", label, colour }];
    return had.get(label) === colour ? [] : [{ kind: "label.recoloured", label, colour }];
  });
  return [...gained, ...lost];
}

function coloursOf({ decision: { labels }, paint }: Look): ReadonlyMap<string, string | null> {
  return new Map(labels.map((label, at) => [label, paint.labelColours[at] ?? null]));
}

function clientDifferences(before: Look, after: Look): readonly LookDifference[] {
  const [from, to] = [clientOf(before), clientOf(after)];
  const isSame = from?.name === to?.name && from?.tier === to?.tier && from?.colour === to?.colour;
  return isSame ? [] : [{ kind: "client", from, to }];
}

function clientOf({ decision: { client }, paint: { tier, colour } }: Look): ShownClient | null {
  return client === null ? null : { name: client, tier, colour };
}

function priorityDifferences(from: Priority, to: Priority): readonly LookDifference[] {
  return from === to ? [] : [{ kind: "priority", from, to }];
}

/** Messages that have something in common. */
export interface Tallied<What, Example> {
  readonly what: What;
  readonly count: number;
  /** The first of them. */
  readonly examples: readonly Example[];
}

/** Of each kind. */
const mostExamples = 20;

/** Puts messages together by what is said of them. */
export class Tally<What, Example> {
  readonly #kinds = new Map<string, { what: What; count: number; examples: Example[] }>();

  add(what: What, example: Example): void {
    const key = JSON.stringify(what);
    const kind = this.#kinds.get(key) ?? { what, count: 0, examples: [] };
    this.#kinds.set(key, kind);
    kind.count += 1;
    if (kind.examples.length < mostExamples) kind.examples.push(example);
  }

  /** As it stands now, the most frequent first. */
  list(): readonly Tallied<What, Example>[] {
    return [...this.#kinds.values()]
      .map((kind) => ({ ...kind, examples: [...kind.examples] }))
      .sort((one, other) => other.count - one.count);
  }
}
