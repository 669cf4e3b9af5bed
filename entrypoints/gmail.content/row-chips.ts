/** The chips of one row: our node and what it shows, drawn anew only where that is something else. */
import { drawChipGroup } from "../../components/chip-group.ts";
import { chipStyles } from "../../components/chip-styles.ts";
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import type { Language } from "../../lib/core/settings/settings.ts";
import { createOwnHost, type OwnHost } from "../../lib/gmail-page/own-host.ts";
import type { Look } from "../../lib/gmail-page/read-look.ts";
import type { Surroundings } from "./surroundings.ts";

export interface RowChips {
  readonly host: OwnHost;
  readonly decided: DecidedMessage;
  readonly theme: Look["theme"];
  readonly language: Language;
}

/** `before`: what this row has already; `null`: nothing. */
export function drawRowChips(
  document: Document,
  before: RowChips | null,
  decided: DecidedMessage,
  { theme, words }: ReturnType<Surroundings["look"]>,
): RowChips {
  const host = before?.host ?? createOwnHost(document, "chips", chipStyles);
  const chips: RowChips = { host, decided, theme, language: words.language };
  if (before !== null && isSamePicture(before, chips)) return chips;
  if (before !== null) host.root.querySelector(".group")?.remove();
  host.root.prepend(drawChipGroup(document, decided, { theme, words, inTabOrder: false }));
  host.element.setAttribute("data-priority", decided.decision.priority);
  return chips;
}

/** After an edit most messages are decided as before: their chips stay. */
function isSamePicture(one: RowChips, other: RowChips): boolean {
  if (one.theme !== other.theme || one.language !== other.language) return false;
  return one.decided === other.decided || JSON.stringify(one.decided) === JSON.stringify(other.decided);
}
