/** What the user's corrections speak for at this moment, from the database and from mail that was seen lately. */
import { liveQuery } from "dexie";
import { useCallback, useMemo } from "preact/hooks";
import { type StoredState, useStored } from "../../../../../components/use-stored.ts";
import type { Stored } from "../../../../../lib/app/ports.ts";
import { compileWhoIsWho } from "../../../../../lib/core/decision/decide.ts";
import { examineMessage } from "../../../../../lib/core/decision/examine-message.ts";
import type { DatedCorrection } from "../../../../../lib/core/learning/correction.ts";
import type { Suggestion } from "../../../../../lib/core/learning/suggestion.ts";
import { type SeenForLearning, suggestionsOf } from "../../../../../lib/core/learning/suggestions-of.ts";
import { judgeRule } from "../../../../../lib/core/rules/judge-rule.ts";
import { parseRule } from "../../../../../lib/core/rules/parse-rule.ts";
import type { Rule, RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { ownPeopleOfAccounts } from "../../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import { combineSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { readCorrections, readSaid } from "../../../../../lib/storage/read-learning.ts";
import { newestSeen } from "../../../../../lib/storage/read-seen.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import type { ViewProps } from "../../../view-props.ts";
import { accountContexts } from "../../account-contexts.ts";

/** About a month of a busy mailbox. */
const mostMessages = 2000;

interface Learnt {
  readonly corrections: readonly DatedCorrection[];
  readonly answered: ReadonlySet<string>;
  readonly seen: readonly SeenRecord[];
}

export interface FoundSuggestions {
  readonly suggestions: readonly Suggestion[];
  readonly factsOf: SeenForLearning["factsOf"];
}

export function useSuggestions({
  set,
  followed,
  settings,
  accounts,
  database,
}: Omit<ViewProps, "revision" | "settingsUnreadable">): StoredState<FoundSuggestions> {
  const learnt = useStored(useCallback(() => liveQuery(() => readLearnt(database)), [database]));
  const everybody = useMemo(() => combineSets(set, followed).set, [set, followed]);
  const value = learnt.status === "ready" ? learnt.value : null;
  const found = useMemo(() => {
    if (value === null) return null;
    const { corrections, answered, seen } = value;
    const looked = lookedThrough(seen, everybody, settings);
    const own = ownPeopleOfAccounts(settings, accounts);
    return {
      suggestions: suggestionsOf({ set, corrections, answered, own }, looked),
      factsOf: looked.factsOf,
    };
  }, [value, set, everybody, settings, accounts]);
  if (learnt.status !== "ready") return learnt;
  return found === null ? { status: "loading" } : { status: "ready", value: found };
}

async function readLearnt(database: Database): Promise<Stored<Learnt>> {
  const [corrections, answered, seen] = await Promise.all([
    readCorrections(database),
    readSaid(database),
    newestSeen(database, mostMessages),
  ]);
  if (!corrections.ok) return corrections;
  if (!answered.ok) return answered;
  if (!seen.ok) return seen;
  return {
    ok: true,
    value: { corrections: corrections.value, answered: answered.value, seen: seen.value },
  };
}

function lookedThrough(seen: readonly SeenRecord[], everybody: RuleSet, settings: Settings): SeenForLearning {
  const byMessage = new Map(seen.map((record) => [`${record.account} ${record.id}`, record.facts]));
  const contextOf = accountContexts(settings, null);
  const examined = () => {
    const who = compileWhoIsWho(everybody);
    return seen.map(({ account, facts }) => examineMessage(who, facts, contextOf(account)));
  };
  let messages: ReturnType<typeof examined> | null = null;
  return {
    factsOf: ({ account, message }) => byMessage.get(`${account} ${message}`) ?? null,
    hitsOf: (rule: Rule) => {
      const parsed = parseRule(rule);
      if (!parsed.ok) return [];
      messages ??= examined();
      return messages.flatMap(({ message, evaluation }, place) => {
        const facts = seen[place]?.facts;
        return facts !== undefined && judgeRule(parsed, message, evaluation) === "yes" ? [facts] : [];
      });
    },
  };
}
