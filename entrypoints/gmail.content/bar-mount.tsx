/** Keeps the priority bar above the visible list, with counts of the account, and filters that list. */
import { render } from "preact";
import type { BarClient, BarContent, BarQueueFilter, BarStand } from "../../components/bar-content.ts";
import { barStyles } from "../../components/bar-styles.ts";
import { PriorityBar } from "../../components/priority-bar.tsx";
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import type { Priority } from "../../lib/core/rules/rule-set.ts";
import type { BarState as KeptBar } from "../../lib/core/settings/settings.ts";
import { createRowFilter } from "../../lib/gmail-page/filter-rows.ts";
import { keepEventsInside } from "../../lib/gmail-page/keep-events.ts";
import { createOwnHost, mountOf } from "../../lib/gmail-page/own-host.ts";
import { placeBar } from "../../lib/gmail-page/place-bar.ts";
import type { BarKind } from "./bar-kind.ts";
import type { Surroundings } from "./surroundings.ts";

export interface BarActions {
  readonly onQueue: (filter: BarQueueFilter) => void;
  /** The pointer or the focus is on the bar: a press may follow. */
  readonly onNear: () => void;
  /** The user folded the bar, or pressed a priority in the inbox: so it is to be found again. */
  readonly onKeep: (kept: KeptBar) => void;
  readonly onPause: () => void;
  readonly onSettings: () => void;
  readonly onStart: () => void;
  readonly onHealth: () => void;
  readonly onSkeleton: () => void;
}

/** What the bar shows, besides what the user pressed. */
export interface BarState {
  readonly kind: BarKind;
  readonly decided: readonly DecidedMessage[];
  readonly stand: BarStand;
  /** How the user left the bar; `null`: not known yet. */
  readonly kept: KeptBar | null;
}

export interface BarMount {
  update(state: BarState): void;
  /** As a press on this priority's button; `null`: shows everything. False: there was nothing to do. */
  filter(priority: Priority | null): boolean;
  /** The user went to another view: the inbox is filtered as it was left, any other shows everything. */
  arrive(isInbox: boolean): void;
}

export function createBarMount(
  document: Document,
  surroundings: Surroundings,
  actions: BarActions,
): BarMount {
  const host = createOwnHost(document, "bar", barStyles);
  const mount = mountOf(host);
  const filterRows = createRowFilter(document);
  keepEventsInside(host.element);
  let state: BarState = { kind: "absent", decided: [], stand: { kind: "asking" }, kept: null };
  let kept: KeptBar = { isFolded: false, pressed: null };
  let isRestored = false;
  let isInbox = true;
  let pressed: Priority | null = null;
  let shown = "";

  const keep = (change: Partial<KeptBar>): void => {
    isRestored = true;
    kept = { ...kept, ...change };
    actions.onKeep(kept);
  };
  const press = (priority: Priority): void => {
    pressed = pressed === priority ? null : priority;
    if (isInbox) keep({ pressed });
    show();
  };
  /** Once: what the user has done here since, or does in another tab, is another matter. */
  const restore = (): void => {
    if (isRestored || state.kept === null) return;
    isRestored = true;
    kept = state.kept;
    if (isInbox) pressed = kept.pressed;
  };
  const show = (): void => {
    const content = contentOf(state, pressed);
    filterRows(content.kind === "counts" && state.kind !== "absent" ? pressed : null);
    if (state.kind === "absent" || !placeBar(document, host.element)) {
      host.element.remove();
      return;
    }
    const { theme, isCompact, words } = surroundings.look();
    const { isFolded } = kept;
    const next = JSON.stringify([content, theme, isCompact, isFolded, words.language]);
    if (next === shown) return;
    shown = next;
    render(
      <PriorityBar
        words={words}
        theme={theme}
        isCompact={isCompact}
        isFolded={isFolded}
        content={content}
        onPress={press}
        onFold={() => {
          keep({ isFolded: !kept.isFolded });
          show();
        }}
        {...actions}
      />,
      mount,
    );
  };

  surroundings.signal.addEventListener("abort", () => {
    filterRows(null);
    render(null, mount);
  });

  return {
    update(next) {
      // While some rows are not decided yet, the counts that are shown stay a little longer.
      const isKept = next.kind === "counting" && state.kind === "counts";
      state = isKept ? { ...next, kind: "counts", decided: state.decided } : next;
      restore();
      show();
    },
    filter(priority) {
      const wanted = priority ?? pressed;
      if (wanted === null || !host.element.isConnected || state.kind === "empty") return false;
      press(wanted);
      return true;
    },
    arrive(isThere) {
      isInbox = isThere;
      pressed = isInbox ? kept.pressed : null;
    },
  };
}

function contentOf({ kind, decided, stand }: BarState, pressed: Priority | null): BarContent {
  if (kind === "empty" || kind === "drift" || kind === "lost") return { kind };
  const here = { urgent: 0, high: 0, normal: 0, low: 0 };
  for (const { decision } of decided) here[decision.priority] += 1;
  return { kind: "counts", here, stand, pressed, clients: clientsOf(decided, pressed) };
}

/** Each client once, in the order of the list. */
function clientsOf(decided: readonly DecidedMessage[], pressed: Priority | null): BarClient[] {
  const clients = new Map<string, BarClient>();
  for (const { decision, paint } of decided) {
    if (decision.priority !== pressed || decision.client === null) continue;
    const id = decision.clientId ?? decision.client;
    const { tier, colour } = paint;
    if (!clients.has(id)) clients.set(id, { id, name: decision.client, tier: tier ?? "regular", colour });
  }
  return [...clients.values()];
}
