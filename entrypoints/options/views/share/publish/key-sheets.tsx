/** The sheet that is open, if any: a key is made, restored, or the file of its backup is checked. */
import type { Database } from "../../../../../lib/storage/database.ts";
import type { KeyRecord } from "../../../../../lib/storage/records.ts";
import type { KeyPurpose } from "./make-key.ts";
import { MakeKeySheet } from "./make-key-sheet.tsx";
import { RestoreKeySheet } from "./restore-key-sheet.tsx";
import type { PlannedKeys } from "./use-planned-keys.ts";

export type KeySheetState =
  | { readonly kind: "make"; readonly purpose: KeyPurpose }
  | { readonly kind: "restore"; readonly use: KeyRecord["use"] }
  /** Whether a file holds this key. */
  | { readonly kind: "check"; readonly record: KeyRecord };

export interface KeySheetsProps {
  readonly sheet: KeySheetState | null;
  readonly database: Database;
  readonly planned: PlannedKeys;
  /** The alias, and the name of the set: no good passphrases. */
  readonly known: readonly string[];
  readonly who: string | null;
  readonly onClose: () => void;
}

export function KeySheets({ sheet, database, planned, known, who, onClose }: KeySheetsProps) {
  if (sheet === null) return null;
  if (sheet.kind === "make") {
    return <MakeKeySheet purpose={sheet.purpose} {...{ database, planned, known, who, onClose }} />;
  }
  const { use, record } =
    sheet.kind === "check"
      ? { use: sheet.record.use, record: sheet.record }
      : { use: sheet.use, record: null };
  return <RestoreKeySheet use={use} expected={record} {...{ database, who, onClose }} />;
}
