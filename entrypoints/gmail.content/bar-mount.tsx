/** Keeps the priority bar above the visible list, with counts of what is painted there, and filters that list. */
import { render } from "preact";
import { barStyles } from "../../components/bar-styles.ts";
import { type BarClient, type BarContent, PriorityBar } from "../../components/priority-bar.tsx";
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import type { Priority } from "../../lib/core/rules/rule-set.ts";
import { createRowFilter } from "../../lib/gmail-page/filter-rows.ts";
import { keepEventsInside } from "../../lib/gmail-page/keep-events.ts";
import { createOwnHost, mountOf } from "../../lib/gmail-page/own-host.ts";
import { placeBar } from "../../lib/gmail-page/place-bar.ts";
import type { BarKind } from "./bar-kind.ts";
import type { Surroundings } from "./surroundings.ts";

export interface BarActions {
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
}

export interface BarMount {
  update(state: BarState): void;
  /** As a press on this priority's button; `null`: shows everything. False: there was nothing to do. */
  filter(priority: Priority | null): boolean;
  /** Shows everything again: the user went to another view. */
  release(): void;
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
  let state: BarState = { kind: "absent", decided: [] };
  let pressed: Priority | null = null;
  let isFolded = false;
  let shown = "";

  const press = (priority: Priority): void => {
    pressed = pressed === priority ? null : priority;
    show();
  };
  const show = (): void => {
    const content = contentOf(state, pressed);
    filterRows(content.kind === "counts" && state.kind !== "absent" ? pressed : null);
    if (state.kind === "absent" || !placeBar(document, host.element)) {
      host.element.remove();
      return;
    }
    const { theme, isCompact, words } = surroundings.look();
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
          isFolded = !isFolded;
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
      if (next.kind !== "counting" || state.kind !== "counts") state = next;
      show();
    },
    filter(priority) {
      const wanted = priority ?? pressed;
      if (wanted === null || !host.element.isConnected || state.kind === "empty") return false;
      press(wanted);
      return true;
    },
    release() {
      pressed = null;
    },
  };
}

function contentOf({ kind, decided }: BarState, pressed: Priority | null): BarContent {
  if (kind === "empty" || kind === "drift" || kind === "lost") return { kind };
  const counts = { urgent: 0, high: 0, normal: 0, low: 0 };
  for (const { decision } of decided) counts[decision.priority] += 1;
  return { kind: "counts", counts, pressed, clients: clientsOf(decided, pressed) };
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
