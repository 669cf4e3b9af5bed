/** Fills a skeleton with the plainest values that a reader can make sense of: for tests that read fixtures. */

import type { SkeletonNode } from "../../../lib/gmail-page/skeleton/skeleton.ts";
import type { Shape } from "../../../lib/gmail-page/skeleton/skeleton-words.ts";
import { buildNode, type Filling } from "../../fake-gmail/page/build-skeleton.ts";

/** Time of the ids: 2026-10-05T08:00:00Z. */
const time = Date.UTC(2026, 9, 5, 8);

function plainFilling(document: Document): Filling {
  let row = 0;
  let element = 0;
  const decimal = () => (BigInt(time + row) << 20n) + BigInt(row);
  const values: Readonly<Record<Exclude<Shape, "empty" | "undefined">, () => string>> = {
    "legacy-id": () => decimal().toString(16),
    "#thread-f": () => `#thread-f:${decimal()}`,
    "#thread-a": () => `#thread-a:r${decimal()}`,
    "#msg-f": () => `#msg-f:${decimal()}`,
    "#msg-a": () => `#msg-a:r${decimal()}`,
    "thread-f": () => `thread-f:${decimal()}`,
    "thread-a": () => `thread-a:r${decimal()}`,
    "msg-f": () => `msg-f:${decimal()}`,
    "msg-a": () => `msg-a:r${decimal()}`,
    "page-id": () => {
      element += 1;
      return `:${element.toString(36)}`;
    },
    address: () => `person-${row}@fixture.example`,
  };
  return {
    make: (tag, attributes) => {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      return made;
    },
    startRow: () => {
      row += 1;
    },
    value: (_, shape) =>
      shape === undefined || shape === "empty" || shape === "undefined" ? "x" : values[shape](),
    text: () => "text",
  };
}

/** Makes the document's body what the skeleton tells. */
export function buildPage(document: Document, body: SkeletonNode): void {
  document.body.replaceWith(buildNode(body, plainFilling(document)));
}
