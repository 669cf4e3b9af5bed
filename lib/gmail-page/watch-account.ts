/**
 * Tells whose mailbox the page shows, as soon as it shows it and whenever that
 * changes: a page may go on as another account without being loaded again, and
 * nothing decided for one account may then stand on mail of another.
 *
 * The path changes first, so it is looked at before anything else is (`checkPath`);
 * title and account link follow and are observed.
 */
import { uncounted } from "./drift-ledger.ts";
import { find } from "./find.ts";
import { accountLink } from "./header-probes.ts";
import { readAccount } from "./read-account.ts";
import { readRoute } from "./read-route.ts";
import { whenPageHas } from "./when-page-has.ts";

export interface AccountWatch {
  /** Looks whether the path names another mailbox; to be called before anything is read from the page. Costs nothing. */
  checkPath(): void;
}

/** `onAccount` gets the address in lower case, or `null` while the page does not say whose it is. */
export function watchAccount(
  window: Window,
  onAccount: (account: string | null) => void,
  signal: AbortSignal,
): AccountWatch {
  const { document } = window;
  let told: string | null = null;
  let path = window.location.pathname;
  /** The account that the page showed under its former path, which its link may name for a little longer. */
  let former: string | null = null;
  let watchedLink: Element | null | undefined;

  const read = (): string | null => {
    const { pathname, hash } = window.location;
    const account = readAccount(document, pathname, readRoute(hash).isThread);
    return account === former ? null : account;
  };
  const tell = (account: string | null): void => {
    if (account === told) return;
    told = account;
    onAccount(account);
  };
  const check = (): void => {
    if (signal.aborted) return;
    watchLink();
    const { pathname } = window.location;
    if (pathname !== path) {
      path = pathname;
      former = told;
      tell(null);
    }
    const account = read();
    // A title that names nobody for a moment, as with an open thread, takes nothing back.
    if (account !== null) {
      former = null;
      tell(account);
    }
  };

  const observer = new MutationObserver(check);
  /** The title and the link, never the page. */
  const watchLink = (): void => {
    const link = find([document], accountLink, uncounted);
    if (link === watchedLink) return;
    watchedLink = link;
    observer.disconnect();
    observer.observe(document.head ?? document.documentElement, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    if (link !== null) observer.observe(link, { attributes: true, attributeFilter: ["aria-label"] });
  };

  signal.addEventListener("abort", () => observer.disconnect());
  window.addEventListener("hashchange", check, { signal });
  window.addEventListener("popstate", check, { signal });
  whenPageHas(document, read, check, signal);
  return {
    checkPath() {
      if (window.location.pathname !== path || watchedLink?.isConnected === false) check();
    },
  };
}
