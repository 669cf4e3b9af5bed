/** Finds rules and segments that cannot be read, and names that the set does not have. */

import { namesOfRuleSet } from "../clients/names-of-rule-set.ts";
import { type NamedKind, nameKey } from "../condition/known-names.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import type { ConditionIssue } from "../condition/tree.ts";
import { groupsOf } from "../groups/group.ts";
import { renameNames } from "../rules/rename-in-conditions.ts";
import type { Rule, RuleSet } from "../rules/rule-set.ts";
import { type Segment, segmentsOf } from "../segments/segment.ts";
import { findSegmentCycle } from "../segments/segment-cycle.ts";
import type { AuditContext } from "./audit-context.ts";
import type { Finding, FindingKind, Fix } from "./finding.ts";
import { switchedOff } from "./mend-rule.ts";
import { nearestName } from "./nearest-name.ts";

const kindOfCode: ReadonlyMap<string, readonly [NamedKind, FindingKind]> = new Map([
  ["unknown-client", ["client", "unknownClient"]],
  ["unknown-segment", ["segment", "unknownSegment"]],
  ["unknown-group", ["group", "unknownGroup"]],
]);

export function findFaultyRules({ rules, sources }: AuditContext): readonly Finding[] {
  return rules.faulty.flatMap(({ rule, issues }) => {
    const found = issues.flatMap(({ exception = null, errors }) =>
      errors.map((error) => ofRule(rule, exception, error, sources.set)),
    );
    return [...new Map(found.map((each) => [each.key, each])).values()];
  });
}

export function findFaultySegments({
  sources: { set },
  segments: compiled,
}: AuditContext): readonly Finding[] {
  const names = namesOfRuleSet(set);
  const segments = segmentsOf(set);
  return segments.flatMap((segment) => {
    const { errors } = parseCondition(segment.condition, names);
    if (errors.length > 0) return errors.slice(0, 1).map((error) => ofSegment(segment, error, set));
    if (compiled.get(nameKey(segment.name)) !== null || findSegmentCycle(segments, segment) === null)
      return [];
    return [aboutSegment(segment, "faultyCondition", { error: "segment-cycle" }, null)];
  });
}

function ofRule(rule: Rule, exception: number | null, error: ConditionIssue, set: RuleSet): Finding {
  const reference = referenceIn(error, set);
  const kind = reference?.finding ?? "faultyCondition";
  const params = reference === null ? { error: error.code } : reference.params;
  const text = exception === null ? rule.condition : (rule.exceptions?.[exception] ?? "");
  return {
    kind,
    key: `${kind} ${rule.id} ${reference?.missing ?? error.code}`,
    ruleId: rule.id,
    params: { name: rule.name, ...params },
    evidence: [{ kind: "text", ruleId: rule.id, exception, text }],
    fix:
      reference?.instead === undefined
        ? switchedOff(rule)
        : renamed(rule, reference.named, reference.missing, reference.instead),
    certainty: "proven",
  };
}

function ofSegment(segment: Segment, error: ConditionIssue, set: RuleSet): Finding {
  const reference = referenceIn(error, set);
  if (reference === null) return aboutSegment(segment, "faultyCondition", { error: error.code }, null);
  const { named, missing, instead, params, finding } = reference;
  const condition = instead === undefined ? null : withName(segment.condition, named, missing, instead);
  const fix: Fix | null =
    condition === null
      ? null
      : { kind: "rename", edit: { kind: "segment.save", segment: { ...segment, condition } } };
  return aboutSegment(segment, finding, params, fix);
}

function aboutSegment(
  segment: Segment,
  kind: FindingKind,
  params: Readonly<Record<string, string>>,
  fix: Fix | null,
): Finding {
  return {
    kind,
    key: `${kind} segment ${segment.id} ${params["missing"] ?? params["error"] ?? ""}`,
    segmentId: segment.id,
    params: { name: segment.name, ...params },
    evidence: [],
    fix,
    certainty: "proven",
  };
}

interface Reference {
  readonly finding: FindingKind;
  readonly named: NamedKind;
  readonly missing: string;
  /** The only name of the set that is nearly the same; absent: there is none. */
  readonly instead?: string;
  readonly params: Readonly<Record<string, string>>;
}

function referenceIn({ code, params }: ConditionIssue, set: RuleSet): Reference | null {
  const kinds = kindOfCode.get(code);
  if (kinds === undefined) return null;
  const [named, finding] = kinds;
  const missing = String(params["found"] ?? "");
  const instead = nearestName(missing, namesOf(named, set));
  const known = instead === null ? {} : { instead };
  return { finding, named, missing, ...known, params: { missing, ...known } };
}

function namesOf(kind: NamedKind, set: RuleSet): readonly string[] {
  const named = kind === "client" ? set.clients : kind === "segment" ? segmentsOf(set) : groupsOf(set);
  return named.map(({ name }) => name);
}

function renamed(rule: Rule, kind: NamedKind, missing: string, instead: string): Fix {
  const { exceptions } = rule;
  const condition = withName(rule.condition, kind, missing, instead);
  const others = exceptions?.map((text) => withName(text, kind, missing, instead));
  const saved = { ...rule, condition, ...(others === undefined ? {} : { exceptions: others }) };
  return { kind: "rename", edit: { kind: "rule.save", rule: saved } };
}

function withName(text: string, kind: NamedKind, missing: string, instead: string): string {
  const key = nameKey(missing);
  return renameNames(text, (named, name) => (named === kind && nameKey(name) === key ? instead : undefined));
}
