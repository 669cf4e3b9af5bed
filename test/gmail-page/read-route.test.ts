/** Every kind of address Gmail has, and which view it names. */
import { describe, expect, it } from "vitest";
import {
  categoryOf,
  placesOf,
  type Route,
  readRoute,
  showsRecipients,
} from "../../lib/gmail-page/read-route.ts";

const token = "FMfcgzGtxKRZfNmQcKlXdbgwCWPhqSVn";
const list = (view: Route["view"], argument: string | null = null): Route => ({
  view,
  argument,
  isThread: false,
});
const thread = (view: Route["view"], argument: string | null = null): Route => ({
  view,
  argument,
  isThread: true,
});

const addresses: readonly (readonly [string, Route])[] = [
  ["", list("inbox")],
  ["#inbox", list("inbox")],
  ["#inbox/p2", list("inbox")],
  [`#inbox/${token}`, thread("inbox")],
  ["#inbox/16f438f4edd46df5", thread("inbox")],
  ["#inbox?compose=new", list("inbox")],
  ["#starred", list("starred")],
  ["#snoozed", list("snoozed")],
  ["#sent", list("sent")],
  [`#sent/${token}`, thread("sent")],
  ["#drafts", list("drafts")],
  ["#imp", list("imp")],
  ["#all/p13", list("all")],
  ["#spam", list("spam")],
  ["#trash", list("trash")],
  ["#scheduled", list("scheduled")],
  ["#label/Clients%2FHarbour+%26+Vale", list("label", "Clients/Harbour & Vale")],
  [`#label/Nordwind/${token}`, thread("label", "Nordwind")],
  ["#category/promotions", list("category", "promotions")],
  [`#category/social/${token}`, thread("category", "social")],
  ["#search/from%3Aana+has%3Aattachment", list("search", "from:ana has:attachment")],
  [`#search/${token}`, list("search", token)],
  [`#search/50%25+off/${token}`, thread("search", "50% off")],
  ["#search/50%+off", list("search", "50%+off".replaceAll("+", " "))],
  ["#advanced-search/subject=x", list("advanced-search", "subject=x")],
  ["#settings/general", list("other")],
  ["#contacts", list("other")],
  ["#chat/home", list("other")],
  ["#create-filter/from=a", list("other")],
];

describe("an address of Gmail", () => {
  it.each(addresses)("%j names %j", (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  it("names one view only: no two kinds of these addresses are taken for each other", () => {
    const lists = addresses.filter(([, route]) => route.view !== "other" && !route.isThread);
    expect(new Set(lists.map(([, { view }]) => view)).size).toBe(14);
  });
});

describe("a view", () => {
  it.each([
    ["#inbox", ["inbox"]],
    ["#category/promotions", ["inbox"]],
    ["#category/forums/p2", ["inbox"]],
    ["#category/purchases", ["elsewhere"]],
    ["#category/nonsense", ["elsewhere"]],
    ["#sent", ["sent"]],
    ["#spam", ["spam"]],
    ["#label/A", ["elsewhere"]],
    ["#all", ["elsewhere"]],
    ["#search/ana", ["elsewhere"]],
    ["#search/in%3Aanywhere+ana", undefined],
    ["#advanced-search/subject=x", undefined],
    ["#settings/general", undefined],
  ])("%s says that its mail lies in %j", (hash, places) => {
    expect(placesOf(readRoute(hash))).toEqual(places);
  });

  it("says which category it shows only where its address does", () => {
    expect(categoryOf(readRoute("#category/updates"))).toBe("updates");
    expect(categoryOf(readRoute("#category/nonsense"))).toBeUndefined();
    expect(categoryOf(readRoute("#inbox"))).toBeUndefined();
  });

  it("shows recipients where the account wrote the mail", () => {
    const showing = addresses.filter(([, route]) => showsRecipients(route)).map(([, { view }]) => view);
    expect([...new Set(showing)]).toEqual(["sent", "drafts", "scheduled"]);
  });
});
