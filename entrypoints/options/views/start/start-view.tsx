/** The first steps: from mail that Gmail shows to clients, their colours and a few rules. Reached again at any time. */
import { useRef } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import { useDeferred } from "../../../../components/use-deferred.ts";
import type { StoredState } from "../../../../components/use-stored.ts";
import type { Policy } from "../../../../lib/core/policy/policy.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { FollowedSet } from "../../../../lib/core/sharing/followed-set.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import type { FoundSenders } from "../senders/use-proposals.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";
import { usePolicy } from "../settings/policy/use-policy.ts";
import { ClientsStep } from "./clients-step.tsx";
import { GmailLink } from "./gmail-link.tsx";
import { MailStep } from "./mail-step.tsx";
import { RulesStep } from "./rules-step.tsx";

export interface StartViewProps {
  readonly set: RuleSet;
  readonly followed: readonly FollowedSet[];
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
}

const loadFinding = async () => (await import("../senders/find-proposals.tsx")).FindProposals;

export function StartView({ set, followed, settings, accounts, database }: StartViewProps) {
  const t = useTranslation();
  const words = useSenderWords();
  const FindProposals = useDeferred(loadFinding);
  const rules = useRef<HTMLHeadingElement>(null);
  const policy = usePolicy(database);
  const isEmpty = set.clients.length === 0 && set.rules.length === 0;
  const isLooking = !isEmpty || settings.looksForClients;
  const steps = (found: StoredState<FoundSenders>) => (
    <>
      <MailStep {...{ settings, accounts, isEmpty, isLooking, found }} />
      <ClientsStep {...{ set, isLooking, found }} onMade={() => rules.current?.focus()} />
    </>
  );
  return (
    <div class="view page-text start">
      <h1>{words("start.title")}</h1>
      <p>{words("start.intro")}</p>
      {policy && <Welcome policy={policy.policy} />}
      {FindProposals === undefined ? (
        steps({ status: "loading" })
      ) : (
        <FindProposals {...{ database, set, followed, settings, accounts }}>{steps}</FindProposals>
      )}
      <RulesStep set={set} heading={rules} />
      <section class="card" aria-labelledby="start-done">
        <h2 id="start-done">{words("start.done")}</h2>
        <p>{words(isEmpty ? "start.done.waiting" : "start.done.text")}</p>
        <p class="button-row">
          <GmailLink account={accounts[0]} place="inbox" label={words("start.openGmail")} />
          <a href="#triage">{t("nav.triage")}</a>
          <a href="#clients">{t("nav.clients")}</a>
          <a href="#rules">{t("nav.rules")}</a>
        </p>
      </section>
    </div>
  );
}

const loadWelcome = async () => (await import("../settings/policy/welcome-words.tsx")).WelcomeWords;

/** Few have a policy: its words are theirs alone. */
function Welcome({ policy }: { readonly policy: Policy }) {
  const WelcomeWords = useDeferred(loadWelcome);
  return WelcomeWords === undefined ? null : <WelcomeWords policy={policy} />;
}
