/** What of a part is open in the sheet: chosen in the list, or named by the address, `#share/followed/<set>/rules/<rule>`. */
import { useEffect, useState } from "preact/hooks";
import { openSetOf } from "./use-open-set.ts";

export function useOpenItem(): readonly [string | undefined, (id: string | undefined) => void] {
  const [id, setId] = useState<string | undefined>(() => itemOf(location.hash));
  useEffect(() => {
    const follow = () => {
      const named = itemOf(location.hash);
      if (named !== undefined) setId(named);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return [id, setId];
}

function itemOf(hash: string): string | undefined {
  const open = openSetOf(hash);
  return open.kind === "set" ? open.item : undefined;
}
