/** Opens and closes the panel that says why; the focus goes back to where it was. */
import { render } from "preact";
import { panelStyles } from "../../components/panel-styles.ts";
import { WhyPanel } from "../../components/why-panel.tsx";
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import { keepEventsInside } from "../../lib/gmail-page/keep-events.ts";
import { createOwnHost, mountOf } from "../../lib/gmail-page/own-host.ts";
import { languageTags } from "../../lib/i18n/translate.ts";
import type { Surroundings } from "./surroundings.ts";

export interface WhyOverlay {
  open(decided: DecidedMessage): void;
  close(): void;
}

export function createWhyOverlay(
  document: Document,
  surroundings: Surroundings,
  onEdit: () => void,
): WhyOverlay {
  let open: { readonly element: HTMLElement; readonly mount: HTMLElement } | null = null;
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

  return {
    open(decided) {
      close();
      before = focused(document);
      const host = createOwnHost(document, "panel", panelStyles);
      open = { element: host.element, mount: mountOf(host) };
      keepEventsInside(host.element);
      document.body.append(host.element);
      const { theme, words } = surroundings.look();
      host.element.lang = languageTags[words.language];
      render(
        <WhyPanel words={words} theme={theme} decided={decided} onClose={close} onEdit={onEdit} />,
        open.mount,
      );
    },
    close,
  };
}

/** The focused element, looked for inside our own shadow roots too. */
function focused(document: Document): HTMLElement | null {
  const outer = document.activeElement;
  const inner = outer?.shadowRoot?.activeElement ?? outer;
  return inner instanceof HTMLElement ? inner : null;
}
