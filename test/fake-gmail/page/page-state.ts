/** What the running page knows: its settings, its frame, its views and which of them is shown. */
import type { ListSection } from "./list-section.ts";
import type { PageConfig } from "./page-config.ts";
import type { Route } from "./routes.ts";
import { makeShell, type Shell } from "./shell.ts";
import type { ListPage, OpenedThread, ThreadFacts } from "./thread-facts.ts";
import { createViews, type View, type Views } from "./views.ts";
import { type Words, wordsFor } from "./words.ts";

export interface PageState {
  /** Replaced when the page changes to another account. */
  config: PageConfig;
  readonly words: Words;
  readonly shell: Shell;
  readonly views: Views;
  /** Replaced at each change of the URL, so that a late answer can tell that it is late. */
  route: Route | undefined;
  /** The visible list; `undefined` in a thread and in the settings. */
  shown: { readonly view: View; readonly section: ListSection } | undefined;
  /** The list that came with the document, until it is used. */
  embedded: ListPage | undefined;
  /** The thread on the page, with its element. */
  opened: { readonly thread: OpenedThread; readonly element: HTMLElement } | undefined;
  /** What "Undo" brings back. */
  lastRemoved: readonly ThreadFacts[];
  /** Something came while no list was shown. */
  isStale: boolean;
}

/** Builds the frame into the document. */
export function createPageState(config: PageConfig, firstList: ListPage): PageState {
  const words = wordsFor(config.lang);
  const shell = makeShell(config, words);
  return {
    config,
    words,
    shell,
    views: createViews(shell, config, words),
    route: undefined,
    shown: undefined,
    embedded: firstList,
    opened: undefined,
    lastRemoved: [],
    isStale: false,
  };
}

/** "Inbox (3) - me@example.com - Gmail". */
export function setTitle(state: PageState, what: string): void {
  const { account, axes } = state.config;
  document.title = axes.title === "with-address" ? `${what} - ${account} - Gmail` : `${what} - Gmail`;
}
