/** Where a file is dropped, with a button for those who would rather choose one. */
import { useState } from "preact/hooks";
import { useTranslation } from "../../../../../components/translation.tsx";
import { ChooseFile } from "../../choose-file.tsx";

export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTranslation();
  const [isOver, setIsOver] = useState(false);

  const onDragOver = (event: DragEvent) => {
    // Without this the browser would open the file in place of this page.
    event.preventDefault();
    setIsOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <section
      class={isOver ? "drop-zone over" : "drop-zone"}
      aria-label={t("share.import.drop")}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <p>{t("share.import.drop")}</p>
      <ChooseFile
        label={t("share.import.choose")}
        accept="application/json,.json,text/csv,.csv,.tsv,.txt,text/vcard,.vcf,.vcard,.xlsx,.xls,.xml,.sieve,.siv,.dat"
        onFiles={onFiles}
      />
    </section>
  );
}
