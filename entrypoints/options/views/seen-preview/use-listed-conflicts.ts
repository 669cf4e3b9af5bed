/** Conflicts between the rules as they stand, sought on all seen mail once the list of rules is there. */
import { useEffect, useState } from "preact/hooks";
import { Tally } from "../../../../lib/core/decision/tally-changes.ts";
import type { SeenRecord } from "../../../../lib/storage/records.ts";
import { inSlices, pageSlicing } from "../rules/live/in-slices.ts";
import { conflictsAmong, type EditEffect, type NamedConflict } from "./edit-effect.ts";
import type { SeenSide } from "./seen-side.ts";

const none: EditEffect["conflicts"] = [];

/** What was found before stands until everything was looked at. */
export function useListedConflicts(
  side: SeenSide | null,
  records: readonly SeenRecord[] | null,
): EditEffect["conflicts"] {
  const [conflicts, setConflicts] = useState(none);
  useEffect(() => {
    if (side === null || records === null) return;
    const stop = new AbortController();
    const tally = new Tally<NamedConflict, SeenRecord>();
    const look = (record: SeenRecord) => {
      const { firing } = side.base.know(side.messageOf(record));
      if (firing.length > 1) for (const conflict of conflictsAmong(firing)) tally.add(conflict, record);
    };
    const show = (done: number) => {
      if (done === records.length) setConflicts(tally.list());
    };
    void inSlices(records, look, show, stop.signal, pageSlicing);
    return () => stop.abort();
  }, [side, records]);
  return conflicts;
}
