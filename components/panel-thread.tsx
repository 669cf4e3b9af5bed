/** How the conversation stands: who waits since when, or that nobody can tell yet. */
import { formatDayTime } from "../lib/i18n/format.ts";
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import type { PanelContent } from "./panel-content.ts";

export interface PanelThreadProps {
  readonly words: PanelWords;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly thread: NonNullable<PanelContent["thread"]>;
}

export function PanelThread({ words, now, thread: { status, since, due } }: PanelThreadProps) {
  const { language } = words;
  return (
    <section>
      <h3>{words("panel.thread")}</h3>
      <p class={status === "theirs" ? "waiting" : ""}>
        {words(`panel.thread.${status}`, { date: formatDayTime(since, language) })}
      </p>
      {due !== null && (
        <p>
          {words(due < now ? "panel.thread.overdue" : "panel.thread.due", {
            date: formatDayTime(due, language),
          })}
        </p>
      )}
      {status !== "ours" && <p class="quiet">{words("panel.thread.sent")}</p>}
    </section>
  );
}
