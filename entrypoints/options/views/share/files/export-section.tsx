/** The way out: everything in our own format, or the clients as a file of another program, with what that one cannot hold. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import { downloadFile } from "../../../../../components/download-file.ts";
import { useTranslation } from "../../../../../components/translation.tsx";
import {
  type ClientFormat,
  clientFormats,
} from "../../../../../lib/core/interchange/contacts/client-formats.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { dayFileName } from "../../../day-file-name.ts";
import { usePageActions } from "../../../page-actions.ts";
import { runInSlices } from "../../run-in-slices.ts";
import { useContactWords } from "./contacts/use-contact-words.ts";
import { OwnFormat } from "./export/own-format.tsx";
import type { OwnFormatProps } from "./export/use-export-plan.ts";

/** Our own format, which can hold everything. */
const everything = "clientele";

export function ExportSection(props: OwnFormatProps) {
  const { set } = props;
  const t = useTranslation();
  const words = useContactWords();
  const { tell } = usePageActions();
  const [chosen, setChosen] = useState<string>(everything);
  const format = clientFormats.find(({ id }) => id === chosen);

  const isEmpty = set.clients.length === 0;
  /** Clients written so far; `null`: nothing is being written. */
  const [written, setWritten] = useState<number | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  const save = (name: string, text: string, type?: string) => {
    downloadFile(name, text, type);
    tell({ kind: "done", text: t("share.exported", { file: name }) });
  };
  const saveAs = async (chosen: ClientFormat) => {
    setWritten(0);
    const text = await runInSlices(chosen.write(set), setWritten, stop.current.signal);
    // The view was left.
    if (text === null) return;
    setWritten(null);
    save(dayFileName(`clientele-${chosen.id}`, Date.now(), chosen.extension), text, chosen.mediaType);
  };
  return (
    <section class="card">
      <h2>{t("share.export")}</h2>
      <ChoiceField
        label={words("contacts.export.format")}
        value={chosen}
        choices={[
          { value: everything, label: words("contacts.export.everything") },
          ...clientFormats.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setChosen}
      />
      {format === undefined ? (
        <OwnFormat {...props} />
      ) : (
        <>
          <FormatNotes set={set} format={format} />
          <Button
            label={words("contacts.export.button", { count: set.clients.length })}
            icon="download"
            disabled={written !== null || isEmpty}
            onPress={() => void saveAs(format)}
          />
        </>
      )}
      {written !== null && (
        <p role="status">{words("contacts.export.writing", { done: written, count: set.clients.length })}</p>
      )}
    </section>
  );
}

function FormatNotes({ set, format }: { readonly set: RuleSet; readonly format: ClientFormat }) {
  const words = useContactWords();
  const losses = useMemo(() => format.losses(set), [format, set]);
  return (
    <section class="export-notes" aria-live="polite">
      <p>{words("contacts.export.text", { name: format.name })}</p>
      <ul>
        {losses.map(({ code, params }) => (
          <li key={code}>{words.byCode(`contacts.loss.${code}`, params)}</li>
        ))}
      </ul>
    </section>
  );
}
