/** Domains for which a rule is wrong, as far as the user has said so person by person. */
import { assignableDomain } from "../clients/assignable-domain.ts";
import { canonicalAddress } from "../message/address.ts";
import { exceptionFor } from "../rules/except-sender.ts";
import type { CorrectedRule, StandingCorrection } from "./corrected-rules.ts";
import { newestFirst } from "./newest-first.ts";
import type { Suggestion } from "./suggestion.ts";

/** People of one domain for whom the rule was wrong before the domain is suggested. */
const leastPeople = 2;

export function suggestExceptDomains({ rule, standing }: CorrectedRule): readonly Suggestion[] {
  const single = standing.filter(({ correction }) => correction.scope === "address");
  const byDomain = Map.groupBy(single, ({ correction: { address, field } }) => {
    const found = assignableDomain(address, []);
    return found.ok ? `${field} ${found.domain}` : "";
  });
  byDomain.delete("");
  return [...byDomain].flatMap(([place, of]) => {
    const people = new Set(of.map(({ correction }) => canonicalAddress(correction.address)));
    const [first] = of;
    if (first === undefined || people.size < leastPeople) return [];
    const { address, field } = first.correction;
    const whole = exceptionFor({ address, field, scope: "domain" });
    if (!whole.ok || rule.exceptions?.includes(whole.text)) return [];
    return {
      kind: "exceptDomain",
      key: `exceptDomain ${rule.id} ${place}`,
      name: rule.name,
      what: place.slice(place.indexOf(" ") + 1),
      evidence: newestFirst(of.map(({ correction }) => correction)),
      edit: {
        kind: "rule.save",
        rule: { ...rule, exceptions: merged(rule.exceptions ?? [], of, whole.text) },
      },
    };
  });
}

/** The domain stands where the first of its people stood. */
function merged(
  exceptions: readonly string[],
  of: readonly StandingCorrection[],
  whole: string,
): readonly string[] {
  const gone = new Set(of.map(({ exception }) => exception));
  const at = exceptions.findIndex((text) => gone.has(text));
  return exceptions.flatMap((text, place) => (place === at ? [whole] : gone.has(text) ? [] : [text]));
}
