/**
 * Opens and closes the queue in Gmail and keeps it in step with what is known: told of
 * a change it loads again what is in sight, and keeps place and focus. It stays while
 * conversations are opened from it.
 */
import { render } from "preact";
import type { QueueActs } from "../../components/queue-content.ts";
import { QueueDrawer as Drawer } from "../../components/queue-drawer.tsx";
import { queueStyles } from "../../components/queue-styles.ts";
import type { QueueFilter } from "../../lib/core/queue/queue-entry.ts";
import { keepEventsInside } from "../../lib/gmail-page/keep-events.ts";
import { openThread } from "../../lib/gmail-page/open-thread.ts";
import { createOwnHost, mountOf } from "../../lib/gmail-page/own-host.ts";
import { translateQueue } from "../../lib/i18n/queue/translate-queue.ts";
import { languageTags } from "../../lib/i18n/translate.ts";
import type { QueueCall } from "../../lib/messaging/call.ts";
import type { Surroundings } from "../gmail.content/surroundings.ts";
import { keepOverlayPlaced } from "./place-overlay.ts";
import { createQueueDesk, type QueueDone } from "./queue-desk.ts";
import { createQueueShelf, type QueueShelf } from "./queue-shelf.ts";
import { createUserActTest } from "./user-act.ts";

export interface QueueDrawer {
  /** `null`: as it is opened first, or, where it is open, the focus goes there. */
  open(filter: QueueFilter | null): void;
  /** Something else waits in the account. */
  refresh(): void;
  /** What lies around it, or how the page looks, may have changed. */
  follow(): void;
  close(): void;
}

export interface QueueDrawerParts {
  readonly surroundings: Surroundings;
  readonly account: string;
  /** Whether the page still shows the mailbox of this account. */
  readonly isCurrent: () => boolean;
  /** It is about to come up, at the place where other panels are. */
  readonly onOpen: () => void;
}

interface Opened {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly mount: HTMLElement;
  readonly ending: AbortController;
  readonly place: () => void;
  readonly shelf: QueueShelf;
  readonly acts: QueueActs;
  news: QueueDone | null;
  theme: string;
  /** No rows were shown yet: the first of them gets the focus. */
  isFresh: boolean;
}

/** Ages and what is left are told anew that often, while it is open. */
const minuteMs = 60_000;

export function createQueueDrawer(
  window: Window,
  { surroundings, account, isCurrent, onOpen }: QueueDrawerParts,
  call: QueueCall,
): QueueDrawer {
  const { document } = window;
  const words = () => translateQueue(surroundings.look().words.language);
  const desk = createQueueDesk(account, call, words);
  let open: Opened | null = null;
  let before: HTMLElement | null = null;

  const draw = (): void => {
    if (open === null || !isCurrent()) return;
    const { element, root, mount, shelf, acts, news } = open;
    const { theme, words: painted } = surroundings.look();
    const hadFocus = document.activeElement === element;
    open.theme = `${theme} ${painted.language}`;
    element.lang = languageTags[painted.language];
    render(
      <Drawer
        {...acts}
        words={words()}
        theme={theme}
        content={shelf.content()}
        news={news && { text: news.text, isFailure: news.isFailure, canUndo: news.undo !== null }}
        now={Date.now()}
      />,
      mount,
    );
    const isFirst = open.isFresh && shelf.content().status === "ready";
    if (isFirst) open.isFresh = false;
    // The row that had the focus may be done, and gone.
    if (hadFocus && (isFirst || root.activeElement === null)) focusIn(root);
  };

  const close = (): void => {
    if (open === null) return;
    const { element, mount, ending } = open;
    const hadFocus = document.activeElement === element;
    open = null;
    ending.abort();
    render(null, mount);
    element.remove();
    if (hadFocus && before?.isConnected === true) before.focus();
    before = null;
  };

  /** Tells what an act came to, and looks again at what it changed. */
  const settle = async (act: Promise<QueueDone>): Promise<void> => {
    const mine = open;
    const done = await act;
    if (mine === null || open !== mine) return;
    mine.news = done;
    draw();
    mine.shelf.refresh();
  };

  const actsOf = (element: HTMLElement, root: ShadowRoot, shelf: QueueShelf): QueueActs => ({
    isUserAct: createUserActTest(element, root, window.performance.now()),
    onClose: close,
    onFilter: (filter) => {
      if (open !== null) open.news = null;
      shelf.show(filter);
    },
    onNeed: shelf.need,
    onRetry: () => shelf.show(shelf.content().filter),
    onInbox: () => {
      window.location.hash = "#inbox";
    },
    onOpen: ({ threadId }) => void openThread(window, threadId),
    onDone: (item) => void settle(desk.done(item, Date.now())),
    onLater: (item, at) => void settle(desk.later(item, at, Date.now())),
    onRemind: (item, at) => void settle(desk.remind(item, at)),
    onPin: (item, priority) => void settle(desk.pin(item, priority)),
    onUndo: () => {
      const undo = open?.news?.undo;
      if (undo != null) void settle(undo());
    },
    onReadWhen: desk.readWhen,
  });

  const show = (filter: QueueFilter): void => {
    onOpen();
    before = focused(document);
    const { element, root } = createOwnHost(document, "queue", queueStyles);
    const ending = new AbortController();
    keepEventsInside(element);
    document.body.append(element);
    const shelf = createQueueShelf(desk.load, draw);
    open = {
      element,
      root,
      mount: mountOf({ element, root }),
      ending,
      place: keepOverlayPlaced(window, element, ending.signal),
      shelf,
      acts: actsOf(element, root, shelf),
      news: null,
      theme: "",
      isFresh: true,
    };
    const ticking = setInterval(draw, minuteMs);
    ending.signal.addEventListener("abort", () => clearInterval(ticking));
    shelf.show(filter);
    focusIn(root);
  };

  return {
    open(filter) {
      if (open === null) show(filter ?? "all");
      else {
        if (filter !== null) open.shelf.show(filter);
        focusIn(open.root);
      }
    },
    refresh: () => open?.shelf.refresh(),
    follow() {
      if (open === null) return;
      open.place();
      const { theme, words: painted } = surroundings.look();
      if (open.theme !== `${theme} ${painted.language}`) draw();
    },
    close,
  };
}

/** The row at hand, else what was chosen to be shown. */
function focusIn(root: ShadowRoot): void {
  const row = root.querySelector<HTMLElement>("[role=row][tabindex='0']");
  (row ?? root.querySelector<HTMLElement>("[aria-pressed=true]"))?.focus({ preventScroll: true });
}

/** The focused element, looked for inside our own shadow roots too. */
function focused(document: Document): HTMLElement | null {
  const outer = document.activeElement;
  const inner = outer?.shadowRoot?.activeElement ?? outer;
  return inner instanceof HTMLElement ? inner : null;
}
