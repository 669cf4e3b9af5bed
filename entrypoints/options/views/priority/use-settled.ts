/** A value as it is once it has stayed the same for a moment: what follows from it costs more than a keystroke may. */
import { useEffect, useState } from "preact/hooks";

const restMs = 180;

export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
