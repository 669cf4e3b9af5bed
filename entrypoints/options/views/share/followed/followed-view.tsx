/** The sets that are followed. */
import type { ViewProps } from "../../../view-switch.tsx";

export function FollowedView(_: ViewProps) {
  return null;
}
