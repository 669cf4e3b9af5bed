/** Gathers what an edit does to seen mail, message by message. */
import type { Verdict } from "../../../../lib/core/condition/verdict.ts";
import { findConflicts, type RuleConflict } from "../../../../lib/core/decision/find-conflicts.ts";
import type { EditPreview, LookChange } from "../../../../lib/core/decision/preview-edit.ts";
import {
  type LookDifference,
  lookDifferences,
  type Tallied,
  Tally,
} from "../../../../lib/core/decision/tally-changes.ts";
import { judgeRule, type RuleTrees } from "../../../../lib/core/rules/judge-rule.ts";
import type { Rule } from "../../../../lib/core/rules/rule-set.ts";
import type { SeenRecord } from "../../../../lib/storage/records.ts";
import type { SeenSide } from "./seen-side.ts";

export interface Relabelled extends LookChange {
  readonly record: SeenRecord;
}

/** Two rules that want different things, by what a person knows them by. */
export interface NamedConflict extends Pick<RuleConflict, "kind" | "what"> {
  readonly winner: Pick<Rule, "id" | "name">;
  readonly loser: Pick<Rule, "id" | "name">;
}

export interface EditEffect {
  /** How many messages were tried. */
  readonly done: number;
  readonly count: number;
  /** How many would look otherwise; by client or labels; by priority. */
  readonly changed: number;
  readonly labels: number;
  readonly priorities: number;
  readonly kinds: readonly Tallied<LookDifference, Relabelled>[];
  readonly conflicts: readonly Tallied<NamedConflict, SeenRecord>[];
  /** What the edited rule says by itself; all empty where no rule is tried. */
  readonly byVerdict: Readonly<Record<Verdict, readonly SeenRecord[]>>;
}

/** The rule in the sheet: what it looks for, and whose conflicts are of interest. */
export interface TriedRule {
  readonly trees: RuleTrees;
  readonly id: string;
}

export class EffectGatherer {
  readonly #side: SeenSide;
  readonly #preview: EditPreview;
  readonly #tried: TriedRule | null;
  readonly #counts = { changed: 0, labels: 0, priorities: 0 };
  readonly #kinds = new Tally<LookDifference, Relabelled>();
  readonly #conflicts = new Tally<NamedConflict, SeenRecord>();
  readonly #byVerdict: Record<Verdict, SeenRecord[]> = { yes: [], no: [], unknown: [] };

  constructor(side: SeenSide, preview: EditPreview, tried: TriedRule | null) {
    this.#side = side;
    this.#preview = preview;
    this.#tried = tried;
  }

  add(record: SeenRecord): void {
    const seen = this.#side.messageOf(record);
    const { firing, change } = this.#preview.judge(seen);
    if (change !== null) this.#addChange({ record, ...change });
    if (this.#tried === null) return;
    const { id, trees } = this.#tried;
    const { message, evaluation } = this.#side.base.know(seen).examined;
    this.#byVerdict[judgeRule(trees, message, evaluation)].push(record);
    if (firing.length < 2 || firing.every((rule) => rule.id !== id)) return;
    for (const conflict of conflictsAmong(firing)) {
      if (conflict.winner.id === id || conflict.loser.id === id) this.#conflicts.add(conflict, record);
    }
  }

  /** As it stands after so many messages of all. */
  effect(done: number, count: number): EditEffect {
    return {
      ...{ done, count },
      ...this.#counts,
      kinds: this.#kinds.list(),
      conflicts: this.#conflicts.list(),
      byVerdict: { ...this.#byVerdict },
    };
  }

  #addChange(change: Relabelled): void {
    const differences = lookDifferences(change);
    const isPriority = differences.some(({ kind }) => kind === "priority");
    this.#counts.changed += 1;
    if (isPriority) this.#counts.priorities += 1;
    if (!isPriority || differences.length > 1) this.#counts.labels += 1;
    for (const difference of differences) this.#kinds.add(difference, change);
  }
}

export function conflictsAmong(firing: readonly Rule[]): readonly NamedConflict[] {
  return findConflicts(firing).map(({ kind, what, winner, loser }) => ({
    ...{ kind, what },
    winner: { id: winner.id, name: winner.name },
    loser: { id: loser.id, name: loser.name },
  }));
}
