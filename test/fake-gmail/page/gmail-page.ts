/** Everything a user can do to the page. Mouse, keyboard and tests all act through this one object. */
import type { ListSection } from "./list-section.ts";
import type { PageConfig } from "./page-config.ts";
import { createPageState } from "./page-state.ts";
import { pageRoute, threadRoute } from "./routes.ts";
import { act, refresh, toggleSelected, undo } from "./row-actions.ts";
import type { Shell } from "./shell.ts";
import { followUrl } from "./show-route.ts";
import type { ListPage, ThreadFacts } from "./thread-facts.ts";

export interface GmailPage {
  readonly shell: Shell;
  /** The visible list; `undefined` in a thread and in the settings. */
  section(): ListSection | undefined;
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
}

export function createGmailPage(config: PageConfig, firstList: ListPage): GmailPage {
  const state = createPageState(config, firstList);
  const go = (route: string) => {
    location.hash = `#${route}`;
  };
  return {
    shell: state.shell,
    section: () => state.shown?.section,
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
  };
}
