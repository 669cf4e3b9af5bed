// @vitest-environment happy-dom
/** Rows of a list that Gmail is about to replace are read by the view for which they were made. */
import { describe, expect, it } from "vitest";
import { createRowRoutes } from "../../../entrypoints/gmail.content/row-routes.ts";
import { readRoute } from "../../../lib/gmail-page/read-route.ts";
import type { RowContext, RowReading } from "../../../lib/gmail-page/read-row.ts";

const under = (hash: string): RowContext => ({
  account: "me@x.example",
  own: new Set(["me@x.example"]),
  route: readRoute(hash),
  isOneOfSeveral: false,
  now: 0,
});
const inbox = under("#inbox");
const sent = under("#sent");

/** The view by which the row was read; `id`: the message that it shows, `null`: none can be told. */
function viewOf(
  routes: ReturnType<typeof createRowRoutes>,
  row: Element,
  context: RowContext,
  id: string | null,
) {
  const reading: RowReading =
    id === null ? { kind: "unreadable", why: "ids" } : { kind: "facts", facts: { id } };
  return routes.read(row, context, ({ route }) => ({ reading, view: route.view })).view;
}

describe("a row", () => {
  it("is read by the view in which it first showed its message, whatever the address says meanwhile", () => {
    const routes = createRowRoutes();
    const row = document.createElement("tr");
    expect(viewOf(routes, row, inbox, "a")).toBe("inbox");
    expect(viewOf(routes, row, sent, "a")).toBe("inbox");
    expect(viewOf(routes, document.createElement("tr"), sent, "a")).toBe("sent");
    expect(viewOf(routes, row, inbox, "a")).toBe("inbox");
  });

  it("that Gmail uses again for another message belongs to the list that is shown now", () => {
    const routes = createRowRoutes();
    const row = document.createElement("tr");
    viewOf(routes, row, inbox, "a");
    expect(viewOf(routes, row, sent, "b")).toBe("sent");
    expect(viewOf(routes, row, inbox, "b")).toBe("sent");
  });

  it("whose message could not be told yet belongs to no list", () => {
    const routes = createRowRoutes();
    const row = document.createElement("tr");
    expect(viewOf(routes, row, inbox, null)).toBe("inbox");
    expect(viewOf(routes, row, sent, "a")).toBe("sent");
    expect(viewOf(routes, row, inbox, null)).toBe("inbox");
    expect(viewOf(routes, row, sent, "a")).toBe("sent");
  });
});
