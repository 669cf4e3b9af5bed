/** The time, as often as what is shown may change by it. */
import { useEffect, useMemo, useState } from "preact/hooks";

const everyMs = 30_000;

/** Milliseconds since the epoch. `shown`: where it is another, the time is told anew: something may have come due. */
export function useNow(shown: unknown): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => Date.now(), [now, shown]);
}
