/** Whether the address asks for the page on the company policy, `#settings/policy`. */
import { useEffect, useState } from "preact/hooks";

const isAskedFor = () => location.hash === "#settings/policy";

export function useIsPolicy(): boolean {
  const [isPolicy, setIsPolicy] = useState(isAskedFor);
  useEffect(() => {
    const follow = () => setIsPolicy(isAskedFor());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return isPolicy;
}
