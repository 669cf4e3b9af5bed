/**
 * Where the panel stands: at the inline end of the page where there is room, else
 * wherever it is tallest, and never over a place where mail is answered.
 */
import type { Place } from "./reply-places.ts";

export interface Screen {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly isMirrored: boolean;
}

const width = 360;
/** Below this width the panel is a sheet as wide as the page. */
const narrow = 420;
const margin = 16;
/** Gmail's header with its search. */
const header = 72;
const tallest = 720;
/** Room that is good enough not to look for better. */
const roomy = 420;
/** Between the panel and what it must not cover. */
const gap = 4;

/** A free place, or the tallest strip there is, which may be too low to be of use but covers nothing. */
export function choosePanelPlace(screen: Screen, taken: readonly Place[]): Place {
  const candidates = columns(screen, taken).map((column) => tallestStrip(column, screen, taken));
  const atEnd = candidates[0];
  if (atEnd !== undefined && heightOf(atEnd) >= roomy) return atEnd;
  return candidates.reduce((best, one) => (heightOf(one) > heightOf(best) ? one : best));
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** The inline end first, then the other end, then beside each place that is taken. */
function columns({ width: page, isMirrored }: Screen, taken: readonly Place[]): Column[] {
  if (page <= narrow) return [{ left: 0, right: page }];
  const [start, end] = [margin, page - width - margin];
  const lefts = isMirrored ? [start, end] : [end, start];
  const beside = taken.flatMap(({ left, right }) => [left - width - gap, right + gap]);
  return [...lefts, ...beside.filter((left) => left >= 0 && left + width <= page)].map((left) => ({
    left,
    right: left + width,
  }));
}

/** The tallest part of a column between what is taken in it; of equals the upper one, in a sheet the lower one. */
function tallestStrip(
  { left, right }: Column,
  { width: page, height }: Screen,
  taken: readonly Place[],
): Place {
  const isSheet = page <= narrow;
  const [top, bottom] = isSheet ? [0, height] : [Math.min(header, height / 4), height - margin];
  const inside = taken.filter((place) => place.left < right + gap && place.right > left - gap);
  let best: Place = { left, right, top, bottom: top };
  let from = top;
  const consider = (to: number): void => {
    const strip = { left, right, top: from, bottom: Math.min(to, bottom) };
    const isTaller = isSheet ? heightOf(strip) >= heightOf(best) : heightOf(strip) > heightOf(best);
    if (isTaller) best = strip;
  };
  for (const place of inside.toSorted((one, other) => one.top - other.top)) {
    consider(place.top - gap);
    from = Math.max(from, place.bottom + gap);
  }
  consider(bottom);
  return shortened(best, isSheet);
}

function shortened(strip: Place, isSheet: boolean): Place {
  const most = isSheet ? tallest / 2 + margin * 4 : tallest;
  if (heightOf(strip) <= most) return strip;
  return isSheet ? { ...strip, top: strip.bottom - most } : { ...strip, bottom: strip.top + most };
}

function heightOf({ top, bottom }: Place): number {
  return bottom - top;
}
