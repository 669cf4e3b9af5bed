/** The page on the company policy: everything that it says, to be read and not to be changed. */
import { Notice } from "../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { FixedSettings } from "./fixed-settings.tsx";
import { PolicyIssues } from "./policy-issues.tsx";
import { PolicySets } from "./policy-sets.tsx";
import { usePolicy } from "./use-policy.ts";
import { usePolicyWords } from "./use-policy-words.ts";
import { WelcomeWords } from "./welcome-words.tsx";

export function PolicyView({ database }: { readonly database: Database }) {
  const words = usePolicyWords();
  const { language } = useTranslation();
  const shown = usePolicy(database);
  return (
    <div class="view page-text policy">
      <p>
        <a href="#settings">{words("policy.back")}</a>
      </p>
      <h1>{words("policy.title")}</h1>
      {shown === null && (
        <Notice kind="empty" title={words("policy.none")} text={words("policy.none.text")} />
      )}
      {shown && (
        <>
          <p>{words("policy.intro")}</p>
          <dl class="pairs">
            <Pair name={words("policy.company")} value={shown.policy.company} />
            <Pair name={words("policy.contact")} value={shown.policy.contact} />
          </dl>
          <p class="hint">{words("policy.since", { time: formatDayTime(shown.at, language) })}</p>
          <PolicyIssues issues={shown.issues} />
          <WelcomeWords policy={shown.policy} />
          <PolicySets policy={shown.policy} />
          <FixedSettings settings={shown.policy.settings} />
        </>
      )}
    </div>
  );
}

function Pair({ name, value }: { readonly name: string; readonly value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}
