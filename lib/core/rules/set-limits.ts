/** Whether a rule set holds more than a file may, so that every set can be exported and read back. */
import { groupsOf } from "../groups/group.ts";
import { intakeLimits } from "../interchange/intake-limits.ts";
import { regexWorkOfSet } from "./regex-work-of-set.ts";
import type { RuleSet } from "./rule-set.ts";
import type { RuleSetEditError } from "./rule-set-edit.ts";

/** `null`: it does not. */
export function overLimit(set: RuleSet): RuleSetEditError | null {
  const { clients, rules, addresses, segments, groups, members, calendars, tests } = intakeLimits;
  const over = (count: number, limit: number) => count > limit;
  if (over(set.clients.length, clients)) return { code: "set.tooManyClients", params: { limit: clients } };
  if (over(set.rules.length, rules)) return { code: "set.tooManyRules", params: { limit: rules } };
  if (over(set.segments?.length ?? 0, segments))
    return { code: "set.tooManySegments", params: { limit: segments } };
  if (over(set.groups?.length ?? 0, groups)) return { code: "set.tooManyGroups", params: { limit: groups } };
  if (over(set.calendars?.length ?? 0, calendars))
    return { code: "set.tooManyCalendars", params: { limit: calendars } };
  if (over(set.tests?.length ?? 0, tests)) return { code: "set.tooManyTests", params: { limit: tests } };
  const written = set.clients.reduce((sum, client) => sum + client.addresses.length, 0);
  if (over(written, addresses)) return { code: "set.tooManyAddresses", params: { limit: addresses } };
  const people = groupsOf(set).reduce((sum, group) => sum + group.members.length, 0);
  return over(people, members) ? { code: "set.tooManyMembers", params: { limit: members } } : null;
}

/** A set from before there was this limit may hold more, and may be edited as long as it does not grow. */
export function overRegexLimit(before: RuleSet, next: RuleSet): RuleSetEditError | null {
  const { regexWork: limit } = intakeLimits;
  const work = regexWorkOfSet(next);
  if (work <= limit || work <= regexWorkOfSet(before)) return null;
  return { code: "set.tooManyRegexes", params: { limit } };
}
