/** Which view an address of Gmail names, and what that says about the mail in it. */
import type { Category, Place } from "../core/message/facts.ts";

/** Views that list mail, by the first part of the hash. */
const listViews = [
  "inbox",
  "starred",
  "snoozed",
  "sent",
  "drafts",
  "imp",
  "all",
  "spam",
  "trash",
  "scheduled",
  "label",
  "category",
  "search",
  "advanced-search",
] as const;
export type ListView = (typeof listViews)[number];

export interface Route {
  /** `other`: settings, contacts, chat and whatever else has no list of mail. */
  readonly view: ListView | "other";
  /** The label, category or search; `null` where the view takes none. */
  readonly argument: string | null;
  /** Whether the address names an open thread. */
  readonly isThread: boolean;
}

/** Gmail's encoded sync ids, or a legacy id. Not parsed: ids are read from the page. */
const threadToken = /^(?:[0-9a-f]{16}|[A-Za-z0-9_-]{24,})$/;
const viewsWithArgument: readonly string[] = ["label", "category", "search", "advanced-search"];

/** Reads `location.hash`, with or without the `#`; an empty one is the inbox. */
export function readRoute(hash: string): Route {
  const path = hash.replace(/^#/, "").split("?", 1)[0] ?? "";
  const [name = "", ...rest] = path.split("/");
  const view = listViews.find((known) => known === (name === "" ? "inbox" : name)) ?? "other";
  const takesArgument = viewsWithArgument.includes(view);
  const last = (takesArgument ? rest.slice(1) : rest).at(-1);
  return {
    view,
    argument: takesArgument ? decode(rest[0] ?? "") : null,
    isThread: view !== "other" && last !== undefined && threadToken.test(last),
  };
}

/** A part of the hash as its user wrote it; a part that is not well encoded is taken as it stands. */
function decode(part: string): string {
  const spaced = part.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    // URIError: the address was typed by hand with a bare percent sign.
    return spaced;
  }
}

/** Whether a row's cell shows whom the mail goes to, because the account wrote it. */
export function showsRecipients(route: Route): boolean {
  return route.view === "sent" || route.view === "drafts" || route.view === "scheduled";
}

const placeOfView: Partial<Record<ListView | "other", Place>> = {
  inbox: "inbox",
  sent: "sent",
  drafts: "drafts",
  spam: "spam",
  trash: "trash",
  snoozed: "snoozed",
  scheduled: "scheduled",
  starred: "elsewhere",
  imp: "elsewhere",
  all: "elsewhere",
  label: "elsewhere",
  category: "elsewhere",
};

/** A search that may reach into spam and trash. */
const reachesEverywhere = /\b(?:in|label|is):/i;

/** Categories that are tabs of the inbox: their addresses name the category, their mail lies in the inbox. */
const tabs: readonly Category[] = ["primary", "social", "promotions", "updates", "forums"];
const categories: readonly Category[] = [...tabs, "reservations", "purchases"];

/** Where the mail of this view lies; `undefined`: the view does not say. */
export function placesOf(route: Route): Place[] | undefined {
  if (route.view === "search" && !reachesEverywhere.test(route.argument ?? "")) return ["elsewhere"];
  if (tabs.some((tab) => tab === categoryOf(route))) return ["inbox"];
  const place = placeOfView[route.view];
  return place === undefined ? undefined : [place];
}

/** The Gmail label that all mail of this view carries; `undefined`: the view is none of a label. */
export function labelOf({ view, argument }: Route): string | undefined {
  return view === "label" && argument !== null && argument !== "" ? argument : undefined;
}

/** The category of this view's mail; `undefined`: the view does not say. */
export function categoryOf(route: Route): Category | undefined {
  if (route.view !== "category") return undefined;
  return categories.find((category) => category === route.argument);
}
