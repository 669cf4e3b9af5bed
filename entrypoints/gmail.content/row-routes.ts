/**
 * For which view a row was made. Gmail changes its address first and its list later:
 * until then the rows of the old list stand under the new address, and read by
 * that, mail from somebody would be mail to them.
 */

import type { Route } from "../../lib/gmail-page/read-route.ts";
import type { RowContext, RowReading } from "../../lib/gmail-page/read-row.ts";

interface Made {
  /** Of the message that the row shows. */
  readonly id: string;
  readonly route: Route;
}

export interface RowRoutes {
  /** Reads a row by the view in which it first showed its present message. */
  read<Read extends { readonly reading: RowReading }>(
    row: Element,
    context: RowContext,
    read: (context: RowContext) => Read,
  ): Read;
}

export function createRowRoutes(): RowRoutes {
  const made = new WeakMap<Element, Made>();
  return {
    read(row, context, read) {
      const before = made.get(row);
      const route = before?.route ?? context.route;
      const first = read({ ...context, route });
      const id = idOf(first.reading);
      if (id === before?.id || route === context.route) {
        if (id !== null) made.set(row, { id, route });
        return first;
      }
      // Gmail used the row again, for another message: of the list that is shown now.
      if (id === null) made.delete(row);
      else made.set(row, { id, route: context.route });
      return read(context);
    },
  };
}

function idOf(reading: RowReading): string | null {
  return reading.kind === "facts" ? reading.facts.id : null;
}
