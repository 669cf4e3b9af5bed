/** A short guide: first steps, conditions by example, what "not known" means, keys, privacy. */
import type { ComponentChildren } from "preact";
import { useTranslation } from "../../../../components/translation.tsx";

const examples = [
  ["from:example.com", "help.condition.from"],
  ["subject:(报价 OR quote)", "help.condition.subject"],
  ["urgent -from:example.com", "help.condition.not"],
  ["has:attachment", "help.condition.attachment"],
  ["larger:5M", "help.condition.large"],
  ["older_than:7d", "help.condition.old"],
] as const;

const keys = [
  ["j k", "help.keys.move"],
  ["Enter", "help.keys.open"],
  ["n", "help.keys.new"],
  ["/", "help.keys.search"],
  ["Alt ↑ ↓", "help.keys.order"],
  ["Delete", "help.keys.delete"],
  ["Esc", "help.keys.close"],
  ["?", "help.keys.help"],
] as const;

export function HelpView() {
  const t = useTranslation();
  return (
    <div class="view page-text">
      <h1>{t("help.title")}</h1>
      <section class="card">
        <h2>{t("help.start")}</h2>
        <ol>
          <li>{t("help.start.1")}</li>
          <li>{t("help.start.2")}</li>
          <li>{t("help.start.3")}</li>
        </ol>
        <p class="button-row">
          <a href="#clients">{t("nav.clients")}</a>
          <a href="#rules">{t("nav.rules")}</a>
        </p>
      </section>
      <section class="card">
        <h2>{t("help.conditions")}</h2>
        <p>{t("help.conditions.text")}</p>
        <Pairs>
          {examples.map(([text, key]) => (
            <Pair key={key} term={<code>{text}</code>}>
              {t(key)}
            </Pair>
          ))}
        </Pairs>
      </section>
      <section class="card">
        <h2>{t("help.unknown")}</h2>
        <p>{t("help.unknown.text")}</p>
      </section>
      <section class="card">
        <h2>{t("help.priority")}</h2>
        <p>{t("help.priority.text")}</p>
      </section>
      <section class="card">
        <h2>{t("help.keys")}</h2>
        <Pairs>
          {keys.map(([key, words]) => (
            <Pair key={words} term={<kbd>{key}</kbd>}>
              {t(words)}
            </Pair>
          ))}
        </Pairs>
      </section>
      <section class="card">
        <h2>{t("settings.privacy")}</h2>
        <p>{t("settings.privacy.stored")}</p>
        <p>{t("settings.privacy.never")}</p>
        <p>{t("settings.privacy.leaves")}</p>
      </section>
    </div>
  );
}

function Pairs({ children }: { readonly children: ComponentChildren }) {
  return <dl class="pairs">{children}</dl>;
}

function Pair({
  term,
  children,
}: {
  readonly term: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
