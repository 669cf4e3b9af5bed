/** What was said lately, as far as it was seen: the last mails both ways, and since when somebody waits. */
import { formatDayTime } from "../lib/i18n/format.ts";
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import { displayText } from "./display-text.ts";
import type { PanelContent, PanelMail } from "./panel-content.ts";

export interface PanelLatelyProps {
  readonly words: PanelWords;
  /** Others than clients write, too; only clients are said to wait. */
  readonly isClient: boolean;
  /** What was said of the conversation already is not said again. */
  readonly thread: PanelContent["thread"];
  readonly lately: NonNullable<PanelContent["lately"]>;
}

/** Arrows by side: text of a screen reader stands beside them. */
const arrows: Readonly<Record<PanelMail["side"], string>> = {
  theirs: "M12 4L4 12M4 6v6h6",
  ours: "M4 12L12 4M6 4h6v6",
  conversation: "M3 6h10l-3-3M13 10H3l3 3",
};

export function PanelLately({ words, isClient, thread, lately }: PanelLatelyProps) {
  const { language } = words;
  const { mails, waitingSince } = lately;
  const isSaid = thread?.status === "theirs" && thread.since === waitingSince;
  return (
    <section>
      <h3>{words("panel.lately")}</h3>
      {isClient && waitingSince !== null && !isSaid && (
        <p class="waiting">{words("panel.waiting", { date: formatDayTime(waitingSince, language) })}</p>
      )}
      {mails.length === 0 && <p class="quiet">{words("panel.lately.none")}</p>}
      <ul>
        {mails.map(({ id, side, date, subject }) => (
          <li key={id} class="mail">
            <svg
              viewBox="0 0 16 16"
              width="14"
              height="14"
              role="img"
              aria-label={words(`panel.lately.${side}`)}
            >
              <path d={arrows[side]} fill="none" stroke="currentColor" stroke-width="1.5" />
            </svg>
            <bdi dir="auto" class={subject === null ? "quiet subject" : "subject"}>
              {subject === null ? words("panel.lately.noSubject") : displayText(subject)}
            </bdi>
            <time class="points" dateTime={new Date(date).toISOString()}>
              {formatDayTime(date, language)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
