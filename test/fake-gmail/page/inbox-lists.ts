/**
 * Inboxes that show several lists at once. That each list is an `.ae4` of its own
 * and all are visible was measured by inbundly; the titles above them are assumed.
 */
import type { Axes } from "../axes.ts";
import { make } from "./make.ts";
import type { ListRoute } from "./routes.ts";

interface InboxList {
  readonly title: string;
  readonly query: string;
}

const listsByType: Readonly<Record<string, readonly InboxList[]>> = {
  priority: [
    { title: "Important and unread", query: "in:inbox is:important is:unread" },
    { title: "Starred", query: "in:inbox is:starred" },
    { title: "Everything else", query: "in:inbox -is:important" },
  ],
  "important-first": [
    { title: "Important", query: "in:inbox is:important" },
    { title: "Everything else", query: "in:inbox -is:important" },
  ],
  // Its lists are searches and may show the same thread twice.
  multiple: [
    { title: "Inbox", query: "in:inbox" },
    { title: "Starred", query: "in:all is:starred" },
    { title: "Drafts", query: "in:drafts" },
    { title: "Unread", query: "in:all is:unread" },
  ],
};

/** The lists of the inbox of this type in their order, each with a route of its own; `[]`: it has only one. */
export function inboxLists(
  axes: Axes,
  route: ListRoute,
): readonly (ListRoute & { readonly title: string })[] {
  if (route.view !== "inbox") return [];
  const lists = listsByType[axes.inbox] ?? [];
  return lists.map(({ title, query }, index) => ({ ...route, section: `list-${index}`, query, title }));
}

/** The title above a list; in Multiple Inboxes with a toolbar of its own, which InboxSDK looks for. */
export function listTitle(title: string, hasToolbar: boolean): HTMLElement {
  const tools = hasToolbar ? [make("div", "Cr aqJ", { gh: "mtb" }, make("div", "G-tF"))] : [];
  return make("div", "Wg aAD aAr", {}, make("h3", "Wr iR", {}, make("span", "Wn", {}, title)), ...tools);
}
