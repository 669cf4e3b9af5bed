/** What the priority bar has to say, or whether it has no place here. */
import type { View } from "../../lib/gmail-page/read-view.ts";

/** `counting`: some rows are not decided yet, so counts that are shown stay a little longer. `absent`: this view has no list. */
export type BarKind = "counts" | "counting" | "empty" | "drift" | "lost" | "absent";

export interface BarCircumstances {
  /** Gmail's page can be read. */
  readonly isHealthy: boolean;
  /** The background answers. */
  readonly isReached: boolean;
  /** There are no clients and no rules. */
  readonly isBlank: boolean;
  /** The background has said something about this account, now or before. */
  readonly isKnown: boolean;
  /** A visible row still waits for its first decision. */
  readonly isWaiting: boolean;
}

export function barKind(view: View, now: BarCircumstances): BarKind {
  if (!now.isKnown) return "absent";
  if (!now.isHealthy) return hasOrShouldHaveList(view) ? "drift" : "absent";
  if (view.panels.length === 0) return "absent";
  if (!now.isReached) return "lost";
  if (now.isBlank) return "empty";
  return now.isWaiting ? "counting" : "counts";
}

/** A list that cannot be found is a reason to say so where it should be, and so is a main element. */
function hasOrShouldHaveList({ panels, route }: View): boolean {
  return panels.length > 0 || (route.view !== "other" && !route.isThread);
}
