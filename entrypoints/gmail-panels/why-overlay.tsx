/**
 * Opens and closes the panel that says why, and keeps it in step with what is shown:
 * a thread that is opened tells more. The focus goes back to where it was.
 */
import { render } from "preact";
import { panelStyles } from "../../components/panel-styles.ts";
import { WhyPanel } from "../../components/why-panel.tsx";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { keepEventsInside } from "../../lib/gmail-page/keep-events.ts";
import { createOwnHost, mountOf } from "../../lib/gmail-page/own-host.ts";
import { translatePanel } from "../../lib/i18n/panel/translate-panel.ts";
import { languageTags } from "../../lib/i18n/translate.ts";
import type { Explanation } from "../../lib/messaging/page-answers.ts";
import type { Shown } from "../gmail.content/decision-desk.ts";
import type { Surroundings } from "../gmail.content/surroundings.ts";

export interface WhyOverlay {
  /** @param present what is shown at any time where the panel was asked for; `null`: nothing any more */
  open(present: () => Shown | null): void;
  /** What is shown may have changed. */
  follow(): void;
  close(): void;
}

export interface WhyOverlayParts {
  readonly surroundings: Surroundings;
  /** `null`: no answer came. */
  readonly explain: (facts: MessageFacts) => Promise<Explanation | null>;
  readonly onEdit: () => void;
}

interface Panel {
  readonly element: HTMLElement;
  readonly mount: HTMLElement;
  /** Of the message. */
  readonly id: string;
  readonly present: () => Shown | null;
  /** What it says at present, so that it is not asked for again. */
  key: string;
  sections: Explanation["sections"];
}

export function createWhyOverlay(document: Document, parts: WhyOverlayParts): WhyOverlay {
  const { surroundings, explain, onEdit } = parts;
  let open: Panel | null = null;
  let before: HTMLElement | null = null;

  const close = (): void => {
    if (open === null) return;
    const hadFocus = document.activeElement === open.element;
    render(null, open.mount);
    open.element.remove();
    open = null;
    if (hadFocus && before?.isConnected) before.focus();
    before = null;
  };

  const draw = ({ element, mount, sections }: Panel, { decided }: Shown): void => {
    const { theme, words } = surroundings.look();
    element.lang = languageTags[words.language];
    render(
      <WhyPanel
        words={translatePanel(words.language)}
        theme={theme}
        decided={decided}
        sections={sections}
        onClose={close}
        onEdit={onEdit}
      />,
      mount,
    );
  };

  const show = async (panel: Panel, shown: Shown): Promise<void> => {
    const key = keyOf(shown);
    if (panel.key === key) return;
    panel.key = key;
    draw(panel, shown);
    const answer = await explain(shown.question.facts);
    if (open !== panel || panel.key !== key) return;
    panel.sections = answer?.sections ?? [];
    draw(panel, shown);
  };

  return {
    open(present) {
      const shown = present();
      if (shown === null) return;
      close();
      before = focused(document);
      const host = createOwnHost(document, "panel", panelStyles);
      const { id } = shown.decided.decision;
      open = { element: host.element, mount: mountOf(host), id, present, key: "", sections: [] };
      keepEventsInside(host.element);
      document.body.append(host.element);
      void show(open, shown);
    },
    follow() {
      const shown = open?.present() ?? null;
      // Gmail may have reused the row for another message.
      if (open !== null && shown?.decided.decision.id === open.id) void show(open, shown);
    },
    close,
  };
}

function keyOf({ decided, question }: Shown): string {
  return `${question.fingerprint} ${JSON.stringify(decided)}`;
}

/** The focused element, looked for inside our own shadow roots too. */
function focused(document: Document): HTMLElement | null {
  const outer = document.activeElement;
  const inner = outer?.shadowRoot?.activeElement ?? outer;
  return inner instanceof HTMLElement ? inner : null;
}
