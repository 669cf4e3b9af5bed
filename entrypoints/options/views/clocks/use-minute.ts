/** The time, told anew every minute. */
import { useEffect, useState } from "preact/hooks";

const minuteMs = 60_000;

/** Ms since the epoch. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
