/** Step 1: whether seen mail may be remembered before there is any client, how much was seen, and who the user is. */
import { Button } from "../../../../components/button.tsx";
import { useDeferred } from "../../../../components/use-deferred.ts";
import type { StoredState } from "../../../../components/use-stored.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { useLocks } from "../../locked-settings.ts";
import { usePageActions } from "../../page-actions.ts";
import { mostLookedAt } from "../senders/most-looked-at.ts";
import type { FoundSenders } from "../senders/use-proposals.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";
import { GmailLink } from "./gmail-link.tsx";
import { StepHead } from "./step-head.tsx";

export interface MailStepProps {
  readonly settings: Settings;
  readonly accounts: readonly string[];
  /** There are no clients and no rules. */
  readonly isEmpty: boolean;
  /** Mail that Gmail shows is remembered. */
  readonly isLooking: boolean;
  readonly found: StoredState<FoundSenders>;
}

/** It brings the list of public suffixes along, and the first screen stands without it. */
const loadOwnPeople = async () => (await import("./own-people.tsx")).OwnPeople;

export function MailStep({ settings, accounts, isEmpty, isLooking, found }: MailStepProps) {
  const words = useSenderWords();
  const { call, tell, tellFailure } = usePageActions();
  const { disabled, hint } = useLocks()("looksForClients");
  const OwnPeople = useDeferred(loadOwnPeople);
  const days = settings.keepDays;
  const look = async (looksForClients: boolean) => {
    const answer = await call("settings.change", { change: { looksForClients } });
    if (!answer.ok) tellFailure(answer);
    else if (!looksForClients) tell({ kind: "done", text: words("start.look.ended", { days }) });
  };
  const seen = found.status === "ready" ? found.value.mails : 0;
  return (
    <section class="card" aria-labelledby="start-look">
      <StepHead id="start-look" number={1} title={words("start.look")} />
      {!isLooking && (
        <>
          <p>{words("start.look.wish", { days })}</p>
          <Button
            label={words("start.look.begin")}
            kind="primary"
            disabled={disabled}
            onPress={() => void look(true)}
          />
          {hint !== undefined && <p class="hint">{hint}</p>}
        </>
      )}
      {isLooking && (
        <>
          <p>{words("start.look.now")}</p>
          <p class="seen-count tabular" role="status">
            {words(seen < mostLookedAt ? "start.look.seen" : "start.look.seen.most", { count: seen })}
          </p>
          <div class="button-row">
            <GmailLink account={accounts[0]} place="inbox" label={words("start.openGmail")} />
            <GmailLink account={accounts[0]} place="sent" label={words("start.openSent")} />
            {isEmpty && !disabled && (
              <Button label={words("start.look.end")} kind="quiet" onPress={() => void look(false)} />
            )}
          </div>
        </>
      )}
      {OwnPeople !== undefined && accounts.length > 0 && (
        <OwnPeople settings={settings} accounts={accounts} />
      )}
    </section>
  );
}
