/**
 * A panel at the inline end for editing one thing while the list stays in view.
 * Not modal: the list can still be read and clicked. Escape closes it, and the
 * focus goes to its first field on opening and back where it was on closing.
 */
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "./button.tsx";
import { useTranslation } from "./translation.tsx";

export interface SideSheetProps {
  readonly title: string;
  /** Takes most of a wide window: for what is edited in two views at once. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
  /** Buttons below the fields, the one that saves first. */
  readonly footer: ComponentChildren;
}

export function SideSheet({ title, wide = false, onClose, onSubmit, children, footer }: SideSheetProps) {
  const t = useTranslation();
  const titleId = useId();
  const sheet = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const before = document.activeElement;
    sheet.current?.querySelector<HTMLElement>("[data-first-field]")?.focus();
    return () => {
      // The row that had the focus may be gone with what was deleted.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.isComposing) {
      event.stopPropagation();
      onClose();
    }
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) onSubmit();
  };

  return (
    <dialog
      open
      ref={sheet}
      class={wide ? "side-sheet wide" : "side-sheet"}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <header>
          <h2 id={titleId}>{title}</h2>
          <Button label={t("action.close")} icon="close" iconOnly kind="quiet" onPress={onClose} />
        </header>
        <div class="sheet-body">{children}</div>
        <footer>{footer}</footer>
      </form>
    </dialog>
  );
}
