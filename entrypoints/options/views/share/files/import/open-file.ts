/** Opens a chosen file, whatever it is wrapped in. What that takes comes when a file is chosen. */
import type { Refusal } from "../../../../../../lib/core/shared/outcome.ts";
import type { OpenedFile } from "../../../../../../lib/sealing/open-shared-file.ts";
import type { Database } from "../../../../../../lib/storage/database.ts";
import { ownIdentities } from "./own-identities.ts";

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Refusals: those of `openSharedFile`; `storage.failed`: the user's keys could not be read. */
export async function openFile(
  { bytes }: ChosenFile,
  database: Database,
  passphrase?: string,
): Promise<OpenedFile | Refusal> {
  const { openSharedFile } = await import("../../../../../../lib/sealing/open-shared-file.ts");
  const identities = await ownIdentities(database);
  return openSharedFile(bytes, { identities, ...(passphrase === undefined ? {} : { passphrase }) });
}
