/** Rules that set one thing differently on the same seen mail, with the messages, and the way to each rule. */
import { Button } from "../../../../components/button.tsx";
import { Icon } from "../../../../components/icon.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Priority } from "../../../../lib/core/rules/rule-set.ts";
import type { EditEffect, NamedConflict } from "./edit-effect.ts";
import { SeenMail } from "./seen-mail.tsx";
import { usePreviewWords } from "./use-preview-words.ts";

export interface ConflictListProps extends Pick<EditEffect, "conflicts"> {
  /** The rule that is open and needs no way to it; `null`: none is. */
  readonly openId: string | null;
  /** Ids of the rules that can be opened: those of followed sets cannot. */
  readonly ownRules: ReadonlySet<string>;
  readonly onOpen: (ruleId: string) => void;
}

/** A person mends some, and looks again. */
const mostConflicts = 20;

export function ConflictList({ conflicts, openId, ownRules, onOpen }: ConflictListProps) {
  const words = usePreviewWords();
  return (
    <ul class="rule-conflicts" aria-label={words("preview.conflicts", { count: conflicts.length })}>
      {conflicts.slice(0, mostConflicts).map(({ what, count, examples }) => (
        <li key={JSON.stringify(what)}>
          <p>
            <Icon name="warning" />
            <bdi dir="auto">
              <ConflictSentence conflict={what} />
            </bdi>
          </p>
          <details class="seen-kind">
            <summary>{words("preview.conflict.messages", { count })}</summary>
            <ul>
              {examples.map((record) => (
                <li key={`${record.account} ${record.id}`}>
                  <SeenMail record={record} />
                </li>
              ))}
            </ul>
          </details>
          <div class="button-row">
            {[what.winner, what.loser]
              .filter(({ id }) => id !== openId && ownRules.has(id))
              .map(({ id, name }) => (
                <Button
                  key={id}
                  kind="quiet"
                  label={words("preview.conflict.open", { rule: name })}
                  onPress={() => onOpen(id)}
                />
              ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function ConflictSentence({ conflict }: { readonly conflict: NamedConflict }) {
  const t = useTranslation();
  const words = usePreviewWords();
  const { kind, what } = conflict;
  const names = { winner: conflict.winner.name, loser: conflict.loser.name };
  return kind === "colour"
    ? words("preview.conflict.colour", { ...names, label: what })
    : words("preview.conflict.priority", { ...names, priority: t(`priority.${what as Priority}`) });
}
