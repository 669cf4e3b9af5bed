/** The skeleton of a whole page, with what is known about the page beside it. */
import { readLook } from "../read-look.ts";
import { readRoute } from "../read-route.ts";
import { countProbes } from "./count-probes.ts";
import type { PageSkeleton } from "./skeleton.ts";
import { type Taken, takeSkeleton } from "./take-skeleton.ts";
import { writeSkeleton } from "./write-skeleton.ts";

/** UTF-16 units of the written file. */
export const mostLength = 500_000;
const mostElements = 30_000;
/** Tried in turn until the file is small enough. */
const kinds = [40, 12, 4, 1];

/** `extension`: our version. `now`: ms since the epoch. */
export function takePageSkeleton(window: Window, extension: string, now: number): PageSkeleton {
  const { document, location } = window;
  const root = document.documentElement;
  const { view, isThread } = readRoute(location.hash);
  const about = {
    format: "clientele-page-skeleton",
    version: 1,
    day: new Date(now).toISOString().slice(0, 10),
    extension,
    page: {
      view,
      isThread,
      language: languageOf(root.lang),
      direction: window.getComputedStyle(document.body).direction === "rtl" ? "rtl" : "ltr",
      ...readLook(window, document.body),
    },
    counts: countProbes(document),
  } as const;
  const withNode = ({ node, isCut }: Taken): PageSkeleton => ({ ...about, isCut, body: node });
  for (const most of kinds) {
    const skeleton = withNode(takeSkeleton(document.body, { kinds: most, elements: mostElements }));
    if (writeSkeleton(skeleton).length <= mostLength) return skeleton;
  }
  return withNode({ node: { tag: "body", left: root.getElementsByTagName("*").length }, isCut: true });
}

export const languageForm = /^(?:[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2}|-419)?)?$/;

function languageOf(code: string): string {
  return languageForm.test(code) ? code : "";
}
