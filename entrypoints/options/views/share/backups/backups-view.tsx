/** Backups. */
import type { ViewProps } from "../../../view-props.ts";

export function BackupsView(_: ViewProps) {
  return null;
}
