/** Where a file is dropped, with a button for those who would rather choose one. */
import { useRef, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { useTranslation } from "../../../../components/translation.tsx";

export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTranslation();
  const input = useRef<HTMLInputElement>(null);
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
      <Button label={t("share.import.choose")} icon="upload" onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={t("share.import.choose")}
        accept="application/json,.json,text/csv,.csv,.tsv,.txt,text/vcard,.vcf,.vcard,.xlsx,.xls"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again after it was put right.
          event.currentTarget.value = "";
        }}
      />
    </section>
  );
}
