/**
 * The order of the rules while moves are on their way to the background: shown
 * at once, so that a key pressed twice moves the same rule twice.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Rule } from "../../../../lib/core/rules/rule-set.ts";

export interface MovedRules {
  readonly rules: readonly Rule[];
  /** Shows the rule at its new place until `carryOut` has ended and the stored order is known. */
  readonly move: (rule: Rule, to: number, carryOut: () => Promise<boolean>) => void;
}

export function useMovedRules(stored: readonly Rule[]): MovedRules {
  const [moved, setMoved] = useState<readonly Rule[]>();
  const pending = useRef(0);
  const latest = useRef(stored);
  latest.current = stored;

  useEffect(() => {
    if (pending.current === 0) setMoved(undefined);
  }, [stored]);

  const rules = moved ?? stored;
  const move: MovedRules["move"] = (rule, to, carryOut) => {
    const before = latest.current;
    const others = rules.filter(({ id }) => id !== rule.id);
    setMoved(others.toSpliced(to, 0, rule));
    pending.current += 1;
    void carryOut().then((isDone) => {
      pending.current -= 1;
      // Where the new order has not been read yet, the effect above will see it.
      if (pending.current === 0 && (!isDone || latest.current !== before)) setMoved(undefined);
    });
  };
  return { rules, move };
}
