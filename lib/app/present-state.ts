/**
 * What the worker decides by at this moment: settings and the compiled rule set.
 *
 * Both come from the database, each time, because the worker may have been killed
 * since; only the compiled set is kept, for its revision. When the database
 * cannot be read, the mirror stands in, and every answer says so.
 */
import type { CompiledRuleSet } from "../core/decision/decide.ts";
import { lockSettings } from "../core/policy/lock-settings.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import type { Settings } from "../core/settings/settings.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { type CombinedSets, combineSets } from "../core/sharing/combine-sets.ts";
import type {
  DecidingSets,
  Mirror,
  Mirrored,
  RevisedSet,
  RuleSetStore,
  SettingsStore,
  StorageFailure,
} from "./ports.ts";

export interface PresentSettings {
  readonly settings: Settings;
  readonly revision: number;
  /** Why these come from the mirror; `null`: they do not. */
  readonly mirrored: StorageFailure | null;
}

export interface PresentRules {
  /** The user's own set and those that are followed, as one; whoever edits loads the own one. */
  readonly set: RuleSet;
  readonly compiled: CompiledRuleSet;
  readonly revision: number;
  readonly clients: number;
  readonly rules: number;
}

export interface PresentState {
  settings(): Promise<Outcome<PresentSettings>>;
  /** The rule set that goes with these settings; a newer one where it changed in between. */
  rules(present: PresentSettings): Promise<Outcome<PresentRules>>;
  /** What was just saved need not be read again by the pages that ask next. */
  expect(saved: RevisedSet): void;
}

interface PresentStatePorts {
  readonly rules: RuleSetStore;
  readonly settings: SettingsStore;
  readonly mirror: Mirror;
}

export function createPresentState(
  ports: PresentStatePorts,
  compile: (sets: CombinedSets) => CompiledRuleSet,
): PresentState {
  let cached: { readonly revision: number; readonly loading: Promise<Outcome<PresentRules>> } | null = null;
  let mirror: Promise<Mirrored | null> | null = null;
  let expected: RevisedSet | null = null;

  async function load({ revision, mirrored }: PresentSettings): Promise<Outcome<PresentRules>> {
    const saved = expected;
    expected = null;
    if (saved?.revision === revision) {
      const others = await ports.rules.loadFollowed();
      if (others.ok) return { ok: true, value: present({ ...saved, followed: others.value }) };
    }
    const stored =
      mirrored === null ? await ports.rules.loadSnapshot() : ({ ok: false, failure: mirrored } as const);
    if (stored.ok) return { ok: true, value: present(stored.value) };
    const copy = await readMirror();
    return copy === null ? refused(stored.failure) : { ok: true, value: present(copy) };
  }

  function present({ set: own, followed: others, revision }: DecidingSets): PresentRules {
    const combined = combineSets(own, others);
    const { set } = combined;
    return {
      set,
      compiled: compile(combined),
      revision,
      clients: set.clients.length,
      rules: set.rules.length,
    };
  }

  function readMirror(): Promise<Mirrored | null> {
    mirror ??= ports.mirror.read();
    return mirror;
  }

  return {
    async settings() {
      const stored = await ports.settings.load();
      if (stored.ok) {
        mirror = null;
        return { ok: true, value: { ...stored.value, mirrored: null } };
      }
      const copy = await readMirror();
      if (copy === null) return refused(stored.failure);
      const { settings, locked = {}, revision } = copy;
      return {
        ok: true,
        value: { settings: lockSettings(settings, locked), revision, mirrored: stored.failure },
      };
    },
    async rules(now) {
      const { revision } = now;
      if (cached?.revision !== revision) cached = { revision, loading: load(now) };
      const mine = cached;
      const loaded = await mine.loading;
      const isStale = !loaded.ok || loaded.value.revision !== revision;
      if (isStale && cached === mine) cached = null;
      return loaded;
    },
    expect(saved) {
      expected = saved;
    },
  };
}

function refused({ code, params }: StorageFailure) {
  return refusal(code, params);
}
