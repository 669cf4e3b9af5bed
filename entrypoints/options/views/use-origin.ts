/** Whose things a list shows: `#rules/of/<id>` those of a followed set, anything else the user's own. */
import { useEffect, useState } from "preact/hooks";

export type OriginPart = "rules" | "clients";

/** Id of the subscription; `null`: the user's own. */
export function useOrigin(part: OriginPart): string | null {
  const [origin, setOrigin] = useState(() => originIn(location.hash, part));
  useEffect(() => {
    const follow = () => setOrigin(originIn(location.hash, part));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [part]);
  return origin;
}

export function originIn(hash: string, part: OriginPart): string | null {
  const prefix = `#${part}/of/`;
  if (!hash.startsWith(prefix)) return null;
  try {
    return decodeURIComponent(hash.slice(prefix.length));
  } catch {
    // URIError: the address was typed by hand with a bare percent sign.
    return null;
  }
}
