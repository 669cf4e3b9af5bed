/** Code that the first screen does not need: loaded as soon as that screen stands, and there when it is wanted. */
import { useEffect, useState } from "preact/hooks";

/** `load` must stay the same function between renders; `null`: not yet. `undefined` until it has been loaded. */
export function useDeferred<Loaded>(load: (() => Promise<Loaded>) | null): Loaded | undefined {
  const [loaded, setLoaded] = useState<{ readonly value: Loaded }>();
  useEffect(() => {
    if (load === null) return;
    let wanted = true;
    void load().then((value) => wanted && setLoaded({ value }));
    return () => {
      wanted = false;
    };
  }, [load]);
  return loaded?.value;
}
