/** Everything a user can do to the page. Mouse, keyboard and tests all act through this one object. */
import { openCompose, openReply } from "./compose-window.ts";
import type { ListSection } from "./list-section.ts";
import type { OtherAccount, PageConfig } from "./page-config.ts";
import { createPageState, type PageState } from "./page-state.ts";
import { pageRoute, threadRoute } from "./routes.ts";
import { act, refresh, toggleSelected, undo } from "./row-actions.ts";
import { type Shell, showAccount } from "./shell.ts";
import { followUrl } from "./show-route.ts";
import { useAccount } from "./sync.ts";
import type { ListPage, ThreadFacts } from "./thread-facts.ts";

export interface GmailPage {
  readonly shell: Shell;
  /** The visible list, of several the one in which `element` lies; `undefined` in a thread and in the settings. */
  section(element?: Element | null): ListSection | undefined;
  /** All visible lists. */
  sections(): readonly ListSection[];
  /** The page goes on as another account, without being loaded again. */
  useAccount(account: OtherAccount): Promise<void>;
  /** Shows what the URL asks for; resolves once it is drawn. */
  followUrl(): Promise<void>;
  /** Goes to a route, such as "sent" or "inbox/p2". */
  go(route: string): void;
  openThread(thread: ThreadFacts): void;
  back(): void;
  turnPage(by: 1 | -1): void;
  refresh(): Promise<void>;
  act(threads: readonly ThreadFacts[], action: string): Promise<void>;
  undo(): Promise<void>;
  toggleSelected(threadId: string): void;
  /** A window for a new message. */
  compose(): void;
  /** A form below the last message of the open thread. */
  reply(isForward: boolean): void;
}

export function createGmailPage(config: PageConfig, firstList: ListPage): GmailPage {
  const state = createPageState(config, firstList);
  const go = (route: string) => {
    location.hash = `#${route}`;
  };
  return {
    shell: state.shell,
    section: (element) =>
      visibleSections(state).find(({ body }) => contains(body, element)) ?? state.shown?.section,
    sections: () => visibleSections(state),
    useAccount: async (account) => {
      state.config = { ...state.config, ...account };
      state.embedded = undefined;
      useAccount(account.accountPath);
      showAccount(state.shell, state.config, state.words);
      for (const section of state.shown?.view.sections.values() ?? []) section.pageNumber = 0;
      await followUrl(state);
    },
    followUrl: () => followUrl(state),
    go,
    openThread: (thread) => {
      if (state.route?.kind === "list") go(threadRoute(state.route.base, thread.legacyThreadId));
    },
    back: () => {
      if (state.route?.kind === "thread") go(state.route.base);
    },
    turnPage: (by) => {
      const { route, shown } = state;
      if (route?.kind !== "list" || shown === undefined) return;
      const page = route.page + by;
      if (page < 1 || (page - 1) * config.rowsPerPage >= shown.section.page.total) return;
      // Gmail changes the URL in both ways; this one fires no hashchange.
      history.pushState(null, "", `#${pageRoute(route.base, page)}`);
      void followUrl(state);
    },
    refresh: () => refresh(state),
    act: (threads, action) => act(state, threads, action),
    undo: () => undo(state),
    toggleSelected: (threadId) => toggleSelected(state, threadId),
    compose: () => openCompose(state.config, state.words),
    reply: (isForward) => {
      const { opened, config, words } = state;
      if (opened !== undefined)
        openReply(
          opened.element.isConnected ? opened.element : document,
          opened.thread,
          config,
          words,
          isForward,
          () => void followUrl(state),
        );
    },
  };
}

function visibleSections(state: PageState): readonly ListSection[] {
  const sections = [...(state.shown?.view.sections.values() ?? [])];
  return sections.filter(({ element }) => element.style.display !== "none");
}

function contains(body: Element, element: Element | null | undefined): boolean {
  return element !== null && element !== undefined && body.contains(element);
}
