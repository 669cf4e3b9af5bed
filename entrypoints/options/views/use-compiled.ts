/** A rule set made ready for deciding once the page stands, in a turn of its own: ten thousand clients take a moment. */
import { useEffect, useState } from "preact/hooks";
import { type CompiledRuleSet, compileSets } from "../../../lib/core/decision/decide.ts";
import type { CombinedSets } from "../../../lib/core/sharing/combine-sets.ts";

/** The set that was compiled last, with what it was compiled of. `null`: not yet. */
export interface CompiledSets {
  readonly sets: CombinedSets;
  readonly compiled: CompiledRuleSet;
}

/** @param sets `null`: nothing is wanted @param pauseMs how long it must have stayed the same */
export function useCompiled(sets: CombinedSets | null, pauseMs: number): CompiledSets | null {
  const [compiled, setCompiled] = useState<CompiledSets | null>(null);
  useEffect(() => {
    if (sets === null) return;
    const timer = setTimeout(() => setCompiled({ sets, compiled: compileSets(sets) }), pauseMs);
    return () => clearTimeout(timer);
  }, [sets, pauseMs]);
  return compiled;
}
