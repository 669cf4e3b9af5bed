/** Writes the file, remembers what left as a base of later merges, and hands the file to the user. */
import { useState } from "preact/hooks";
import { downloadFile } from "../../../../../../components/download-file.ts";
import { useTranslation } from "../../../../../../components/translation.tsx";
import type { Settings } from "../../../../../../lib/core/settings/settings.ts";
import type { ShareLogEntry } from "../../../../../../lib/core/sharing/share-log-entry.ts";
import { sharingFailure } from "../../../../../../lib/i18n/sealing/sharing-failure.ts";
import type { Request } from "../../../../../../lib/messaging/protocol.ts";
import { dayFileName } from "../../../../day-file-name.ts";
import { usePageActions } from "../../../../page-actions.ts";
import { type ExportedFile, type ExportSource, writeExport } from "./write-export.ts";

/** What takes a moment; `null`: nothing is being done. */
type Doing = "writing" | "encrypting" | null;

export function useSaveExport(settings: Settings) {
  const t = useTranslation();
  const { call, tell, tellFailure } = usePageActions();
  const [doing, setDoing] = useState<Doing>(null);

  const keepAlias = async (alias: string) => {
    if (alias === settings.alias) return;
    const answer = await call("settings.change", { change: { alias } });
    if (!answer.ok) tellFailure(answer);
  };
  /** A file that is not noted still leaves: whoever cannot store anything needs it most. */
  const note = async (source: ExportSource, file: ExportedFile, name: string) => {
    const at = Date.now();
    const entry = logEntry(source, file, name, at);
    const { document } = file;
    const base = document === null ? null : { ...document, setId: source.set.id, at, way: "export" as const };
    const answer =
      base === null ? await call("share.log", { entry }) : await call("export.note", { base, log: entry });
    if (!answer.ok) tellFailure(answer);
  };
  const write = async (source: ExportSource) => {
    const file = await writeExport(source);
    if (!file.ok) {
      tell({ kind: "failed", text: sharingFailure(t, file) });
      return;
    }
    const { bytes, extension, mediaType } = file.value;
    const stem = source.base === null ? "clientele-rules" : "clientele-changes";
    const name = dayFileName(stem, Date.now(), extension);
    await note(source, file.value, name);
    downloadFile(name, bytes, mediaType);
    tell({ kind: "done", text: t("share.exported", { file: name }) });
  };
  const save = async ({ draft, ...rest }: ExportSource) => {
    const alias = draft.alias.trim().slice(0, longestAlias);
    const isSealed = draft.packing === "passphrase" || draft.packing === "members";
    setDoing(isSealed ? "encrypting" : "writing");
    try {
      await keepAlias(alias);
      await write({ ...rest, draft: { ...draft, alias } });
    } finally {
      setDoing(null);
    }
  };
  return { save, doing };
}

/** Characters that the settings keep of a name. */
const longestAlias = 100;

function logEntry(
  { draft }: ExportSource,
  { set }: ExportedFile,
  where: string,
  at: number,
): Request<"share.log">["entry"] {
  const what: ShareLogEntry["what"] =
    draft.packing === "passphrase" || draft.packing === "members" ? "encrypted" : "exported";
  const params = {
    clients: set.clients.length,
    rules: set.rules.length,
    withheld: set.withheld?.length ?? 0,
  };
  return { at, who: draft.alias === "" ? null : draft.alias, what, where, params };
}
