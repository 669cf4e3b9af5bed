/**
 * The plan of an import. A short file is compared at once; a long one in slices, so that the page answers while
 * ten thousand rows are looked at, and stops where the file is given up or read in another way.
 */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { ContactTarget } from "../../../../../../lib/core/interchange/contacts/contact-target.ts";
import type { OwnHouse } from "../../../../../../lib/core/interchange/contacts/own-house.ts";
import {
  type ImportPlan,
  type Present,
  planSteps,
} from "../../../../../../lib/core/interchange/contacts/plan-import.ts";
import type { ContactFile } from "../../../../../../lib/core/interchange/contacts/read-contact-file.ts";
import { readRows } from "../../../../../../lib/core/interchange/contacts/read-rows.ts";
import { vcardIds } from "../../../../../../lib/core/interchange/contacts/record-id-fields.ts";
import { runSteps } from "../../../../../../lib/core/shared/run-steps.ts";
import { runInSlices } from "../../../run-in-slices.ts";

export interface PlanProgress {
  /** `null`: not all rows were looked at yet. */
  readonly plan: ImportPlan | null;
  readonly done: number;
  readonly count: number;
}

/** As many rows as are compared within a few frames. */
const mostAtOnce = 1_000;
const rowsAtOnce = 100;

export function useImportPlan(
  file: ContactFile,
  targets: readonly ContactTarget[],
  present: Present,
  own: OwnHouse,
): PlanProgress {
  const count = file.kind === "csv" ? file.rows.length : file.records.length;
  const start = useMemo(() => () => steps(file, targets, present, own), [file, targets, present, own]);
  const atOnce = useMemo(() => (count > mostAtOnce ? null : runSteps(start())), [count, start]);
  const [sliced, setSliced] = useState<PlanProgress>({ plan: null, done: 0, count });

  useEffect(() => {
    if (atOnce !== null) return;
    setSliced({ plan: null, done: 0, count });
    const stop = new AbortController();
    const onSlice = (done: number) => setSliced({ plan: null, done, count });
    void runInSlices(start(), onSlice, stop.signal).then((plan) => {
      if (plan !== null) setSliced({ plan, done: count, count });
    });
    return () => stop.abort();
  }, [atOnce, start, count]);
  return atOnce === null ? sliced : { plan: atOnce, done: count, count };
}

function* steps(
  file: ContactFile,
  targets: readonly ContactTarget[],
  present: Present,
  own: OwnHouse,
): Generator<number, ImportPlan> {
  if (file.kind === "vcard") return yield* planSteps(file.records, present, own, vcardIds);
  const records = [];
  for (let from = 0; from < file.rows.length; from += rowsAtOnce) {
    records.push(...readRows(file.headers, targets, file.rows.slice(from, from + rowsAtOnce)));
    yield 0;
  }
  return yield* planSteps(records, present, own, file.dialect.ids ?? "record");
}
