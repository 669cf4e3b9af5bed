/** What going back to a snapshot would change, field by field and on the mail seen lately, before anything is written. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Snapshot } from "../../../../../lib/core/backups/snapshot.ts";
import { isEqual } from "../../../../../lib/core/shared/is-equal.ts";
import { combineSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import { useBackupWords } from "../../../use-backup-words.ts";
import type { ViewProps } from "../../../view-props.ts";
import { useTakeImport } from "../files/import/use-take-import.ts";
import { ChangePreview } from "../preview/change-preview.tsx";
import { SeenEffect } from "../preview/seen-effect.tsx";

export interface SnapshotPreviewProps
  extends Pick<ViewProps, "set" | "followed" | "revision" | "settings" | "accounts" | "database"> {
  readonly snapshot: Snapshot;
  /** Restored or given up. */
  readonly onDone: () => void;
}

export function SnapshotPreview({ set, revision, snapshot, onDone, ...rest }: SnapshotPreviewProps) {
  const t = useTranslation();
  const words = useBackupWords();
  const { isTaking, take } = useTakeImport();
  const title = useRef<HTMLHeadingElement>(null);
  // It opens below the table: whoever asked for it is taken there.
  useEffect(() => title.current?.focus(), []);
  const time = formatDayTime(snapshot.at, t.language);
  const isSame = isEqual(set, snapshot.set);
  const restore = async () => {
    const { clients, rules } = snapshot.set;
    const { alias } = rest.settings;
    const log = {
      ...{ at: Date.now(), who: alias === "" ? null : alias, what: "restored" as const, where: null },
      params: { at: snapshot.at, clients: clients.length, rules: rules.length },
    };
    const done = words("preview.restored", { time });
    if (await take({ set: snapshot.set, seen: revision, base: null, log, done })) onDone();
  };
  return (
    <section class="import-preview" aria-labelledby="snapshot-preview-title">
      <h3 id="snapshot-preview-title" ref={title} tabIndex={-1}>
        {words("preview.title", { time })}
      </h3>
      {isSame && <p>{words("preview.nothing")}</p>}
      {!isSame && <Changes {...{ set, snapshot }} {...rest} />}
      <div class="button-row">
        {!isSame && (
          <Button
            label={words("preview.restore")}
            kind="primary"
            disabled={isTaking}
            onPress={() => void restore()}
          />
        )}
        <Button label={isSame ? t("action.close") : t("action.cancel")} onPress={onDone} />
      </div>
    </section>
  );
}

type ChangesProps = Omit<SnapshotPreviewProps, "revision" | "onDone">;

function Changes({ set, snapshot, followed, ...rest }: ChangesProps) {
  const before = useMemo(() => combineSets(set, followed), [set, followed]);
  const after = useMemo(() => combineSets(snapshot.set, followed), [snapshot.set, followed]);
  return (
    <ChangePreview before={set} after={snapshot.set}>
      <SeenEffect {...{ before, after }} {...rest} />
    </ChangePreview>
  );
}
