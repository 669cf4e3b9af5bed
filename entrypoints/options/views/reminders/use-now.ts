/** The time, as often as what is shown may change by it. */
import { useEffect, useState } from "preact/hooks";

const everyMs = 30_000;

/** Milliseconds since the epoch. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
