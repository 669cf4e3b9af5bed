/**
 * Brings the strips for mail that is being written into this tab when somebody
 * writes one, and tells them where the focus goes.
 */
import { watchCompose } from "../../lib/gmail-page/compose/watch-compose.ts";
import type { ComposeStrips } from "../gmail-panels/compose-strips.ts";
import type { ComposeStripParts } from "../gmail-panels/mount-compose-strip.tsx";
import type { LoadPanels } from "./panels-loader.ts";

/** @param mayAsk whether there is anything to say at present; without clients there never is */
export function composeOnDemand(
  load: LoadPanels,
  parts: ComposeStripParts,
  mayAsk: () => boolean,
): Pick<ComposeStrips, "follow"> {
  const { signal } = parts.surroundings;
  let strips: ComposeStrips | null = null;
  /** Forms to which the focus came while the strips are on their way. */
  const waiting = new Set<Element>();
  let isComing = false;

  const bring = async (): Promise<void> => {
    isComing = true;
    const panels = await load();
    isComing = false;
    // Nobody asked for this, so a failure is no news: the next move of the focus tries again.
    if (panels !== null && !signal.aborted) {
      strips ??= panels.createComposeStrips(parts);
      for (const form of waiting) if (form.isConnected) strips.focused(form);
    }
    waiting.clear();
  };

  watchCompose(
    parts.window,
    (form) => {
      if (strips !== null) strips.focused(form);
      else if (mayAsk()) {
        waiting.add(form);
        if (!isComing) void bring();
      }
    },
    signal,
  );
  return { follow: () => strips?.follow() };
}
