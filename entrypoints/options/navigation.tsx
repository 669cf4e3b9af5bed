/** The navigation at the left: every view with its count. */
import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../../components/icon.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { type View, views } from "./use-view.ts";

const icons: Readonly<Record<View, IconName>> = {
  start: "flag",
  clients: "people",
  triage: "inbox",
  segments: "segments",
  groups: "groups",
  rules: "list",
  audit: "audit",
  priority: "scale",
  reminders: "bell",
  clocks: "clock",
  share: "share",
  settings: "settings",
  health: "pulse",
  help: "help",
};

export interface NavigationProps {
  readonly view: View;
  /** `undefined` while the rule set is not read. */
  readonly counts: Readonly<Partial<Record<View, number>>> | undefined;
  /** The count of unknown senders, once it is known. */
  readonly unknown: ComponentChildren;
  /** How many followed sets wait for the user, once it is known. */
  readonly waiting: ComponentChildren;
}

export function Navigation({ view, counts, unknown, waiting }: NavigationProps) {
  const t = useTranslation();
  const numbers = new Intl.NumberFormat(t.language.replace("_", "-"));
  // The first steps are in the way once they are done; other views lead there.
  const isStarting = (counts?.clients ?? 0) + (counts?.rules ?? 0) === 0;
  const shown = views.filter((name) => name !== "start" || isStarting || name === view);
  return (
    <nav class="navigation" aria-label={t("nav.label")}>
      <p class="product">
        <img src="/icon/32.png" alt="" width="24" height="24" />
        {t("product.name")}
      </p>
      {shown.map((name) => {
        const count = counts?.[name];
        return (
          <a key={name} href={`#${name}`} {...(name === view ? { "aria-current": "page" as const } : {})}>
            <Icon name={icons[name]} />
            <span>{t(`nav.${name}`)}</span>
            {name === "triage" && unknown}
            {name === "share" && waiting}
            {count !== undefined && <span class="count tabular">{numbers.format(count)}</span>}
          </a>
        );
      })}
    </nav>
  );
}
