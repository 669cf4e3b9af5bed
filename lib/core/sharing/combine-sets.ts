/**
 * Puts the user's own set and those that are followed together for whoever decides.
 *
 * Sets of the company policy come first, then the user's own, then the subscribed ones in their
 * order: of two clients that claim one address the earlier set's wins. What the user has themselves, and the same item of the same
 * set, counts once, in the earlier place; an id that a strange set happens to have, or took on purpose, is told apart. Rules stay
 * apart set by set, so that "stop here" ends its own set and a rule names what its own set has.
 */
import { namesOfRuleSet } from "../clients/names-of-rule-set.ts";
import { nameKey } from "../condition/known-names.ts";
import type { RuleLayer } from "../rules/compile-rules.ts";
import type { Client, Rule, RuleSet } from "../rules/rule-set.ts";
import type { FollowedSet } from "./followed-set.ts";
import { nameOf, renameWithin } from "./rename-within.ts";
import { type IdPart, idOf, idParts, type NewIds, tellIdsApart } from "./tell-ids-apart.ts";

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

/** A set, and where it stands. */
interface Added {
  readonly set: RuleSet;
  /** The name of a followed set; `null`: the user's own. */
  readonly origin: string | null;
}

class Combined {
  readonly #own: RuleSet;
  /** Sets from which something was taken into the user's own. */
  readonly #kin: ReadonlySet<string>;
  readonly #ownIds: Readonly<Record<IdPart, ReadonlySet<string>>>;
  readonly #lists = {
    clients: new Map<string, Client>(),
    rules: new Map<string, Rule>(),
    segments: new Map<string, unknown>(),
    groups: new Map<string, unknown>(),
    calendars: new Map<string, unknown>(),
  };
  /** By part and id the id of the set that it comes from. */
  readonly #holders = mapsByPart<string>();
  readonly #names = { segments: new Set<string>(), groups: new Set<string>() };
  readonly #layers: RuleLayer[] = [];
  readonly #origins = { rules: new Map<string, string>(), clients: new Map<string, string>() };
  #settings: Record<string, unknown> = {};
  #isOwnAdded = false;

  constructor(own: RuleSet) {
    this.#own = own;
    this.#kin = new Set([own.id, ...(own.merged ?? []).map(({ setId }) => setId)]);
    this.#ownIds = {
      clients: idsIn(own.clients),
      rules: idsIn(own.rules),
      segments: idsIn(own.segments ?? []),
      groups: idsIn(own.groups ?? []),
      calendars: idsIn(own.calendars ?? []),
    };
  }

  add(written: RuleSet, origin: string | null): void {
    const apart = origin === null ? written : tellIdsApart(written, this.#takenIds(written));
    const set = renameWithin(apart, {
      client: this.#namesHere(apart),
      segment: this.#freeNames(apart, "segments"),
      group: this.#freeNames(apart, "groups"),
    });
    const added = { set, origin };
    this.#addItems("clients", added);
    const rules = set.rules.filter(({ id }) => !this.#lists.rules.has(id));
    this.#addItems("rules", added);
    this.#layers.push({ rules, names: namesOfRuleSet(set) });
    for (const part of ["segments", "groups", "calendars"] as const) this.#addEntries(set, part);
    this.#settings = { ...set.settings, ...this.#settings };
    this.#isOwnAdded ||= origin === null;
  }

  #addItems(part: "clients" | "rules", { set, origin }: Added): void {
    const list = this.#lists[part] as Map<string, Client | Rule>;
    for (const item of set[part]) {
      if (list.has(item.id)) continue;
      list.set(item.id, item);
      this.#holders[part].set(item.id, set.id);
      if (origin !== null) this.#origins[part].set(item.id, origin);
    }
  }

  #addEntries(set: RuleSet, part: NamedPart | "calendars"): void {
    for (const entry of set[part] ?? []) {
      const key = idOf(entry) ?? nameOf(entry) ?? `${this.#layers.length} ${this.#lists[part].size}`;
      if (!this.#lists[part].has(key)) {
        this.#lists[part].set(key, entry);
        this.#holders[part].set(key, set.id);
      }
      if (part !== "calendars") this.#names[part].add(nameKey(nameOf(entry) ?? ""));
    }
  }

  /** Ids of the set that another set has, each with one that is free. */
  #takenIds(set: RuleSet): NewIds {
    const taken = mapsByPart<string>();
    for (const part of idParts) {
      for (const entry of set[part] ?? []) {
        const id = idOf(entry);
        if (id !== null && this.#isAnothers(part, id, set.id)) {
          taken[part].set(id, `${id.slice(0, 60)}~${this.#layers.length + 1}`);
        }
      }
    }
    return taken;
  }

  /** What the user has themselves counts before what they follow; a set of the policy takes nothing of it away. */
  #isAnothers(part: IdPart, id: string, setId: string): boolean {
    if (this.#ownIds[part].has(id)) return !this.#isOwnAdded && !this.#kin.has(setId);
    const holder = this.#holders[part].get(id);
    return holder !== undefined && holder !== setId;
  }

  /** A client that an earlier place has under another name has that name in the conditions of this set, too. */
  #namesHere({ clients }: RuleSet): ReadonlyMap<string, string> {
    return new Map(
      clients.flatMap(({ id, name }): [string, string][] => {
        const here = this.#lists.clients.get(id)?.name;
        return here === undefined || nameKey(here) === nameKey(name) ? [] : [[nameKey(name), here]];
      }),
    );
  }

  /** By `nameKey` the name that is free; nothing for an entry that an earlier place has itself. */
  #freeNames(set: RuleSet, part: NamedPart): ReadonlyMap<string, string> {
    const free = new Map<string, string>();
    const used = new Set((set[part] ?? []).map((entry) => nameKey(nameOf(entry) ?? "")));
    for (const entry of set[part] ?? []) {
      const [name, id] = [nameOf(entry), idOf(entry) ?? nameOf(entry)];
      if (name === null || !this.#names[part].has(nameKey(name))) continue;
      if (id === null || this.#lists[part].has(id)) continue;
      const to = this.#freeName(`${name} (${set.name})`, part, used);
      used.add(nameKey(to));
      free.set(nameKey(name), to);
    }
    return free;
  }

  #freeName(name: string, part: NamedPart, used: ReadonlySet<string>): string {
    const isFree = (one: string) => !used.has(nameKey(one)) && !this.#names[part].has(nameKey(one));
    if (isFree(name)) return name;
    let number = 2;
    while (!isFree(`${name} ${number}`)) number += 1;
    return `${name} ${number}`;
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

function mapsByPart<Value>(): Record<IdPart, Map<string, Value>> {
  return {
    clients: new Map(),
    rules: new Map(),
    segments: new Map(),
    groups: new Map(),
    calendars: new Map(),
  };
}

function idsIn(entries: readonly unknown[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => idOf(entry) ?? []));
}
