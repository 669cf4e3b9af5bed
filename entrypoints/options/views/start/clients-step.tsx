/** Step 2: senders proposed as clients, to choose from; one button makes all that are chosen, and one undo takes them back. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { ClientChip } from "../../../../components/client-chip.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { Skeleton } from "../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { StoredState } from "../../../../components/use-stored.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { failureSentence } from "../../../../lib/i18n/failure-sentence.ts";
import { newId } from "../../new-id.ts";
import { usePageActions } from "../../page-actions.ts";
import type { FoundSenders } from "../senders/use-proposals.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";
import { LeftOutLine } from "./left-out-line.tsx";
import { type Choice, type Choices, draftsOf, editOfDrafts } from "./proposal-drafts.ts";
import { ProposalTable } from "./proposal-table.tsx";
import { StepHead } from "./step-head.tsx";

/** As many as a person chooses from at once; the others are asked for. */
const firstShown = 25;

export interface ClientsStepProps {
  readonly set: RuleSet;
  readonly isLooking: boolean;
  readonly found: StoredState<FoundSenders>;
  readonly onMade: () => void;
}

export function ClientsStep({ set, isLooking, found, onMade }: ClientsStepProps) {
  const t = useTranslation();
  const words = useSenderWords();
  return (
    <section class="card" aria-labelledby="start-clients">
      <StepHead id="start-clients" number={2} title={words("start.clients")} />
      {found.status === "loading" && <Skeleton rows={3} />}
      {found.status === "failed" && (
        <Notice kind="failed" title={words("triage.failed")} text={failureSentence(t, found.failure)}>
          <Button label={t("action.retry")} onPress={found.retry} />
        </Notice>
      )}
      {found.status === "ready" && found.value.proposals.length === 0 && (
        <NoProposals isLooking={isLooking} />
      )}
      {found.status === "ready" && found.value.proposals.length > 0 && (
        <Proposals set={set} found={found.value} onMade={onMade} />
      )}
      {found.status === "ready" && <LeftOutLine found={found.value} />}
    </section>
  );
}

function NoProposals({ isLooking }: { readonly isLooking: boolean }) {
  const words = useSenderWords();
  return (
    <Notice
      kind="empty"
      icon="people"
      title={words("start.clients.none")}
      text={words(isLooking ? "start.clients.none.text" : "start.clients.none.first")}
    >
      <p class="button-row">
        <a href="#clients">{words("start.clients.add")}</a>
        <a href="#share">{words("start.clients.import")}</a>
      </p>
      <p class="example">
        <ClientChip name="Beispiel GmbH" tier="regular" />
        <span>{words("evidence.received", { count: 12 })}</span>
        <span>{words("evidence.sent", { count: 5 })}</span>
      </p>
    </Notice>
  );
}

interface ProposalsProps {
  readonly set: RuleSet;
  readonly found: FoundSenders;
  readonly onMade: () => void;
}

function Proposals({ set, found, onMade }: ProposalsProps) {
  const words = useSenderWords();
  const { edit } = usePageActions();
  const [choices, setChoices] = useState<Choices>(new Map());
  const [showsAll, setShowsAll] = useState(false);
  const drafts = useMemo(
    () => draftsOf(found.proposals, choices, set.clients),
    [found.proposals, choices, set.clients],
  );
  const shown = showsAll ? drafts : drafts.slice(0, firstShown);
  // What is not shown is not made: nobody has looked at it.
  const chosen = shown.filter((draft) => draft.chosen);
  const say = (entries: readonly string[], said: Choice) =>
    setChoices(
      (old) => new Map([...old, ...entries.map((entry) => [entry, { ...old.get(entry), ...said }] as const)]),
    );
  const make = async () => {
    const done = words("start.clients.made", { count: chosen.length });
    if (await edit(editOfDrafts(chosen, newId), done)) onMade();
  };
  const more = drafts.length - shown.length;
  const isOneWay = found.proposals.every(({ exchange }) => exchange === "none");
  return (
    <form
      class="proposals"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0 && chosen.every(({ fault }) => fault === null)) void make();
      }}
    >
      <p>{words(isOneWay ? "start.clients.oneWay" : "start.clients.text")}</p>
      <ProposalTable drafts={shown} onSay={say} />
      <div class="button-row">
        <Button
          label={
            chosen.length === 0
              ? words("start.clients.makeNone")
              : words("start.clients.make", { count: chosen.length })
          }
          kind="primary"
          type="submit"
          disabled={chosen.length === 0 || chosen.some(({ fault }) => fault !== null)}
          onPress={() => undefined}
        />
        {more > 0 && (
          <Button
            label={words("start.clients.more", { count: more })}
            kind="quiet"
            onPress={() => setShowsAll(true)}
          />
        )}
      </div>
    </form>
  );
}
