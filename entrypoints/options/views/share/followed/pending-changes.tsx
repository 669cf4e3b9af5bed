/** What an edition that waits would change: of the set in numbers, and of the mail that was seen lately. */
import { useMemo } from "preact/hooks";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { compareRuleSets, type ListChanges } from "../../../../../lib/core/rules/compare-rule-sets.ts";
import { emptyRuleSet } from "../../../../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import type { FollowedSet } from "../../../../../lib/core/sharing/followed-set.ts";
import type { PendingEdition, Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { useEdition } from "./followed-data.ts";
import { MailEffect } from "./mail-effect.tsx";
import { useFollowedWords } from "./use-followed-words.ts";

export interface PendingChangesProps {
  /** The user's own. */
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly database: Database;
  /** What is followed and decides at present. */
  readonly followed: readonly FollowedSet[];
  readonly subscription: Subscription;
  readonly pending: PendingEdition;
}

export function PendingChanges(props: PendingChangesProps) {
  const { database, subscription, pending } = props;
  const words = useFollowedWords();
  const { id, active } = subscription;
  const before = useEdition(database, id, active?.hash ?? null);
  const after = useEdition(database, id, pending.head.hash);
  if (before.status === "loading" || after.status === "loading") return <Skeleton rows={3} />;
  if (after.status === "missing") return <p class="warning">{words("followed.missing")}</p>;
  return (
    <>
      {before.status === "ready" && <Differences before={before.set} after={after.set} />}
      <MailEffect {...props} after={after.set} />
    </>
  );
}

function Differences({ before, after }: { readonly before: RuleSet; readonly after: RuleSet }) {
  const t = useTranslation();
  const words = useFollowedWords();
  const changes = useMemo(() => compareRuleSets(contentOf(before), contentOf(after)), [before, after]);
  const rows = (["clients", "rules", "segments", "groups"] as const).filter((part) => {
    const { added, changed, removed, same } = changes[part];
    return added + changed + removed + same > 0;
  });
  const numbers = new Intl.NumberFormat(t.language.replace("_", "-"));
  return (
    <div class="import-preview">
      <h3>{words("followed.changes")}</h3>
      {changes.isEqual ? (
        <p>{words("followed.changes.none")}</p>
      ) : (
        <table class="change-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{t("share.preview.column.kind")}</span>
              </th>
              {columns.map(({ key }) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((part) => (
              <tr key={part}>
                <th scope="row">{t(`share.preview.${part}`)}</th>
                {columns.map(({ key, of }) => (
                  <td key={key} class="tabular">
                    {numbers.format(changes[part][of])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.isReordered && <p>{t("share.preview.reordered")}</p>}
    </div>
  );
}

const columns = [
  { key: "share.preview.new", of: "added" },
  { key: "share.preview.changed", of: "changed" },
  { key: "share.preview.removed", of: "removed" },
  { key: "share.preview.same", of: "same" },
] as const satisfies readonly { readonly key: string; readonly of: keyof ListChanges }[];

/** Without what differs in every edition, and says nothing. */
function contentOf({ clients, rules, segments, groups }: RuleSet): RuleSet {
  const plain = <Item extends { revision?: number; author?: string }>(items: readonly Item[]) =>
    items.map(({ revision: _, author: __, ...item }) => item);
  return {
    ...emptyRuleSet,
    clients: plain(clients) as RuleSet["clients"],
    rules: plain(rules) as RuleSet["rules"],
    ...(segments === undefined ? {} : { segments }),
    ...(groups === undefined ? {} : { groups }),
  };
}
