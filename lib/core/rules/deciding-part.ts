/** What of a rule set decides: the part that the worker reads in one go when it wakes. */
import type { RuleSet } from "./rule-set.ts";
import { withoutGmail } from "./without-gmail.ts";

/** Without templates and whatever else the worker does not need to decide; rules name segments and groups. */
export function decidingPart(set: RuleSet): RuleSet {
  const { format, version, id, name, clients, segments, groups, calendars, settings } = set;
  const rules = withoutGmail(set.rules);
  return {
    ...{ format, version, id, name, clients, rules },
    ...(segments === undefined ? {} : { segments }),
    ...(groups === undefined ? {} : { groups }),
    ...(calendars === undefined ? {} : { calendars }),
    ...(settings === undefined ? {} : { settings }),
  };
}
