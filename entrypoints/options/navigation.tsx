/** The navigation at the left: every view with its count. */
import { Icon, type IconName } from "../../components/icon.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { type View, views } from "./use-view.ts";

const icons: Readonly<Record<View, IconName>> = {
  clients: "people",
  groups: "groups",
  rules: "list",
  share: "share",
  settings: "settings",
  health: "pulse",
  help: "help",
};

export interface NavigationProps {
  readonly view: View;
  /** `undefined` while the rule set is not read. */
  readonly counts: Readonly<Partial<Record<View, number>>> | undefined;
}

export function Navigation({ view, counts }: NavigationProps) {
  const t = useTranslation();
  const numbers = new Intl.NumberFormat(t.language.replace("_", "-"));
  return (
    <nav class="navigation" aria-label={t("nav.label")}>
      <p class="product">
        <img src="/icon/32.png" alt="" width="24" height="24" />
        {t("product.name")}
      </p>
      {views.map((name) => {
        const count = counts?.[name];
        return (
          <a key={name} href={`#${name}`} {...(name === view ? { "aria-current": "page" as const } : {})}>
            <Icon name={icons[name]} />
            <span>{t(`nav.${name}`)}</span>
            {count !== undefined && <span class="count tabular">{numbers.format(count)}</span>}
          </a>
        );
      })}
    </nav>
  );
}
