/** Which view an address without a fragment opens: the first steps as long as there is nothing, else the clients. */
import { useEffect } from "preact/hooks";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { View } from "./use-view.ts";

/** `set`: `undefined` while it is not read. */
export function useFirstView(view: View, set: RuleSet | undefined): View {
  const isStart =
    location.hash === "" && set !== undefined && set.clients.length === 0 && set.rules.length === 0;
  useEffect(() => {
    // From now on they stay open, whatever is made in them.
    if (isStart) location.replace("#start");
  }, [isStart]);
  return isStart ? "start" : view;
}
