/** The line above Gmail's list: how many messages are urgent, high, normal and low, and which clients are behind them. */
import { useMemo, useRef } from "preact/hooks";
import { type Priority, priorities, type Tier } from "../lib/core/rules/rule-set.ts";
import { tierColours, tintFor } from "../lib/core/shared/colour-contrast.ts";
import type { GmailWords } from "../lib/i18n/gmail/translate-gmail.ts";
import { BarMenu } from "./bar-menu.tsx";
import { displayText } from "./display-text.ts";
import { TierShape } from "./tier-shape.tsx";
import { useRovingFocus } from "./use-roving-focus.ts";

export interface BarClient {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  /** `#rrggbb` or the tier's. */
  readonly colour: string | null;
}

/** What the bar says: counts, or one sentence that stands in for them. */
export type BarContent =
  | {
      readonly kind: "counts";
      readonly counts: Readonly<Record<Priority, number>>;
      /** `null`: the list shows everything. */
      readonly pressed: Priority | null;
      /** Clients of the pressed priority, each once. */
      readonly clients: readonly BarClient[];
    }
  | { readonly kind: "empty" | "drift" | "lost" };

export interface PriorityBarProps {
  readonly words: GmailWords;
  readonly theme: "light" | "dark";
  readonly isCompact: boolean;
  readonly isFolded: boolean;
  readonly content: BarContent;
  /** The pressed priority again, or Escape, shows everything. */
  readonly onPress: (priority: Priority) => void;
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
  const { words, theme, isCompact, isFolded, content } = props;
  const wasPressed = useRef(false);
  if (content.kind === "counts" && content.pressed !== null) wasPressed.current = true;
  const look = ["bar", theme, isCompact ? "compact" : "", isFolded ? "folded" : ""].filter(Boolean).join(" ");
  return (
    <div class={look}>
      {!isFolded && <BarLine {...props} />}
      <BarMenu {...props} />
      <span class="said" role="status">
        {wasPressed.current && said(words, content)}
      </span>
    </div>
  );
}

function BarLine({ words, theme, content, onPress, onStart, onHealth }: PriorityBarProps) {
  if (content.kind === "counts") {
    return (
      <>
        <Toggles words={words} counts={content.counts} pressed={content.pressed} onPress={onPress} />
        {content.pressed !== null && (
          <Clients words={words} clients={content.clients} isDark={theme === "dark"} />
        )}
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

interface TogglesProps {
  readonly words: GmailWords;
  readonly counts: Readonly<Record<Priority, number>>;
  readonly pressed: Priority | null;
  readonly onPress: (priority: Priority) => void;
}

function Toggles({ words, counts, pressed, onPress }: TogglesProps) {
  const roving = useRovingFocus(priorities.length);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && pressed !== null) onPress(pressed);
    else roving.onKeyDown(event);
  };
  return (
    <div class="tools" role="toolbar" aria-label={words("bar.name")} onKeyDown={onKeyDown}>
      {priorities.map((priority, index) => (
        <button
          type="button"
          class="toggle"
          key={priority}
          data-priority={priority}
          data-count={counts[priority]}
          aria-pressed={pressed === priority}
          tabIndex={roving.tabIndexOf(index)}
          onClick={() => onPress(priority)}
        >
          {words(`priority.${priority}`)} <b>{counts[priority]}</b>
        </button>
      ))}
    </div>
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
  const { pressed, counts } = content;
  return pressed === null
    ? words("bar.all")
    : words("bar.shown", { priority: words(`priority.${pressed}`), count: counts[pressed] });
}
