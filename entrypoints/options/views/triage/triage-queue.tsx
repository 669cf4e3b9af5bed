/** A list of senders with an active row, and beside it what is known of that one and what can be decided. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Notice } from "../../../../components/notice.tsx";
import { useActiveRow } from "../../../../components/use-active-row.ts";
import { useListKeys } from "../../../../components/use-list-keys.ts";
import type { ClientProposal } from "../../../../lib/core/clients/proposals/propose-clients.ts";
import type { Client, RuleSet, Tier } from "../../../../lib/core/rules/rule-set.ts";
import { shownEntry } from "../senders/shown-entry.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";
import { SenderCard } from "./sender-card.tsx";
import { SenderList } from "./sender-list.tsx";
import type { TriageKind } from "./triage-kind.ts";
import type { Decisions } from "./use-decisions.ts";
import { useHiddenSenders } from "./use-hidden-senders.ts";

export interface TriageQueueProps {
  readonly kind: TriageKind;
  readonly set: RuleSet;
  readonly decisions: Decisions;
  readonly senders: readonly ClientProposal[];
}

/** Name and tier as changed for one sender. */
interface Changed {
  readonly entry: string;
  readonly name?: string;
  readonly tier?: Tier;
}

export function TriageQueue({ kind, senders: found, set, decisions }: TriageQueueProps) {
  const words = useSenderWords();
  const [senders, hideWhile] = useHiddenSenders(found);
  const [changed, setChanged] = useState<Changed>({ entry: "" });
  const [finding, setFinding] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => senders.map((sender) => ({ id: sender.entry, sender })), [senders]);
  const active = useActiveRow(rows);
  const sender = senders[active.index];
  const isIgnored = kind === "ignored";
  const own = sender !== undefined && changed.entry === sender.entry ? changed : undefined;
  const name = own?.name ?? sender?.name ?? "";
  const tier = own?.tier ?? sender?.tier ?? "regular";

  /** A field or button that goes with its sender must not take the focus along. */
  const leaveCard = () => {
    if (document.activeElement?.closest(".sender-card")) list.current?.focus();
  };
  const decide = (act: (sender: ClientProposal) => Promise<boolean>) => () => {
    if (sender === undefined) return;
    setFinding("");
    leaveCard();
    // The next key is meant for the next sender, also before the database has said so.
    hideWhile(sender, act(sender));
  };
  const makeClient = () => {
    if (name.trim() !== "") decide((one) => decisions.makeClient(one, { name: name.trim(), tier }))();
  };
  const markInternal = decide(decisions.markInternal);
  const ignore = decide((one) => decisions.ignore(one, !isIgnored));
  const find = () => setFinding(sender?.entry ?? "");
  const step = (by: number) => () => active.step(by);
  useListKeys({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    n: makeClient,
    a: find,
    i: markInternal,
    x: ignore,
    u: decisions.undo,
    Escape: () => setFinding(""),
  });

  return (
    <>
      <div class="triage-queue" ref={list} tabIndex={-1}>
        {sender === undefined ? (
          <Notice
            kind="empty"
            icon="check"
            title={words(kind === "unknown" ? "triage.none" : `triage.none.${kind}`)}
            {...(kind === "unknown" ? { text: words("triage.none.text") } : {})}
          />
        ) : (
          <>
            <SenderList senders={senders} active={active.index} onActive={active.activate} />
            <SenderCard
              key={sender.entry}
              {...{ sender, name, tier, isIgnored }}
              set={set}
              onName={(next) => setChanged({ ...own, entry: sender.entry, name: next })}
              onTier={(next) => setChanged({ ...own, entry: sender.entry, tier: next })}
              isFinding={finding === sender.entry}
              onFind={find}
              onStopFinding={() => {
                leaveCard();
                setFinding("");
              }}
              onNew={makeClient}
              onAdd={(client: Client) => decide((one) => decisions.addTo(one, client))()}
              onInternal={markInternal}
              onIgnore={ignore}
            />
          </>
        )}
      </div>
      {sender !== undefined && (
        <p class="visually-hidden" role="status">
          {words("triage.status", {
            entry: shownEntry(sender.entry),
            place: active.index + 1,
            count: senders.length,
          })}
        </p>
      )}
      <p class="keys-hint">{words(isIgnored ? "triage.keys.ignored" : "triage.keys")}</p>
    </>
  );
}
