/**
 * The strip on one mail that is being written: reads its recipients, asks the
 * background about them, and shows the answer that belongs to what is entered now.
 */
import { render } from "preact";
import { ComposeStrip as ComposeStripView, type StripClient } from "../../components/compose-strip.tsx";
import { composeStripStyles } from "../../components/compose-strip-styles.ts";
import { countOnce } from "../../lib/gmail-page/compose/count-once.ts";
import { findStripPlace, placeStrip } from "../../lib/gmail-page/compose/place-strip.ts";
import { watchRecipients } from "../../lib/gmail-page/compose/watch-recipients.ts";
import type { Sightings } from "../../lib/gmail-page/drift-ledger.ts";
import { keepEventsInside } from "../../lib/gmail-page/keep-events.ts";
import { createOwnHost, mountOf } from "../../lib/gmail-page/own-host.ts";
import { isDark } from "../../lib/gmail-page/read-look.ts";
import { afterFrame } from "../../lib/gmail-page/when-page-has.ts";
import { translatePanel } from "../../lib/i18n/panel/translate-panel.ts";
import type { CheckedRecipients } from "../../lib/messaging/recipient-answers.ts";
import type { Surroundings } from "../gmail.content/surroundings.ts";

export interface ComposeStripParts {
  readonly window: Window;
  readonly surroundings: Surroundings;
  readonly sightings: Sightings;
  readonly account: string;
  /** What the background said last; `null`: nothing yet. */
  readonly revision: () => number | null;
}

/** Whose clients these addresses are, and what to beware of; `null`: no answer came. */
export type CheckRecipients = (addresses: readonly string[]) => Promise<CheckedRecipients | null>;

export interface ComposeStrip {
  focused(): void;
  follow(): void;
  /** Leaves nothing. */
  end(): void;
}

export function mountComposeStrip(
  form: Element,
  parts: ComposeStripParts,
  check: CheckRecipients,
): ComposeStrip {
  const { window, surroundings } = parts;
  const sightings = countOnce(parts.sightings);
  const host = createOwnHost(window.document, "compose", composeStripStyles);
  const mount = mountOf(host);
  /** Warnings that were dismissed on this message. */
  const dismissed = new Set<string>();
  let addresses: readonly string[] = [];
  let answer: CheckedRecipients | null = null;
  /** Rises with each question, so that an answer that was overtaken is told. */
  let turn = 0;
  /** The revision that the page knew when it asked. */
  let asked: number | null = null;
  let isShown = false;
  /** How it was drawn last, besides its content. */
  let look = "";
  /** What had the focus before our button. */
  let before: HTMLElement | null = null;

  const presentLook = (): string => {
    const { theme, words } = surroundings.look();
    return `${theme} ${words.language}`;
  };
  const hide = (): void => {
    isShown = false;
    render(null, mount);
    host.element.remove();
  };
  const draw = (): void => {
    const clients = clientsOf(answer);
    const warnings = (answer?.warnings ?? []).filter((warning) => !dismissed.has(JSON.stringify(warning)));
    const place = clients.length + warnings.length > 0 ? findStripPlace(window, form, sightings) : null;
    if (place === null) {
      hide();
      return;
    }
    placeStrip(place, host.element);
    look = presentLook();
    const dismiss = (): void => {
      const hadFocus = window.document.activeElement === host.element;
      for (const warning of warnings) dismissed.add(JSON.stringify(warning));
      draw();
      // Else the next key would be one of Gmail's shortcuts.
      if (hadFocus) before?.focus();
    };
    const props = {
      words: translatePanel(surroundings.look().words.language),
      theme: isDark(window, place) ? "dark" : "light",
      onDismiss: dismiss,
    } as const;
    if (isShown) {
      render(<ComposeStripView {...props} clients={clients} warnings={warnings} />, mount);
      return;
    }
    isShown = true;
    // Screen readers tell what changes in a part of the page, not what comes with it.
    render(<ComposeStripView {...props} clients={[]} warnings={[]} />, mount);
    afterFrame(window.document, () => {
      if (isShown) draw();
    });
  };
  const ask = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    asked = parts.revision();
    const answered = addresses.length === 0 ? null : await check(addresses);
    if (surroundings.signal.aborted || mine !== turn) return;
    answer = answered;
    draw();
  };

  keepEventsInside(host.element);
  host.element.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement) before = relatedTarget;
  });
  const recipients = watchRecipients(form, sightings, (present) => {
    addresses = present;
    void ask();
  });

  return {
    focused() {
      recipients.look();
      // Gmail draws the text anew, too.
      if (isShown && !host.element.isConnected) draw();
    },
    follow() {
      if (answer === null) return;
      const revision = parts.revision();
      const isStale = revision !== null && asked !== revision && answer.revision !== revision;
      if (isStale) void ask();
      else if (isShown && look !== presentLook()) draw();
    },
    end() {
      turn += 1;
      recipients.stop();
      hide();
    },
  };
}

/** Each once, in the order of the recipients. */
function clientsOf(answer: CheckedRecipients | null): readonly StripClient[] {
  const clients = new Map<string, StripClient>();
  for (const client of answer?.clients ?? []) if (client !== null) clients.set(client.id, client);
  return [...clients.values()];
}
