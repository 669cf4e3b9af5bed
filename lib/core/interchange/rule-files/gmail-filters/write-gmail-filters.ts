/**
 * Writes rules, and clients as labels, as filters that Gmail imports, so that the labels exist on every device.
 *
 * Filters know neither clients nor order: lookups are written out, and what an earlier rule keeps for itself with "stop here" is
 * excluded from the later ones. A rule that came from Gmail and still says what it said goes back as it was. What Gmail
 * cannot do is told, rule by rule, before anything is saved.
 */
import { namesOfRuleSet } from "../../../clients/names-of-rule-set.ts";
import { allOf, anyOf, negated } from "../../../condition/join-conditions.ts";
import type { KnownNames } from "../../../condition/known-names.ts";
import type { Condition } from "../../../condition/tree.ts";
import {
  type ExpandedCondition,
  type ExpansionClock,
  lookupExpander,
} from "../../../rules/expand-lookups.ts";
import { parseRule } from "../../../rules/parse-rule.ts";
import type { Client, FilterProperty, Rule, RuleSet } from "../../../rules/rule-set.ts";
import { dayOf } from "../../../shared/calendar-day.ts";
import { type ActionLoss, filterActionsOf } from "./filter-actions-of.ts";
import { filterCriteriaOf } from "./filter-criteria-of.ts";
import { gmailTerms } from "./gmail-terms.ts";
import { type FeedHead, writeFilterFeed } from "./write-filter-feed.ts";

export interface FiltersToWrite extends FeedHead {
  /** Everything that decides: the user's own set and those that are followed. */
  readonly set: RuleSet;
  /** In any order; they are written in the order of the set. */
  readonly ruleIds: readonly string[];
  /** Clients whose name becomes a label of their mail. */
  readonly clientIds?: readonly string[];
  /** Forwards, deletes and answers of filters that came from Gmail go back, too. */
  readonly risky: boolean;
  /** IANA name; absent: UTC. */
  readonly zone?: string;
  /** The rules of each set, of which "stop here" ends its own; absent: all are of one set. */
  readonly layers?: readonly { readonly rules: readonly Rule[] }[];
}

/**
 * Besides those of what it is written with (`ExpansionLoss`, `GmailTermLoss`, `ActionLoss`):
 *
 * - `export.off`: lost; the rule is switched off and was not written
 * - `export.faulty`: lost; its condition has an error
 * - `export.never`: lost; no mail can be meant, such as that of a client without addresses
 * - `export.nothing`: lost; it does nothing that Gmail can do
 * - `export.tooLong`: lost; no filter may be so long, and it cannot be parted
 * - `export.stop`: changed; an earlier rule stops here, and Gmail cannot be told. params: `rule`
 */
export interface WrittenRule {
  readonly id: string;
  readonly kind: "rule" | "client";
  readonly name: string;
  /** How many filters it became; 0: it was not written. */
  readonly filters: number;
  readonly losses: readonly ActionLoss[];
}

export type WrittenFilters =
  | {
      readonly ok: true;
      readonly text: string;
      readonly filters: number;
      readonly rules: readonly WrittenRule[];
    }
  /** `gmail.tooManyFilters`: more than a mailbox may have. params: `count`, `limit` */
  | {
      readonly ok: false;
      readonly code: "gmail.tooManyFilters";
      readonly params: { readonly count: number; readonly limit: number };
      readonly rules: readonly WrittenRule[];
    };

/** Filters that a mailbox may have. */
export const filterLimit = 1000;

export function writeGmailFilters(asked: FiltersToWrite): WrittenFilters {
  const writing = new Writing(asked);
  const written = writing.all();
  const entries = written.flatMap((one) => one.entries);
  const rules = written.map(({ entries: own, ...rule }) => ({ ...rule, filters: own.length }));
  if (entries.length > filterLimit) {
    const params = { count: entries.length, limit: filterLimit };
    return { ok: false, code: "gmail.tooManyFilters", params, rules };
  }
  return { ok: true, text: writeFilterFeed(entries, asked), filters: entries.length, rules };
}

type Entries = readonly (readonly FilterProperty[])[];

interface Written extends Omit<WrittenRule, "filters"> {
  readonly entries: Entries;
}

/** What an earlier rule keeps from the later ones of its set; `tree` is `null` where Gmail cannot be told. */
interface Stop {
  readonly name: string;
  readonly tree: Condition | null;
}

/** Exclusions of one filter: the nearest rules count most. */
const mostStops = 20;

class Writing {
  readonly #asked: FiltersToWrite;
  readonly #names: KnownNames;
  readonly #expand: (tree: Condition) => ExpandedCondition;

  constructor(asked: FiltersToWrite) {
    const { set, now, zone = "UTC" } = asked;
    const clock: ExpansionClock = { now, zone, day: dayOf(now, zone) };
    this.#asked = asked;
    this.#names = namesOfRuleSet(set);
    this.#expand = lookupExpander(set, clock);
  }

  all(): readonly Written[] {
    const { set, clientIds = [], layers = [set] } = this.#asked;
    const clients = set.clients.filter(({ id }) => clientIds.includes(id));
    return [
      ...clients.map((client) => this.#client(client)),
      ...layers.flatMap(({ rules }) => this.#layer(rules)),
    ];
  }

  #layer(rules: readonly Rule[]): readonly Written[] {
    const chosen = new Set(this.#asked.ruleIds);
    const stops: Stop[] = [];
    return rules.flatMap((rule) => {
      const written = chosen.has(rule.id) ? [this.#rule(rule, stops)] : [];
      if (rule.stop === true && rule.enabled !== false) stops.push(...this.#stopOf(rule));
      return written;
    });
  }

  #client(client: Client): Written {
    const told = { id: client.id, kind: "client", name: client.name } as const;
    const actions = filterActionsOf([{ kind: "label", label: client.name }], null, false);
    const tree: Condition = { kind: "lookup", operator: "client", value: client.name };
    const { criteria, losses } = this.#criteria(tree, [], []);
    return { ...told, entries: crossed(criteria, actions.entries), losses: [...losses, ...actions.losses] };
  }

  #rule(rule: Rule, stops: readonly Stop[]): Written {
    const told = { id: rule.id, kind: "rule", name: rule.name } as const;
    const refused = (code: string): Written => ({ ...told, entries: [], losses: [lost(code)] });
    if (rule.enabled === false) return refused("export.off");
    const parsed = parseRule(rule, this.#names);
    if (!parsed.ok) return refused("export.faulty");
    const kept = isAsRead(rule) ? (rule.gmail ?? null) : null;
    const actions = filterActionsOf(rule.effects, rule.gmail ?? null, this.#asked.risky);
    const { criteria, losses } =
      kept !== null && stops.length === 0
        ? { criteria: [kept.criteria], losses: [] }
        : this.#criteria(parsed.condition, parsed.exceptions, stops);
    const idle = actions.entries.length === 0 ? [lost("export.nothing")] : [];
    return {
      ...told,
      entries: crossed(criteria, actions.entries),
      losses: [...losses, ...actions.losses, ...idle],
    };
  }

  #criteria(
    condition: Condition,
    exceptions: readonly Condition[],
    stops: readonly Stop[],
  ): { readonly criteria: Entries; readonly losses: readonly ActionLoss[] } {
    const unless = anyOf(exceptions);
    const main = this.#forGmail(condition);
    const not = unless === null ? { tree: null, losses: [], isLost: false } : this.#forGmail(unless);
    const losses = [...main.losses, ...not.losses];
    if (main.isLost || not.isLost) return { criteria: [], losses };
    if (main.tree === null) return { criteria: [], losses: [...losses, lost("export.never")] };
    const told = stops.filter(({ tree }) => tree !== null).slice(-mostStops);
    const full = filterCriteriaOf(
      main.tree,
      anyOf([not.tree, ...told.map(({ tree }) => tree)].filter(isThere)),
    );
    if (full !== null) {
      const untold = stops.filter((stop) => !told.includes(stop)).map(stopLoss);
      return { criteria: full, losses: [...losses, ...untold] };
    }
    const bare = filterCriteriaOf(main.tree, not.tree);
    return bare === null
      ? { criteria: [], losses: [...losses, lost("export.tooLong")] }
      : { criteria: bare, losses: [...losses, ...stops.map(stopLoss)] };
  }

  /** `isLost`: Gmail cannot be told. `tree`: `null` where nothing can match. */
  #forGmail(condition: Condition): {
    readonly tree: Condition | null;
    readonly losses: readonly ActionLoss[];
    readonly isLost: boolean;
  } {
    const expanded = this.#expand(condition);
    if (expanded.tree === null) return { ...expanded, isLost: false };
    const { tree, losses } = gmailTerms(expanded.tree);
    return { tree, losses: [...expanded.losses, ...losses], isLost: tree === null };
  }

  #stopOf(rule: Rule): readonly Stop[] {
    const parsed = parseRule(rule, this.#names);
    if (!parsed.ok) return [];
    const { condition, exceptions } = parsed;
    const unless = anyOf(exceptions);
    const whole = allOf([condition, ...(unless === null ? [] : [negated(unless)])]) ?? condition;
    const { tree, losses, isLost } = this.#forGmail(whole);
    if (!isLost && tree === null) return [];
    const isExact = losses.every(({ code }) => code !== "export.phrase" && code !== "export.domain");
    return [{ name: rule.name, tree: isLost || !isExact ? null : tree }];
  }
}

function isAsRead({ gmail, condition, exceptions = [] }: Rule): boolean {
  const texts = [condition, ...exceptions];
  return gmail?.readAs.length === texts.length && texts.every((text, index) => text === gmail.readAs[index]);
}

function crossed(criteria: Entries, actions: Entries): Entries {
  return criteria.flatMap((one) => actions.map((other) => [...one, ...other]));
}

function isThere(tree: Condition | null): tree is Condition {
  return tree !== null;
}

function lost(code: string): ActionLoss {
  return { kind: "lost", code, params: {} };
}

function stopLoss({ name }: Stop): ActionLoss {
  return { kind: "changed", code: "export.stop", params: { rule: name.slice(0, 200) } };
}
