/** A short guide: first steps, conditions by example, what "not known" means, keys, privacy. */
import type { ComponentChildren } from "preact";
import { useTranslation } from "../../../../components/translation.tsx";
import { type GuideWords, translateGuide } from "../../../../lib/i18n/guide/translate-guide.ts";

/** People look for words of their own language, in its own letters. */
const examplesIn = (words: GuideWords) =>
  [
    ["from:example.com", "help.condition.from"],
    [words("help.example.subject"), "help.condition.subject"],
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

/** Gmail's and ours in one table, as in `lib/gmail-page/keyboard/shortcuts.ts`. */
const gmailKeys = [
  ["j k", "help.gmailKeys.move"],
  ["o u", "help.gmailKeys.open"],
  ["w", "help.gmailKeys.panel"],
  ["1 2 3 4", "help.gmailKeys.filter"],
  ["0", "help.gmailKeys.all"],
] as const;

export function HelpView() {
  const t = useTranslation();
  const words = translateGuide(t.language);
  return (
    <div class="view page-text">
      <h1>{words("help.title")}</h1>
      <section class="card">
        <h2>{words("help.start")}</h2>
        <ol>
          <li>{words("help.start.1")}</li>
          <li>{words("help.start.2")}</li>
          <li>{words("help.start.3")}</li>
        </ol>
        <p class="button-row">
          <a href="#start">{t("nav.start")}</a>
          <a href="#clients">{t("nav.clients")}</a>
          <a href="#rules">{t("nav.rules")}</a>
        </p>
      </section>
      <section class="card">
        <h2>{words("help.conditions")}</h2>
        <p>{words("help.conditions.text")}</p>
        <Pairs>
          {examplesIn(words).map(([text, key]) => (
            <Pair key={key} term={<code>{text}</code>}>
              {words(key)}
            </Pair>
          ))}
        </Pairs>
      </section>
      <section class="card">
        <h2>{words("help.unknown")}</h2>
        <p>{words("help.unknown.text")}</p>
      </section>
      <section class="card">
        <h2>{words("help.priority")}</h2>
        <p>{words("help.priority.text")}</p>
        <a href="#priority">{t("nav.priority")}</a>
      </section>
      <section class="card">
        <h2>{words("help.reminders")}</h2>
        <p>{words("help.reminders.text")}</p>
        <a href="#reminders">{t("nav.reminders")}</a>
      </section>
      <section class="card">
        <h2>{words("help.audit")}</h2>
        <p>{words("help.audit.text")}</p>
        <a href="#audit">{t("nav.audit")}</a>
      </section>
      <section class="card">
        <h2>{words("help.keys")}</h2>
        <Pairs>
          {keys.map(([key, name]) => (
            <Pair key={name} term={<kbd>{key}</kbd>}>
              {words(name)}
            </Pair>
          ))}
        </Pairs>
      </section>
      <section class="card">
        <h2>{words("help.gmailKeys")}</h2>
        <p>{words("help.gmailKeys.text")}</p>
        <Pairs>
          {gmailKeys.map(([key, name]) => (
            <Pair key={name} term={<kbd>{key}</kbd>}>
              {words(name)}
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
