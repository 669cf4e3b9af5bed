/** What every part of an audit looks things up in, made once. */
import { namesOfRuleSet } from "../clients/names-of-rule-set.ts";
import { groupsOf } from "../groups/group.ts";
import { buildGroupIndex, type GroupIndex } from "../groups/group-index.ts";
import { canonicalAddress, splitAddress } from "../message/address.ts";
import { isPublicMailDomain } from "../message/public-mail-domains.ts";
import { type CompiledSegments, compileSegments } from "../segments/compile-segments.ts";
import { segmentsOf } from "../segments/segment.ts";
import { dayOf } from "../shared/calendar-day.ts";
import type { AuditSources } from "./audit-sources.ts";
import { type AuditedRule, type ReadRules, readRuleSteps } from "./audited-rule.ts";
import { clientLore } from "./logic/client-lore.ts";
import type { Lore } from "./logic/lore.ts";
import { TermPool } from "./step-pool.ts";

export interface AuditContext {
  readonly sources: AuditSources;
  readonly rules: ReadRules;
  readonly segments: CompiledSegments;
  readonly groups: GroupIndex;
  readonly lore: Lore;
  readonly parts: TermPool;
  /** Domains of the user's own house, that of the account included unless anybody can have an address there. */
  readonly ownDomains: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** @returns after each rule that is read its number */
export function* auditContextSteps(sources: AuditSources): Generator<number, AuditContext> {
  const { set, now, zone } = sources;
  const names = namesOfRuleSet(set);
  const segments = compileSegments(segmentsOf(set), names);
  return {
    sources,
    rules: yield* readRuleSteps(set.rules, names, segments),
    segments,
    groups: buildGroupIndex(groupsOf(set)),
    lore: clientLore(set, sources.ownDomains),
    parts: new TermPool(set.rules.length),
    ownDomains: ownDomainsOf(sources),
    today: dayOf(now, zone),
  };
}

function ownDomainsOf({ account, ownDomains }: AuditSources): readonly string[] {
  const ofAccount = (account ?? []).flatMap(
    (address) => splitAddress(canonicalAddress(address)).domain ?? [],
  );
  return [...new Set([...ownDomains, ...ofAccount.filter((domain) => !isPublicMailDomain(domain))])];
}

/** Names of rules stand in sentences. */
export function nameOf({ rule }: Pick<AuditedRule, "rule">): string {
  return rule.name.trim() === "" ? rule.condition : rule.name;
}
