/**
 * What the part of the URL after the # asks for.
 *
 * Assumption: Gmail's thread tokens (`FMfcg…`) encode the sync id in a way of its
 * own; ours hold the legacy id, one letter for each hex digit.
 */

export interface ListRoute {
  readonly kind: "list";
  /** The view that keeps this list: its tabs share one. */
  readonly view: string;
  /** The list inside the view. */
  readonly section: string;
  /** The route without its page. */
  readonly base: string;
  readonly query: string;
  /** From 1. */
  readonly page: number;
  readonly look: "received" | "sent";
  readonly label?: string;
}
export interface ThreadRoute {
  readonly kind: "thread";
  readonly legacyThreadId: string;
  /** Where "back" leads. */
  readonly base: string;
}
export type Route = ListRoute | ThreadRoute | { readonly kind: "settings" };

const letters = "BCDFGHJKLMNPQRST";
const threadToken = /^FMfcgz([B-T]{16})[A-Za-z]*$/u;
const places = ["sent", "drafts", "all", "spam", "trash", "snoozed", "scheduled"];

/** `hash` with or without its #; what is not understood shows the inbox, as in Gmail. */
export function parseRoute(hash: string, hasTabs: boolean): Route {
  const parts = hash.replace(/^#/u, "").replace(/\?.*$/u, "").split("/").map(decodePart);
  if (parts[0] === "settings") return { kind: "settings" };
  const last = parts.at(-1) ?? "";
  const legacyThreadId = legacyIdOf(last);
  if (legacyThreadId !== undefined) {
    return { kind: "thread", legacyThreadId, base: parts.slice(0, -1).map(encodePart).join("/") || "inbox" };
  }
  const page = parts.length > 1 ? Number(/^p(\d+)$/u.exec(last)?.[1] ?? 0) : 0;
  return listRoute(page > 0 ? parts.slice(0, -1) : parts, Math.max(1, page), hasTabs);
}

/** Gmail still takes the ids of old links in place of its tokens. */
function legacyIdOf(last: string): string | undefined {
  if (/^[0-9a-f]{16}$/u.test(last)) return last;
  const token = threadToken.exec(last)?.[1];
  return token && [...token].map((letter) => letters.indexOf(letter).toString(16)).join("");
}

function listRoute(parts: readonly string[], page: number, hasTabs: boolean): ListRoute {
  const [name = "inbox"] = parts;
  const rest = parts.slice(1).join("/");
  const base = parts.map(encodePart).join("/");
  const found = rest === "" ? placeRoute(name) : searchRoute(name, rest);
  const inbox = {
    view: "inbox",
    section: hasTabs ? "primary" : "",
    base: "inbox",
    query: hasTabs ? "in:inbox category:primary" : "in:inbox",
  };
  return {
    kind: "list",
    page,
    look: "received",
    ...(found ? { view: base, section: "", base, ...found } : inbox),
  };
}

type RoutePart = Pick<ListRoute, "query"> & Partial<ListRoute>;

function searchRoute(name: string, rest: string): RoutePart | undefined {
  if (name === "label") return { query: `in:all label:"${rest}"`, label: rest };
  if (name === "search") return { query: rest };
  if (name === "category") return { view: "inbox", section: rest, query: `in:inbox category:${rest}` };
  return undefined;
}

function placeRoute(name: string): RoutePart | undefined {
  if (name === "starred") return { query: "in:all is:starred" };
  if (!places.includes(name)) return undefined;
  return { query: `in:${name}`, look: name === "sent" || name === "scheduled" ? "sent" : "received" };
}

export function pageRoute(base: string, page: number): string {
  return page === 1 ? base : `${base}/p${page}`;
}

export function threadRoute(base: string, legacyThreadId: string): string {
  const token = [...legacyThreadId].map((digit) => letters[Number.parseInt(digit, 16)] ?? "").join("");
  return `${base}/FMfcgz${token}xVBpkZqWtRmNsDhL`;
}

/** Gmail writes spaces of searches and labels as +. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replaceAll("%20", "+").replaceAll("%3A", ":").replaceAll("%40", "@");
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    // A stray % in a hand-written URL.
    return part;
  }
}
