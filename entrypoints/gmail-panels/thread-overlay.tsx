/**
 * Opens and closes the panel of a message, and keeps it in step with what is shown: a
 * thread that is opened tells more, an act in the panel changes what it says. The
 * focus goes back to where it was.
 */
import { render } from "preact";
import type { PanelActs, PanelContent } from "../../components/panel-content.ts";
import { panelStyles } from "../../components/panel-styles.ts";
import { ThreadPanel } from "../../components/thread-panel.tsx";
import { keepEventsInside } from "../../lib/gmail-page/keep-events.ts";
import { createOwnHost, mountOf } from "../../lib/gmail-page/own-host.ts";
import { translatePanel } from "../../lib/i18n/panel/translate-panel.ts";
import { languageTags } from "../../lib/i18n/translate.ts";
import type { PanelCall } from "../../lib/messaging/call.ts";
import type { Shown } from "../gmail.content/decision-desk.ts";
import type { Surroundings } from "../gmail.content/surroundings.ts";
import { createPanelDesk, type Done } from "./panel-desk.ts";
import { keepOverlayPlaced } from "./place-overlay.ts";
import { createUserActTest } from "./user-act.ts";

export interface ThreadOverlay {
  /**
   * @param present what is shown at any time where the panel was asked for; `null`: nothing any more
   * @param home where the focus goes if what had it is gone by then, such as Gmail's row
   */
  open(present: () => Shown | null, home?: () => HTMLElement | null): void;
  /** What is shown may have changed. */
  follow(): void;
  close(): void;
}

export interface ThreadOverlayParts {
  readonly surroundings: Surroundings;
  readonly account: string;
}

interface Panel {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly mount: HTMLElement;
  /** Of the message. */
  readonly id: string;
  readonly present: () => Shown | null;
  readonly ending: AbortController;
  readonly place: () => void;
  readonly isUserAct: PanelActs["isUserAct"];
  shown: Shown;
  /** What it says at present, so that it is not asked for again. */
  key: string;
  content: PanelContent | null;
  hasFailed: boolean;
  news: Done | null;
  /** Rises with every question, so that late answers are dropped. */
  turn: number;
}

export function createThreadOverlay(
  window: Window,
  { surroundings, account }: ThreadOverlayParts,
  call: PanelCall,
): ThreadOverlay {
  const { document } = window;
  const words = () => translatePanel(surroundings.look().words.language);
  const desk = createPanelDesk(account, call, words);
  let open: Panel | null = null;
  let before: HTMLElement | null = null;
  let home: () => HTMLElement | null = () => null;

  const close = (): void => {
    if (open === null) return;
    const { element, mount, ending } = open;
    const hadFocus = document.activeElement === element || isNowhere(document);
    open = null;
    ending.abort();
    render(null, mount);
    element.remove();
    if (hadFocus) (isFocusable(before) ? before : home())?.focus();
    before = null;
  };

  const load = async (panel: Panel): Promise<void> => {
    panel.turn += 1;
    const { turn } = panel;
    const content = await desk.load(panel.shown.question.facts, surroundings.look().words.language);
    if (open !== panel || panel.turn !== turn) return;
    panel.content = content ?? panel.content;
    panel.hasFailed = content === null;
    draw(panel);
  };

  /** Tells what an act came to, and looks again at what it changed. */
  const settle = async (panel: Panel, act: Promise<Done>): Promise<void> => {
    const hadFocus = document.activeElement === panel.element;
    panel.news = await act;
    if (open !== panel) return;
    draw(panel);
    // What was pressed may be gone by now, and the focus with it.
    if (hadFocus && isNowhere(document)) panel.root.querySelector<HTMLElement>(".undo, .close")?.focus();
    await load(panel);
  };

  const actsOf = (panel: Panel): PanelActs => ({
    onClose: close,
    isUserAct: panel.isUserAct,
    onFind: desk.find,
    onAssign(scope, to) {
      const { person } = panel.content ?? {};
      if (person != null) void settle(panel, desk.assign(panel.id, person.address, scope, to));
    },
    async onWeigh(label) {
      const { person } = panel.content ?? {};
      return person == null ? null : await desk.weigh(label, person);
    },
    onCorrect(label, scope) {
      const { person } = panel.content ?? {};
      if (person != null) void settle(panel, desk.correct(panel.id, label, person, scope));
    },
    onNote: (clientId, notes) => void settle(panel, desk.note(clientId, notes)),
    onMakeRule: () => desk.openOptions(`rules/from/${encodeURIComponent(panel.id)}`),
    onKeepTest: () => desk.openOptions(`audit/tests/from/${encodeURIComponent(panel.id)}`),
    onEditRule: (id) => desk.openOptions(`rules/edit/${encodeURIComponent(id)}`),
    onFollowed: (kind, id) => desk.openOptions(`share/followed/${kind}/${encodeURIComponent(id)}`),
    onOptions: () => desk.openOptions(panel.content?.client == null ? "clients" : "rules"),
  });

  const draw = (panel: Panel): void => {
    const { theme, words: painted } = surroundings.look();
    const { news, element, mount, shown, content, hasFailed } = panel;
    const token = news?.undo ?? null;
    element.lang = languageTags[painted.language];
    render(
      <ThreadPanel
        {...actsOf(panel)}
        words={words()}
        theme={theme}
        decided={shown.decided}
        content={content}
        hasFailed={hasFailed}
        now={Date.now()}
        news={
          news && {
            text: news.text,
            isFailure: news.isFailure,
            ...(news.suggests ? { onSuggestion: () => desk.openOptions("audit/suggestions") } : {}),
            ...(token === null ? {} : { onUndo: () => void settle(panel, desk.undo(token)) }),
          }
        }
      />,
      mount,
    );
  };

  const show = (panel: Panel, shown: Shown): void => {
    const key = keyOf(shown);
    if (panel.key === key) return;
    panel.key = key;
    panel.shown = shown;
    draw(panel);
    void load(panel);
  };

  return {
    open(present, homeOfFocus = () => null) {
      const shown = present();
      if (shown === null) return;
      close();
      before = focused(document);
      home = homeOfFocus;
      const { element, root } = createOwnHost(document, "panel", panelStyles);
      const ending = new AbortController();
      keepEventsInside(element);
      document.body.append(element);
      closeByEscape(window, close, ending.signal);
      open = {
        element,
        root,
        mount: mountOf({ element, root }),
        id: shown.decided.decision.id,
        present,
        ending,
        place: keepOverlayPlaced(window, element, ending.signal),
        isUserAct: createUserActTest(element, root, window.performance.now()),
        shown,
        key: "",
        content: null,
        hasFailed: false,
        news: null,
        turn: 0,
      };
      show(open, shown);
    },
    follow() {
      if (open === null) return;
      open.place();
      const shown = open.present();
      // Gmail may have reused the row for another message.
      if (shown?.decided.decision.id === open.id) show(open, shown);
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

/** Where nothing has the focus, Escape means the panel; anywhere else in Gmail it means something of Gmail's. */
function closeByEscape(window: Window, close: () => void, signal: AbortSignal): void {
  const listener = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !isNowhere(window.document)) return;
    event.stopImmediatePropagation();
    close();
  };
  window.addEventListener("keydown", listener, { capture: true, signal });
}

function isNowhere({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body;
}

/** Tools of a row are hidden as soon as the pointer leaves it. */
function isFocusable(element: HTMLElement | null): boolean {
  return element?.isConnected === true && element.checkVisibility();
}
