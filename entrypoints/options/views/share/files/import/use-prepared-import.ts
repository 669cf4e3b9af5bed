/** The import of an opened file, made ready on what is there now, and again whenever something else was taken in meanwhile. */
import { useEffect, useState } from "preact/hooks";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import type { Outcome } from "../../../../../../lib/core/shared/outcome.ts";
import type { OpenedFile } from "../../../../../../lib/sealing/open-shared-file.ts";
import type { Database } from "../../../../../../lib/storage/database.ts";
import { type PreparedImport, prepareImport } from "./prepare-import.ts";

/** `null`: not ready yet. */
export function usePreparedImport(
  opened: OpenedFile,
  mine: RuleSet,
  database: Database,
): Outcome<PreparedImport> | null {
  const [prepared, setPrepared] = useState<Outcome<PreparedImport> | null>(null);
  const { merged } = mine;
  useEffect(() => {
    let isWanted = true;
    void prepareImport(opened, mine, database).then((ready) => {
      if (isWanted) setPrepared(ready);
    });
    return () => {
      isWanted = false;
    };
  }, [opened, merged, database]);
  return prepared;
}
