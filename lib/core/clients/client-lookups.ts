/**
 * Answers what conditions ask about clients: `client:`, `tier:` and the fields of
 * the client that was found for a message.
 *
 * The client is looked for once a message, before its rules, and every term is
 * answered from that. No client is `no`; as long as it is not known who wrote, or
 * to whom the account itself wrote, nothing is told.
 */
import type { ConditionLookups } from "../condition/evaluation-context.ts";
import { nameKey } from "../condition/known-names.ts";
import type { LookupTerm } from "../condition/tree.ts";
import type { Verdict } from "../condition/verdict.ts";
import type { MessageFacts } from "../message/facts.ts";
import type { Client } from "../rules/rule-set.ts";
import { type ClientMatch, isOwnSender } from "./client-index.ts";

/**
 * @param match the client of the message, as `findClient` gives it
 * @param ownAddresses the account's own; empty where they are not known
 */
export function clientLookups(
  match: ClientMatch | null,
  facts: MessageFacts,
  ownAddresses: readonly string[],
): ConditionLookups {
  const missing = missingFact(match, facts, ownAddresses);
  return {
    verdictOf: (term) => {
      if (missing !== null) return "unknown";
      return match === null ? verdictWithoutClient(term) : verdictOnClient(term, match.client);
    },
    missingFor: () => missing,
  };
}

function missingFact(
  match: ClientMatch | null,
  facts: MessageFacts,
  ownAddresses: readonly string[],
): "from" | "to" | null {
  if (facts.from === undefined) return "from";
  return match === null && awaitsRecipients(facts, ownAddresses) ? "to" : null;
}

/** The client of sent mail is sought among those whom it went to. */
function awaitsRecipients({ from, to }: MessageFacts, ownAddresses: readonly string[]): boolean {
  return to === undefined && from != null && isOwnSender(from, ownAddresses);
}

/** Members of a group need not be clients. */
function verdictWithoutClient({ operator }: LookupTerm): Verdict {
  return operator === "group" ? "unknown" : "no";
}

function verdictOnClient({ operator, value }: LookupTerm, client: Client): Verdict {
  switch (operator) {
    case "client":
      return verdictOf(nameKey(client.name) === nameKey(value));
    case "tier":
      return verdictOf(client.tier === value);
    case "industry":
    case "region":
    case "business":
      return verdictOf(hasField(client, operator, value));
    case "field": {
      const equals = value.indexOf("=");
      return verdictOf(hasField(client, value.slice(0, equals), value.slice(equals + 1)));
    }
    default:
      // Segments, groups, orders and contacts are not counted yet.
      return "unknown";
  }
}

function verdictOf(isSo: boolean): Verdict {
  return isSo ? "yes" : "no";
}

/** A field that holds a list has each of its values. */
function hasField({ fields }: Client, name: string, value: string): boolean {
  const [wantedName, wanted] = [nameKey(name), nameKey(value)];
  return Object.entries(fields ?? {}).some(
    ([key, held]) => nameKey(key) === wantedName && valuesOf(held).includes(wanted),
  );
}

function valuesOf(held: unknown): readonly string[] {
  if (Array.isArray(held)) return held.filter((one) => !Array.isArray(one)).flatMap(valuesOf);
  const isPlain = typeof held === "string" || typeof held === "number" || typeof held === "boolean";
  return isPlain ? [nameKey(String(held))] : [];
}
