/**
 * Puts the user's own set and those that are followed together for whoever decides.
 *
 * Sets of the company policy come first, then the user's own, then the subscribed ones in their
 * order: of two clients that claim one address the earlier set's wins. The same item, by its id, counts once, in
 * the earlier set. Rules stay apart set by set, so that "stop here" ends its own set and a rule names what its own set has.
 */
import { namesOfRuleSet } from "../clients/names-of-rule-set.ts";
import { nameKey } from "../condition/known-names.ts";
import type { RuleLayer } from "../rules/compile-rules.ts";
import { renameNames } from "../rules/rename-in-conditions.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { readSegment } from "../segments/segment.ts";
import type { FollowedSet } from "./followed-set.ts";

/** Names of the sets from which what is not the user's own comes. */
export interface Origins {
  /** By the id of the rule. */
  readonly rules: ReadonlyMap<string, string>;
  /** By the id of the client. */
  readonly clients: ReadonlyMap<string, string>;
}

export interface CombinedSets {
  /** Everything of all sets, as one that can be looked through; edits are made on the user's own. */
  readonly set: RuleSet;
  /** The set that precedes the others first. */
  readonly layers: readonly RuleLayer[];
  readonly origins: Origins;
}

const nowhere: Origins = { rules: new Map(), clients: new Map() };

export function combineSets(own: RuleSet, followed: readonly FollowedSet[]): CombinedSets {
  if (followed.length === 0) {
    return { set: own, layers: [{ rules: own.rules, names: namesOfRuleSet(own) }], origins: nowhere };
  }
  const combined = new Combined(own);
  for (const one of followed) if (one.source === "policy") combined.add(one.set, one.name);
  combined.add(own, null);
  for (const one of followed) if (one.source === "user") combined.add(one.set, one.name);
  return combined.finish();
}

type NamedPart = "segments" | "groups";

class Combined {
  readonly #own: RuleSet;
  readonly #lists = {
    clients: new Map<string, RuleSet["clients"][number]>(),
    rules: new Map<string, RuleSet["rules"][number]>(),
    segments: new Map<string, unknown>(),
    groups: new Map<string, unknown>(),
    calendars: new Map<string, unknown>(),
  };
  readonly #names = { segments: new Set<string>(), groups: new Set<string>() };
  readonly #layers: RuleLayer[] = [];
  readonly #origins = { rules: new Map<string, string>(), clients: new Map<string, string>() };
  #settings: Record<string, unknown> = {};

  constructor(own: RuleSet) {
    this.#own = own;
  }

  /** @param origin the name of a followed set; `null`: the user's own */
  add(written: RuleSet, origin: string | null): void {
    const set = this.#withFreeNames(written);
    for (const client of set.clients) {
      if (this.#lists.clients.has(client.id)) continue;
      this.#lists.clients.set(client.id, client);
      if (origin !== null) this.#origins.clients.set(client.id, origin);
    }
    const rules = set.rules.filter(({ id }) => !this.#lists.rules.has(id));
    for (const rule of rules) {
      this.#lists.rules.set(rule.id, rule);
      if (origin !== null) this.#origins.rules.set(rule.id, origin);
    }
    this.#layers.push({ rules, names: namesOfRuleSet(set) });
    for (const part of ["segments", "groups", "calendars"] as const) this.#addEntries(set, part);
    this.#settings = { ...set.settings, ...this.#settings };
  }

  #addEntries(set: RuleSet, part: NamedPart | "calendars"): void {
    for (const entry of set[part] ?? []) {
      const key = idOf(entry) ?? `${this.#layers.length} ${this.#lists[part].size}`;
      if (!this.#lists[part].has(key)) this.#lists[part].set(key, entry);
      if (part !== "calendars") this.#names[part].add(nameKey(nameOf(entry) ?? ""));
    }
  }

  /** A name that an earlier set has for something else is told apart here, and in the conditions of this set. */
  #withFreeNames(set: RuleSet): RuleSet {
    const names = {
      segment: this.#takenNames(set, "segments"),
      group: this.#takenNames(set, "groups"),
    };
    if (names.segment.size + names.group.size === 0) return set;
    const rename = (text: string) =>
      renameNames(text, (kind, name) => (kind === "client" ? undefined : names[kind].get(nameKey(name))));
    return {
      ...set,
      rules: set.rules.map((rule) => ({
        ...rule,
        condition: rename(rule.condition),
        ...(rule.exceptions === undefined ? {} : { exceptions: rule.exceptions.map(rename) }),
      })),
      segments: (set.segments ?? []).map((entry) => {
        const segment = readSegment(entry);
        if (segment === null) return withName(entry, names.segment);
        return withName({ ...segment, condition: rename(segment.condition) }, names.segment);
      }),
      groups: (set.groups ?? []).map((entry) => withName(entry, names.group)),
    };
  }

  /** By `nameKey` the name that is free; nothing for an entry that an earlier set has itself. */
  #takenNames(set: RuleSet, part: NamedPart): ReadonlyMap<string, string> {
    const free = new Map<string, string>();
    for (const entry of set[part] ?? []) {
      const [name, id] = [nameOf(entry), idOf(entry)];
      if (name === null || !this.#names[part].has(nameKey(name))) continue;
      if (id === null || !this.#lists[part].has(id)) free.set(nameKey(name), `${name} (${set.name})`);
    }
    return free;
  }

  finish(): CombinedSets {
    const { clients, rules, segments, groups, calendars } = this.#lists;
    return {
      set: {
        ...this.#own,
        clients: [...clients.values()],
        rules: [...rules.values()],
        segments: [...segments.values()],
        groups: [...groups.values()],
        calendars: [...calendars.values()],
        settings: this.#settings,
      },
      layers: this.#layers,
      origins: this.#origins,
    };
  }
}

function withName(entry: unknown, names: ReadonlyMap<string, string>): unknown {
  const name = names.get(nameKey(nameOf(entry) ?? ""));
  return name === undefined ? entry : { ...(entry as object), name };
}

function nameOf(entry: unknown): string | null {
  const name = fieldOf(entry, "name");
  return typeof name === "string" ? name : null;
}

/** Entries written by hand have no id and go by their name. */
function idOf(entry: unknown): string | null {
  const id = fieldOf(entry, "id");
  return typeof id === "string" ? id : (nameOf(entry)?.slice(0, 64) ?? null);
}

function fieldOf(entry: unknown, key: string): unknown {
  return typeof entry === "object" && entry !== null ? Reflect.get(entry, key) : undefined;
}
