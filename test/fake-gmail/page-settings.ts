/**
 * What one request for the page is shown: the simulator's options, changed by the
 * axes that the address names and by the account that its path names.
 */
import { type Axes, defaultAxes, readAxes } from "./axes.ts";
import type { Density, OtherAccount, PageConfig } from "./page/page-config.ts";
import { recordedRows } from "./recorded-markups.ts";

/** Delegated mailboxes have a token in their path whose form is not on record; this one is made up. */
export const delegatedPath = "b/AF4a-r2tZk/u/0";
/** What follows /mail/. */
export const pathOf: Readonly<Record<Axes["account"], string>> = {
  u0: "u/0",
  u1: "u/1",
  delegated: delegatedPath,
};
const documentPath = /^\/mail\/(?:(u\/[01]|b\/[\w-]+\/u\/\d)\/)?$/u;

/** Options of before the axes, as values of axes: what is said there is what an address can change. */
export function chosenAxes(options: {
  readonly tabs?: boolean;
  readonly dark?: boolean;
  readonly density?: Density;
  readonly lang?: string;
  readonly axes?: Partial<Axes>;
}): Axes {
  return {
    ...defaultAxes,
    inbox: options.tabs === false ? "no-tabs" : "default-tabs",
    theme: options.dark === true ? "dark" : "light",
    density: options.density ?? "default",
    ...options.axes,
  };
}

/** `undefined`: the path is not that of a page. */
export function settingsOf(base: PageConfig, url: URL): PageConfig | undefined {
  const path = documentPath.exec(url.pathname);
  if (path === null) return undefined;
  const { searchParams } = url;
  const axes = withPath(withPage(readAxes(searchParams, base.axes), searchParams), path[1]);
  const accountPath = pathOf[axes.account];
  const { account, accountName } = accountAt(base, accountPath);
  const rows = recordedRows(axes.markup);
  return {
    ...base,
    axes,
    ...(rows === undefined ? {} : { recordedRows: rows }),
    account,
    accountName,
    accountPath,
    lang: axes.locale === base.axes.locale ? base.lang : axes.locale,
    dark: axes.theme === "dark",
    lateMs: Number(searchParams.get("lateMs") ?? base.lateMs),
    rowsPerPage: rowsAPage(Number(searchParams.get("rows") ?? base.rowsPerPage)),
    density: axes.density,
    tabs: axes.inbox === "default-tabs",
    otherAccounts: allAccounts(base).filter((one) => one.accountPath !== accountPath),
  };
}

/** Gmail's own limits. */
export function rowsAPage(wanted: number): number {
  return Math.min(100, Math.max(1, Math.trunc(wanted) || 1));
}

/** Pop-outs and print views have addresses of their own. */
function withPage(axes: Axes, parameters: URLSearchParams): Axes {
  const view = parameters.get("view");
  if (view === "btop") return { ...axes, page: "popout" };
  return view === "pt" && parameters.get("ui") === "2" ? { ...axes, page: "print" } : axes;
}

/** The path goes before the axis, and says nothing where it is that of everybody. */
function withPath(axes: Axes, path: string | undefined): Axes {
  if (path === "u/1") return { ...axes, account: "u1" };
  return path?.startsWith("b/") === true ? { ...axes, account: "delegated" } : axes;
}

function allAccounts(base: PageConfig): readonly OtherAccount[] {
  return [base, ...base.otherAccounts];
}

/** The account that answers under a path, `u/0` where there is no such account. */
export function accountAt(base: PageConfig, accountPath: string): OtherAccount {
  return allAccounts(base).find((one) => one.accountPath === accountPath) ?? base;
}
