/** Makes a rule of ours of each rule of a file, one after the other, as the user chose for its labels and address books. */
import { nameKey } from "../../../condition/known-names.ts";
import { printCondition } from "../../../condition/print-condition.ts";
import type { Effect, LabelEffect, Rule, RuleSet } from "../../../rules/rule-set.ts";
import { labelsOfSet } from "../../../sharing/labels-of-set.ts";
import type { OwnHouse } from "../../contacts/own-house.ts";
import type { ImportedLabel, ImportedRule } from "../imported-rules.ts";
import { booksOf, withBooks } from "./books-in-conditions.ts";
import type { ClientClaims } from "./client-claims.ts";
import { mayFeedClient } from "./file-labels.ts";
import type { BookChoice, RuleImportChoices } from "./import-choices.ts";
import type { LabelInPlan, PlannedRule } from "./planned-rule.ts";
import type { PreparedRule } from "./prepared-rule.ts";
import { ruleLikeness } from "./rule-likeness.ts";

export interface Planning {
  readonly labels: readonly LabelInPlan[];
  readonly clients: ReadonlyMap<string, object>;
  readonly claims: ClientClaims;
  readonly own: OwnHouse;
  readonly books: ReadonlyMap<string, BookChoice>;
  readonly choices: RuleImportChoices;
}

const longestName = 200;
/** Of a condition that stands for the name of a rule. */
const longestCondition = 80;

export class RulePlanner {
  readonly #planning: Planning;
  readonly #byKey: ReadonlyMap<string, LabelInPlan>;
  readonly #bookNames: ReadonlySet<string>;
  readonly #labelsInSet: ReadonlyMap<string, LabelEffect>;
  /** By likeness. One that comes in switched off stands for no other that is on. */
  readonly #known = new Map<string, { readonly name: string; readonly isOff: boolean }>();

  constructor(set: RuleSet, planning: Planning) {
    this.#planning = planning;
    this.#byKey = new Map(planning.labels.map((label) => [label.label.key, label]));
    this.#bookNames = new Set(planning.books.keys());
    this.#labelsInSet = new Map(
      labelsOfSet(set.rules).map(({ label, colour }) => [
        nameKey(label),
        { kind: "label", label, ...(colour === undefined ? {} : { colour }) },
      ]),
    );
    for (const rule of set.rules.toReversed()) {
      this.#known.set(ruleLikeness(rule), { name: rule.name, isOff: false });
    }
  }

  plan(prepared: PreparedRule): PlannedRule {
    const { place, source, tree } = prepared;
    if (tree === null) {
      return { place, source, kind: "impossible", rule: null, like: "", clients: [], isTaken: false };
    }
    const { effects, clients } = this.#effectsOf(prepared);
    const rule = this.#ruleOf(prepared, effects);
    const kind = this.#kindOf(prepared, rule, clients);
    const wanted = this.#planning.choices.rules.get(place);
    const isTaken = kind.kind === "known" ? false : (wanted ?? kind.kind !== "idle");
    if (isTaken && kind.kind === "new") {
      this.#known.set(ruleLikeness(rule), { name: rule.name, isOff: rule.enabled === false });
    }
    const names = clients.map((client) => this.#planning.claims.nameOf(client));
    return { place, source, rule, clients: names, isTaken, ...kind };
  }

  #kindOf(
    { senders }: PreparedRule,
    rule: Rule,
    clients: readonly object[],
  ): Pick<PlannedRule, "kind" | "like"> {
    const { claims } = this.#planning;
    const [client] = clients;
    if (rule.effects.length === 0 && rule.stop !== true) {
      if (client === undefined) return { kind: "idle", like: "" };
      const isKnown = clients.every((each) => claims.hadAll(each, senders));
      return { kind: isKnown ? "known" : "client", like: claims.nameOf(client) };
    }
    const like = this.#known.get(ruleLikeness(rule));
    return like === undefined || (like.isOff && rule.enabled !== false)
      ? { kind: "new", like: "" }
      : { kind: "known", like: like.name };
  }

  /** What the rule itself does, and the clients that do the rest of what it did. */
  #effectsOf(prepared: PreparedRule): {
    readonly effects: readonly Effect[];
    readonly clients: readonly object[];
  } {
    const { claims, clients: byLabel, own } = this.#planning;
    const { labels, points, atLeast } = prepared.source;
    const clients: object[] = [];
    const given = new Map<string, LabelEffect>();
    for (const label of labels) {
      const client = byLabel.get(label.key);
      if (client !== undefined && mayFeedClient(prepared, own) && claims.holdsAll(client, prepared.senders)) {
        clients.push(client);
        continue;
      }
      const effect = this.#labelEffect(label);
      if (effect !== null) given.set(nameKey(effect.label), effect);
    }
    const effects: Effect[] = [...given.values()];
    if (points !== 0) effects.push({ kind: "points", points });
    if (atLeast !== null) effects.push({ kind: "priority", atLeast });
    return { effects, clients };
  }

  /** Spelled and coloured as it is in the set. `null`: the user wants none, or has not named it yet. */
  #labelEffect({ key, colour }: ImportedLabel): LabelEffect | null {
    const choice = this.#byKey.get(key)?.choice;
    const name = choice?.name.trim() ?? "";
    if (choice === undefined || choice.as === "nothing" || name === "") return null;
    const effect: LabelEffect = { kind: "label", label: name, ...(colour === undefined ? {} : { colour }) };
    return this.#labelsInSet.get(nameKey(name)) ?? effect;
  }

  #ruleOf(prepared: PreparedRule, effects: readonly Effect[]): Rule {
    const { source, tree, exceptions } = prepared;
    const { books } = this.#planning;
    const asked = booksOf(prepared, this.#bookNames);
    const isOff = !source.isOn || asked.some((book) => books.get(book)?.as === "none");
    const textOf = (part: PreparedRule["tree"], text: string | null) =>
      part === null || asked.length === 0 ? (text ?? "") : printCondition(withBooks(part, books));
    const condition = textOf(tree, source.condition);
    return {
      id: "",
      name: this.#nameOf(source) || [...condition].slice(0, longestCondition).join(""),
      condition,
      ...(exceptions.length === 0
        ? {}
        : { exceptions: exceptions.map((part, at) => textOf(part, source.exceptions[at] ?? null)) }),
      effects,
      ...(source.stop ? { stop: true } : {}),
      ...(isOff ? { enabled: false } : {}),
      ...(source.gmail === undefined ? {} : { gmail: source.gmail }),
    };
  }

  /** Filters of Gmail have no name: what they give says most about them. */
  #nameOf({ name, labels }: ImportedRule): string {
    const given = name.trim();
    if (given !== "") return given.slice(0, longestName);
    const choices = labels.flatMap(({ key }) => this.#byKey.get(key)?.choice ?? []);
    const names = choices.filter(({ as }) => as !== "nothing").map((choice) => choice.name.trim());
    return names
      .filter((one) => one !== "")
      .join(", ")
      .slice(0, longestName);
  }
}
