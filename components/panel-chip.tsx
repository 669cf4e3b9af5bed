/** A client's chip in the panel: in the theme of Gmail, which the browser's own may not be. */
import { tintFor } from "../lib/core/shared/colour-contrast.ts";
import { displayText } from "./display-text.ts";
import type { ChoosableClient } from "./panel-content.ts";
import { TierShape } from "./tier-shape.tsx";

export interface PanelChipProps {
  readonly client: Pick<ChoosableClient, "name" | "tier" | "colour">;
  readonly theme: "light" | "dark";
}

export function PanelChip({ client: { name, tier, colour }, theme }: PanelChipProps) {
  const { background, text } = tintFor(colour, theme === "dark");
  return (
    <span class="chip" style={{ background, color: text }}>
      <TierShape tier={tier} />
      <bdi dir="auto">{displayText(name)}</bdi>
    </span>
  );
}
