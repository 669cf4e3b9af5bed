/** Takes out of a rule set what its owner keeps at home: notes, purchase facts, their own addresses, and always how rules stood in Gmail. */
import type { Client, PrivateField, RuleSet } from "../rules/rule-set.ts";
import { withoutGmail } from "../rules/without-gmail.ts";
import { withoutOwnAddresses } from "./own-addresses.ts";
import { isPurchaseField } from "./purchase-fields.ts";

/** @param accounts the owner's own addresses, as written */
export function withholdPrivate(
  set: RuleSet,
  withheld: readonly PrivateField[],
  accounts: readonly string[],
): RuleSet {
  const hidden = new Set(withheld);
  const clients = set.clients.map((client) => {
    const unnoted = hidden.has("notes") ? withoutNotes(client) : client;
    return hidden.has("purchases") ? withoutPurchases(unnoted) : unnoted;
  });
  const kept = { ...set, clients, rules: withoutGmail(set.rules) };
  return hidden.has("ownAddresses") ? withoutOwnAddresses(kept, accounts) : kept;
}

function withoutNotes(client: Client): Client {
  const { notes: _, ...rest } = client;
  return rest;
}

/** Fields that hold nothing any more go with what they held: whether there was something is a fact, too. */
function withoutPurchases(client: Client): Client {
  const { fields, ...rest } = client;
  const all = Object.entries(fields ?? {});
  const kept = all.filter(([name]) => !isPurchaseField(name));
  if (kept.length === all.length) return client;
  return kept.length === 0 ? rest : { ...rest, fields: Object.fromEntries(kept) };
}
