/** The clients that belong to the edited segment, and apart from them those of whom only mail can tell. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Condition } from "../../../../../lib/core/condition/tree.ts";
import { useSegmentWords } from "../use-segment-words.ts";
import { ContactsHint } from "./contacts-hint.tsx";
import { decidingValues } from "./deciding-values.ts";
import { MemberRows } from "./member-rows.tsx";
import { useMembers } from "./use-members.ts";
import type { Membership } from "./use-membership.ts";

export interface MemberListProps {
  /** `null`: the condition cannot be read. */
  readonly tree: Condition | null;
  readonly membership: Membership;
}

const shownVerdicts = ["yes", "unknown"] as const;

export function MemberList({ tree, membership }: MemberListProps) {
  const words = useSegmentWords();
  const t = useTranslation();
  const { clients, judge, contacts } = membership;
  const [shown, setShown] = useState<"yes" | "unknown">("yes");
  // Between two keys the text is faulty most of the time: those found before stay, paler.
  const lastTree = useRef(tree);
  lastTree.current = tree ?? lastTree.current;
  const told = lastTree.current;
  const { done, byVerdict } = useMembers(told, clients, judge);
  const valuesOf = useMemo(() => {
    const telling = { t, words, contacts: contacts.book };
    return (client: (typeof clients)[number]) =>
      told === null ? [] : decidingValues(judge.explain(told, client), client, telling);
  }, [told, judge, contacts.book, t, words]);
  const rows = byVerdict[shown];
  const isDone = done >= clients.length;
  return (
    <section class="live" aria-labelledby="members-title">
      <h3 id="members-title">{words("members.title")}</h3>
      {clients.length === 0 && <p class="hint">{words("members.noClients")}</p>}
      {tree === null && clients.length > 0 && <p class="hint">{words("members.needsCondition")}</p>}
      {told !== null && clients.length > 0 && (
        <div class="live-tried" aria-busy={tree === null}>
          {/* biome-ignore lint/a11y/useSemanticElements: buttons that choose what is listed are no fields */}
          <div class="button-row live-counts" role="group" aria-labelledby="members-title">
            {shownVerdicts.map((verdict) => (
              <Button
                key={verdict}
                label={`${words(`members.${verdict}`)} ${byVerdict[verdict].length}`}
                pressed={shown === verdict}
                onPress={() => setShown(verdict)}
              />
            ))}
            {!isDone && (
              <span class="hint tabular">{words("members.trying", { done, count: clients.length })}</span>
            )}
          </div>
          {shown === "unknown" && rows.length > 0 && <p class="hint">{words("members.unknown.hint")}</p>}
          {rows.length === 0 && isDone && <p class="hint">{words("members.none")}</p>}
          {rows.length > 0 && (
            <MemberRows key={shown} label={words(`members.${shown}`)} clients={rows} valuesOf={valuesOf} />
          )}
        </div>
      )}
      {membership.asksContacts && <ContactsHint contacts={contacts} />}
    </section>
  );
}
