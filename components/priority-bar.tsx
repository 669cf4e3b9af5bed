/** The line above Gmail's list: how much is urgent, waits or is overdue in the account, and which clients are behind what the list shows. */
import { useMemo, useRef } from "preact/hooks";
import type { Priority } from "../lib/core/rules/rule-set.ts";
import { tierColours, tintFor } from "../lib/core/shared/colour-contrast.ts";
import type { GmailWords } from "../lib/i18n/gmail/translate-gmail.ts";
import type { BarClient, BarContent, BarQueueFilter } from "./bar-content.ts";
import { BarMenu } from "./bar-menu.tsx";
import { BarFreshness, BarTools } from "./bar-tools.tsx";
import { displayText } from "./display-text.ts";
import { TierShape } from "./tier-shape.tsx";

export interface PriorityBarProps {
  readonly words: GmailWords;
  readonly theme: "light" | "dark";
  readonly isCompact: boolean;
  readonly isFolded: boolean;
  readonly content: BarContent;
  /** The pressed priority again, or Escape, shows everything. */
  readonly onPress: (priority: Priority) => void;
  readonly onQueue: (filter: BarQueueFilter) => void;
  /** The pointer or the focus is on the bar: a press may follow. */
  readonly onNear: () => void;
  readonly onFold: () => void;
  readonly onPause: () => void;
  readonly onSettings: () => void;
  readonly onSkeleton: () => void;
  /** To the page that says why Gmail cannot be read. */
  readonly onHealth: () => void;
  /** To the place where the first client is made. */
  readonly onStart: () => void;
}

export function PriorityBar(props: PriorityBarProps) {
  const { words, theme, isCompact, isFolded, content, onNear } = props;
  const wasPressed = useRef(false);
  if (content.kind === "counts" && content.pressed !== null) wasPressed.current = true;
  const look = ["bar", theme, isCompact ? "compact" : "", isFolded ? "folded" : ""].filter(Boolean).join(" ");
  return (
    <div class={look} onPointerEnter={onNear} onFocusIn={onNear}>
      {isFolded ? <FoldedLine {...props} /> : <BarLine {...props} />}
      <BarMenu {...props} onQueue={() => props.onQueue("all")} />
      <span class="said" role="status">
        {wasPressed.current && said(words, content)}
      </span>
    </div>
  );
}

/** Mail that is hidden must not be forgotten: the folded bar still says so. */
function FoldedLine({ words, content, onPress }: PriorityBarProps) {
  if (content.kind !== "counts" || content.pressed === null) return null;
  const { pressed } = content;
  return (
    <button type="button" class="only" onClick={() => onPress(pressed)}>
      {words("bar.only", { priority: words(`priority.${pressed}`) })}
    </button>
  );
}

function BarLine({ words, theme, content, onPress, onQueue, onStart, onHealth }: PriorityBarProps) {
  if (content.kind === "counts") {
    return (
      <>
        <BarTools words={words} content={content} onPress={onPress} onQueue={onQueue} />
        {content.pressed !== null && (
          <Clients words={words} clients={content.clients} isDark={theme === "dark"} />
        )}
        <BarFreshness words={words} stand={content.stand} />
      </>
    );
  }
  return (
    <>
      <p class="sentence">{words(`bar.${content.kind}`)}</p>
      {content.kind === "empty" && (
        <button type="button" class="act" onClick={onStart}>
          {words("bar.empty.do")}
        </button>
      )}
      {content.kind === "drift" && (
        <button type="button" class="act" onClick={onHealth}>
          {words("bar.drift.do")}
        </button>
      )}
    </>
  );
}

/** More than these do not fit on one line beside the buttons. */
const mostClients = 8;

interface ClientsProps {
  readonly words: GmailWords;
  readonly clients: readonly BarClient[];
  readonly isDark: boolean;
}

function Clients({ words, clients, isDark }: ClientsProps) {
  const names = useMemo(() => clients.map(({ name }) => displayText(name)), [clients]);
  const rest = names.slice(mostClients);
  return (
    <ul class="clients" aria-label={words("bar.clients", { names: names.join(", ") })}>
      {clients.slice(0, mostClients).map(({ id, name, tier, colour }) => {
        const { background, text } = tintFor(colour ?? tierColours[tier], isDark);
        const title = words("chip.client", { name: displayText(name), tier: words(`tier.${tier}`) });
        return (
          <li key={id}>
            <span class="chip" style={{ background, color: text }} title={title}>
              <TierShape tier={tier} />
              <bdi dir="auto">{displayText(name)}</bdi>
            </span>
          </li>
        );
      })}
      {rest.length > 0 && (
        <li>
          <span class="chip more" title={words("chip.more", { number: rest.length, names: rest.join(", ") })}>
            +{rest.length}
          </span>
        </li>
      )}
    </ul>
  );
}

/** For screen readers, after a press: what the list shows now. */
function said(words: GmailWords, content: BarContent): string {
  if (content.kind !== "counts") return "";
  const { pressed, here } = content;
  return pressed === null
    ? words("bar.all")
    : words("bar.shown", { priority: words(`priority.${pressed}`), count: here[pressed] });
}
