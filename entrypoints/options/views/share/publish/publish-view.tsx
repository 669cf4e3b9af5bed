/** Publishing. */
import type { ViewProps } from "../../../view-switch.tsx";

export function PublishView(_: ViewProps) {
  return null;
}
