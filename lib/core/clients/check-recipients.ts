/**
 * What there is to say of the people to whom a mail is being written: whose client
 * each is, whether one only looks like a client, and whether several clients would
 * see each other. Nothing here keeps a mail from being sent.
 */
import { canonicalAddress, splitAddress } from "../message/address.ts";
import type { Client } from "../rules/rule-set.ts";
import type { OwnPeople } from "../settings/own-people.ts";
import { type ClientIndex, findByAddress, isColleague, isOwnSender } from "./client-index.ts";
import { findLookAlike } from "./look-alike/find-look-alike.ts";
import type { LookAlikeIndex } from "./look-alike/look-alike-index.ts";
import type { LookAlikeKind } from "./look-alike/look-alike-kind.ts";

export interface RecipientIndex {
  readonly clients: ClientIndex;
  readonly lookAlikes: LookAlikeIndex;
}

export type RecipientWarning =
  | {
      readonly code: "lookAlike";
      readonly kind: LookAlikeKind;
      /** Of the recipient, in ASCII form: letters that look like others cannot hide in it. */
      readonly domain: string;
      /** The client and its domain in ASCII form; `null` where nobody knows who is imitated. */
      readonly like: { readonly client: string; readonly domain: string } | null;
    }
  | {
      readonly code: "severalClients";
      /** Names, in the order of the recipients; at least two. */
      readonly clients: readonly string[];
    };

export interface CheckedRecipients {
  /** The client of each address, in their order; `null`: none, or a colleague. */
  readonly clients: readonly (Client | null)[];
  /** Each domain once, in the order of the addresses; what concerns all comes last. */
  readonly warnings: readonly RecipientWarning[];
}

/** @param addresses of all fields, as written */
export function checkRecipients(
  index: RecipientIndex,
  addresses: readonly string[],
  own: OwnPeople,
): CheckedRecipients {
  const clients = addresses.map((address) => clientOf(index.clients, address, own));
  const strangers = addresses.filter((address, at) => clients[at] === null && !isOwn(address, own));
  const present = new Map(clients.flatMap((client) => (client === null ? [] : [[client.id, client.name]])));
  const several: RecipientWarning[] =
    present.size > 1 ? [{ code: "severalClients", clients: [...present.values()] }] : [];
  return { clients, warnings: [...lookAlikes(index.lookAlikes, strangers), ...several] };
}

function clientOf(index: ClientIndex, address: string, own: OwnPeople): Client | null {
  return isOwn(address, own) ? null : (findByAddress(index, address)?.client ?? null);
}

function isOwn(address: string, { addresses, domains }: OwnPeople): boolean {
  return isOwnSender({ address }, addresses) || isColleague(address, domains);
}

function lookAlikes(index: LookAlikeIndex, strangers: readonly string[]): RecipientWarning[] {
  const domains = new Set(strangers.map((address) => splitAddress(canonicalAddress(address)).domain ?? ""));
  return [...domains].flatMap((domain): RecipientWarning[] => {
    const found = findLookAlike(index, domain);
    if (found === null) return [];
    const { kind, known } = found;
    const like = known === null ? null : { client: known.client.name, domain: known.domain };
    return [{ code: "lookAlike", kind, domain, like }];
  });
}
