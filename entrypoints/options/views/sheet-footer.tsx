/** The buttons under every editor: save and cancel, and for what exists already, duplicate and delete. */
import { Button } from "../../../components/button.tsx";
import { useTranslation } from "../../../components/translation.tsx";

export interface SheetFooterProps<T> {
  /** What is edited, as stored; absent: it is new. */
  readonly stored: T | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly onDuplicate: (stored: T) => void;
  readonly onDelete: (stored: T) => void;
}

export function SheetFooter<T>({ stored, onSave, onClose, onDuplicate, onDelete }: SheetFooterProps<T>) {
  const t = useTranslation();
  return (
    <>
      <Button label={t("action.save")} kind="primary" type="submit" onPress={onSave} />
      <Button label={t("action.cancel")} onPress={onClose} />
      {stored !== undefined && (
        <span class="sheet-more">
          <Button
            label={t("action.duplicate")}
            icon="copy"
            iconOnly
            kind="quiet"
            onPress={() => onDuplicate(stored)}
          />
          <Button
            label={t("action.delete")}
            icon="trash"
            iconOnly
            kind="danger"
            onPress={() => onDelete(stored)}
          />
        </span>
      )}
    </>
  );
}
