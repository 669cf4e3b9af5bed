/** Backups. */
import type { ViewProps } from "../../../view-switch.tsx";

export function BackupsView(_: ViewProps) {
  return null;
}
