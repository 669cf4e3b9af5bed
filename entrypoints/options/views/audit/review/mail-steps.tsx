/** The steps that look at mail: who wrote and is nobody's, and client mail that lies in spam or in the bin. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { Icon } from "../../../../../components/icon.tsx";
import { clientSearches } from "../../../../../lib/core/audit/review/client-searches.ts";
import type { ClientsInPlace } from "../../../../../lib/core/audit/review/count-clients-in.ts";
import { searchInAccount } from "../../../../../lib/core/audit/review/search-in-account.ts";
import { combineSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import type { ViewProps } from "../../../view-props.ts";
import { unknownSenders } from "../../senders/unknown-senders.ts";
import { useProposals } from "../../senders/use-proposals.ts";
import { NameList } from "./name-list.tsx";
import { StepCard } from "./step-card.tsx";
import { useClientsInPlaces } from "./use-clients-in-places.ts";
import { useReviewWords } from "./use-review-words.ts";

export interface MailStepsProps extends ViewProps {
  /** Whose mailbox is searched; absent: none was ever seen. */
  readonly account: string | undefined;
}

export function MailSteps(props: MailStepsProps) {
  const { set, followed, account } = props;
  const clients = useMemo(() => combineSets(set, followed).set.clients, [set, followed]);
  const places = useClientsInPlaces(props, clients);
  const spam = useMemo(() => clientSearches("spam", clients), [clients]);
  const bin = useMemo(() => clientSearches("trash", clients), [clients]);
  return (
    <>
      <SendersStep {...props} />
      <PlaceStep step="spam" searches={spam} found={places?.spam} account={account} />
      <PlaceStep step="bin" searches={bin} found={places?.trash} account={account} />
    </>
  );
}

/** As many senders as are named with a search of their own. */
const mostSenders = 5;

function SendersStep(props: MailStepsProps) {
  const words = useReviewWords();
  const found = useProposals(props);
  const senders = found.status === "ready" ? unknownSenders(found.value) : null;
  return (
    <StepCard
      step="senders"
      counts={senders === null ? {} : { senders: senders.length }}
      way={{ href: "#triage", label: words("review.senders.open") }}
    >
      <p class="tabular">
        {senders === null
          ? words(found.status === "failed" ? "review.uncounted" : "review.counting")
          : senders.length === 0
            ? words("review.senders.none")
            : words("review.senders.count", { count: senders.length })}
      </p>
      <ul class="review-links">
        {(senders ?? []).slice(0, mostSenders).map((sender) => (
          <li key={sender.entry}>
            <SearchLink
              text={`from:${sender.entry}`}
              account={props.account}
              label={words("review.senders.mails", {
                name: displayText(sender.entry),
                count: sender.received + sender.automatic,
              })}
            />
          </li>
        ))}
      </ul>
    </StepCard>
  );
}

/** More would fill the page; each is a step of its own for whoever looks. */
const mostSearches = 10;

interface PlaceStepProps {
  readonly step: "spam" | "bin";
  readonly searches: ReturnType<typeof clientSearches>;
  /** `undefined`: not counted yet; `null`: it cannot be. */
  readonly found: ClientsInPlace | null | undefined;
  readonly account: string | undefined;
}

function PlaceStep({ step, searches, found, account }: PlaceStepProps) {
  const words = useReviewWords();
  const [most, setMost] = useState(mostSearches);
  const senders = searches.reduce((sum, search) => sum + search.senders, 0);
  const more = Math.min(searches.length - most, mostSearches);
  return (
    <StepCard step={step} counts={found ? { mails: found.mails } : {}}>
      {found === undefined && <p>{words("review.counting")}</p>}
      {found === null && <p>{words("review.uncounted")}</p>}
      {found && (
        <p class="tabular">
          {found.mails === 0 ? (
            words("review.place.none")
          ) : (
            <NameList
              names={found.clients}
              say={(names) => words("review.place.count", { count: found.mails, names })}
            />
          )}
        </p>
      )}
      {searches.length === 0 ? (
        <p class="hint">{words("review.place.noClients")}</p>
      ) : (
        <p class="hint">{words("review.place.text", { count: senders })}</p>
      )}
      <ul class="review-links">
        {searches.slice(0, most).map(({ text }, place) => (
          <li key={text}>
            <SearchLink
              text={text}
              account={account}
              label={
                searches.length === 1
                  ? words("review.search")
                  : words("review.search.of", { place: place + 1, count: searches.length })
              }
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button
          label={words("review.search.more", { count: more })}
          kind="quiet"
          onPress={() => setMost((shown) => shown + mostSearches)}
        />
      )}
    </StepCard>
  );
}

interface SearchLinkProps {
  readonly text: string;
  readonly account: string | undefined;
  readonly label: string;
}

function SearchLink({ text, account, label }: SearchLinkProps) {
  return (
    <a class="gmail-search" href={searchInAccount(text, account)} target="_blank" rel="noopener noreferrer">
      <Icon name="external" />
      <bdi>{label}</bdi>
    </a>
  );
}
