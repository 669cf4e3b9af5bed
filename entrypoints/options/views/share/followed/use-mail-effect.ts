/** Which seen messages an edition would show otherwise than now: decided twice each, in slices. */
import { useEffect, useState } from "preact/hooks";
import { compileSets, decide } from "../../../../../lib/core/decision/decide.ts";
import type { DecidedMessage } from "../../../../../lib/core/decision/decision.ts";
import type { DecisionContext } from "../../../../../lib/core/decision/examine-message.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { ownPeople } from "../../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import { combineSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import type { FollowedSet } from "../../../../../lib/core/sharing/followed-set.ts";
import { applyLocalLayer } from "../../../../../lib/core/sharing/local-layer.ts";
import { nameOfSubscription } from "../../../../../lib/core/sharing/name-of-subscription.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import { inSlices, pageSlicing } from "../../rules/live/in-slices.ts";

export interface MailEffectSources {
  /** The user's own. */
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly database: Database;
  /** What is followed and decides at present. */
  readonly followed: readonly FollowedSet[];
  readonly subscription: Subscription;
  readonly seen: readonly SeenRecord[];
}

export interface ChangedMail {
  readonly record: SeenRecord;
  /** The client's name and the labels. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface FoundEffect {
  /** How many messages were looked at. */
  readonly done: number;
  readonly changed: readonly ChangedMail[];
}

const nothing: FoundEffect = { done: 0, changed: [] };

/** @param edition as it was published */
export function useMailEffect(edition: RuleSet, sources: MailEffectSources): FoundEffect {
  const [found, setFound] = useState(nothing);
  const { set, settings, followed, subscription, seen } = sources;
  useEffect(() => {
    const stop = new AbortController();
    const before = compileSets(combineSets(set, followed));
    const after = compileSets(combineSets(set, withEdition(followed, subscription, edition)));
    const contextOf = contextsOf(settings);
    const changed: ChangedMail[] = [];
    const look = (record: SeenRecord) => {
      const context = contextOf(record.account);
      const [was, is] = [before, after].map((compiled) => shownBy(decide(compiled, record.facts, context)));
      if (was !== undefined && is !== undefined && was.join("\n") !== is.join("\n")) {
        changed.push({ record, before: was, after: is });
      }
    };
    const show = (done: number) => setFound({ done, changed: [...changed] });
    setFound(nothing);
    void inSlices(seen, look, show, stop.signal, pageSlicing);
    return () => stop.abort();
  }, [set, settings, followed, subscription, edition, seen]);
  return found;
}

/** In its place, if it decides already; else behind the others. */
export function withEdition(
  followed: readonly FollowedSet[],
  subscription: Subscription,
  edition: RuleSet,
): readonly FollowedSet[] {
  const { id, source, layer } = subscription;
  const next = { id, source, name: nameOfSubscription(subscription), set: applyLocalLayer(edition, layer) };
  return followed.some((one) => one.id === id)
    ? followed.map((one) => (one.id === id ? next : one))
    : [...followed, next];
}

function shownBy({ decision: { client, labels } }: DecidedMessage): readonly string[] {
  return client === null ? labels : [client, ...labels];
}

/** Each message is judged as its own account sees it. */
function contextsOf(settings: Settings): (account: string) => DecisionContext {
  const now = Date.now();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = new Map<string, DecisionContext>();
  return (account) => {
    const { addresses, domains } = ownPeople(settings, account);
    const context = known.get(account) ?? { now, zone, account: addresses, ownDomains: domains };
    known.set(account, context);
    return context;
  };
}
