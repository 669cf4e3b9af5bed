/** What a member changes of a shared set for themselves: a layer of its own over every edition, so that no update takes it away. */
import { nameKey } from "../condition/known-names.ts";
import type { Effect, RuleSet } from "../rules/rule-set.ts";
import { renameWithin } from "./rename-within.ts";

export interface LocalLook {
  /** The name that is shown instead. */
  readonly name?: string;
  /** `#rrggbb`, shown instead. */
  readonly colour?: string;
}

export interface LocalLayer {
  /** Ids of optional rules that are switched off here. A rule that is required, or has become so, stays on. */
  readonly off: readonly string[];
  /** By the label as the set names it. */
  readonly labels: Readonly<Record<string, LocalLook>>;
  /** By the id of the client. */
  readonly clients: Readonly<Record<string, LocalLook>>;
}

export const noLocalLayer: LocalLayer = { off: [], labels: {}, clients: {} };

/** The set as it looks through the layer. What the layer names and the set no longer has changes nothing. */
export function applyLocalLayer(set: RuleSet, layer: LocalLayer): RuleSet {
  const off = new Set(layer.off);
  const labels = new Map(Object.entries(layer.labels));
  const looks = new Map(Object.entries(layer.clients));
  if (off.size + labels.size + looks.size === 0) return set;
  const named = renameWithin(set, { client: newNames(set, looks), segment: new Map(), group: new Map() });
  return {
    ...named,
    clients: set.clients.map((client) => ({ ...client, ...lookOf(looks.get(client.id)) })),
    rules: named.rules.map((rule) => ({
      ...rule,
      ...(rule.optional === true && off.has(rule.id) ? { enabled: false } : {}),
      effects: rule.effects.map((effect) => lookedAt(effect, labels)),
    })),
  };
}

/** Conditions that name a client by the name that the set gives it follow to the one that it has here. */
function newNames({ clients }: RuleSet, looks: ReadonlyMap<string, LocalLook>): ReadonlyMap<string, string> {
  return new Map(
    clients.flatMap(({ id, name }): [string, string][] => {
      const here = looks.get(id)?.name;
      return here === undefined ? [] : [[nameKey(name), here]];
    }),
  );
}

function lookedAt(effect: Effect, labels: ReadonlyMap<string, LocalLook>): Effect {
  if (effect.kind !== "label") return effect;
  const { name: label, colour } = labels.get(effect.label) ?? {};
  return {
    ...effect,
    ...(label === undefined ? {} : { label }),
    ...(colour === undefined ? {} : { colour }),
  };
}

/** Without keys that say nothing. */
function lookOf({ name, colour }: LocalLook = {}): LocalLook {
  return { ...(name === undefined ? {} : { name }), ...(colour === undefined ? {} : { colour }) };
}
