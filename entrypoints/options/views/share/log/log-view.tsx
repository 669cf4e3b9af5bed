/** The log. */
import type { ViewProps } from "../../../view-switch.tsx";

export function LogView(_: ViewProps) {
  return null;
}
