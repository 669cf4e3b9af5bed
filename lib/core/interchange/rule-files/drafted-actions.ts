/** Gathers what a rule of theirs does, as far as we do it, and what of it we do not. */
import type { Priority } from "../../rules/rule-set.ts";
import type { LossInRule } from "./converted.ts";
import type { ImportedLabel, Loss } from "./imported-rules.ts";
import { lossInRule, nameOf } from "./loss-in-rule.ts";
import type { OutlookLossCode } from "./outlook-loss-codes.ts";

/** Points that a mark of no importance takes away. */
const unimportant = -20;

export class DraftedActions {
  readonly #labels = new Map<string, ImportedLabel>();
  readonly losses: LossInRule[] = [];
  atLeast: Priority | null = null;
  points = 0;
  stop = false;

  /** In the order of the file, each once. */
  get labels(): ImportedLabel[] {
    return [...this.#labels.values()];
  }

  /** @param key what tells it from others of its kind */
  label(kind: ImportedLabel["kind"], name: string, key = name): void {
    const label = { kind, name: nameOf(name), key: `${kind}:${key}` };
    if (key !== "" && !this.#labels.has(label.key)) this.#labels.set(label.key, label);
  }

  /** Mail that was moved or copied there gets a label. */
  folder(code: "action.move" | "action.copy", name: string, key = name): void {
    this.label("folder", name, key);
    this.lose("changed", code, { value: name });
  }

  raise(code: "action.star" | "action.important"): void {
    this.atLeast = "high";
    this.lose("changed", code);
  }

  lower(): void {
    this.points = unimportant;
    this.lose("changed", "action.notImportant");
  }

  lose(kind: Loss["kind"], code: OutlookLossCode, params: Loss["params"] = {}): void {
    this.losses.push(lossInRule(kind, code, params));
  }
}
