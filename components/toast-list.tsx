/** Short messages about what was just done, with the way back. A toast waits while it is pointed at or focused. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "./button.tsx";
import { useTranslation } from "./translation.tsx";

/** How long an action can be taken back from its toast. */
export const toastMilliseconds = 10_000;

export interface ToastContent {
  readonly id: number;
  readonly text: string;
  readonly kind: "done" | "failed";
  /** What is found out after it was done, in sentences of its own. */
  readonly more?: ComponentChildren;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface ToastListProps {
  readonly toasts: readonly ToastContent[];
  readonly onGone: (id: number) => void;
}

export function ToastList({ toasts, onGone }: ToastListProps) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} onGone={() => onGone(toast.id)} />
      ))}
    </div>
  );
}

function Toast({ toast, onGone }: { readonly toast: ToastContent; readonly onGone: () => void }) {
  const t = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // A failure stays until it is closed: nobody should have to read it in ten seconds.
    if (held || toast.kind === "failed") return;
    const timer = setTimeout(onGone, toastMilliseconds);
    return () => clearTimeout(timer);
  }, [held, toast]);

  const { action } = toast;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      role="group"
      class={`toast ${toast.kind}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <p>
        {toast.text} {toast.more}
      </p>
      {action !== undefined && (
        <Button
          label={action.label}
          kind="quiet"
          onPress={() => {
            onGone();
            action.run();
          }}
        />
      )}
      <Button label={t("action.close")} icon="close" iconOnly kind="quiet" onPress={onGone} />
    </div>
  );
}
