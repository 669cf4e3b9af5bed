/** A state instead of a list, or above it: what is the matter, what is safe, what to do. */
import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.tsx";

export interface NoticeProps {
  readonly kind: "empty" | "failed" | "hint";
  readonly title: string;
  readonly text?: string;
  readonly icon?: IconName;
  /** Buttons, and where it helps an example. */
  readonly children?: ComponentChildren;
}

export function Notice({ kind, title, text, icon, children }: NoticeProps) {
  const shown = icon ?? (kind === "failed" ? "warning" : undefined);
  return (
    <section class={`notice ${kind}`} {...(kind === "failed" ? { role: "alert" } : {})}>
      <h2>
        {shown !== undefined && <Icon name={shown} />}
        {title}
      </h2>
      {text !== undefined && <p>{text}</p>}
      {children}
    </section>
  );
}
