/** Tries an edit on seen mail while the user goes on; the next edit ends the trial of the one before it. */
import { useEffect, useState } from "preact/hooks";
import { previewEdit } from "../../../../lib/core/decision/preview-edit.ts";
import type { CombinedSets } from "../../../../lib/core/sharing/combine-sets.ts";
import type { SeenRecord } from "../../../../lib/storage/records.ts";
import { inSlices, pageSlicing } from "../rules/live/in-slices.ts";
import { type EditEffect, EffectGatherer, type TriedRule } from "./edit-effect.ts";
import type { SeenSide } from "./seen-side.ts";

export interface EffectSources {
  /** `null`: not known yet. */
  readonly side: SeenSide | null;
  /** `null`: not read yet. */
  readonly records: readonly SeenRecord[] | null;
  /** Everything that would decide; called when it is tried. `null`: it cannot be told now, and what was found last stands. */
  readonly after: (() => CombinedSets | null) | null;
  /** Absent: no rule of interest. */
  readonly tried?: TriedRule | null;
}

/** An edit is tried before that, most of the time; the first look at a mailbox takes longer, and drawing must not hold it up. */
const shownEachMs = 500;

/** All sources must stay the same between renders. `null`: nothing was tried yet. */
export function useEditEffect({ side, records, after, tried = null }: EffectSources): EditEffect | null {
  const [effect, setEffect] = useState<EditEffect | null>(null);
  useEffect(() => {
    if (side === null || records === null || after === null) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const sets = after();
      if (sets === null) return;
      const gatherer = new EffectGatherer(side, previewEdit(side.base, sets), tried);
      let shown = pageSlicing.now();
      const show = (done: number) => {
        if (done < records.length && pageSlicing.now() - shown < shownEachMs) return;
        shown = pageSlicing.now();
        setEffect(gatherer.effect(done, records.length));
      };
      void inSlices(records, (record) => gatherer.add(record), show, stop.signal, pageSlicing);
    }, 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [side, records, after, tried]);
  return effect;
}
