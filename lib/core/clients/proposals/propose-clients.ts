/**
 * Proposes clients from seen mail, those with most to say to each other first: for
 * the user to choose from, never to decide. Who is left out is told with the reason.
 */
import { canonicalDomain } from "../../message/address.ts";
import type { Client, Tier } from "../../rules/rule-set.ts";
import type { OwnPeople } from "../../settings/own-people.ts";
import { buildClientIndex, type ClientIndex, findByAddress } from "../client-index.ts";
import { findLookAlike } from "../look-alike/find-look-alike.ts";
import { buildLookAlikeIndex, type LookAlikeIndex } from "../look-alike/look-alike-index.ts";
import { proposeClientName } from "../propose-client-name.ts";
import { clientOfProposal } from "./client-of-proposal.ts";
import { createFreeNames } from "./free-names.ts";
import { gatherSenders, type SeenMail } from "./gather-senders.ts";
import type { SenderHouse } from "./sender-house.ts";

/**
 * - `client`: belongs to a client already, by address or by domain
 * - `ignored`: the user said so
 * - `robot`, `newsletter`: nobody to talk to, as far as addresses, lists and Gmail's tabs say
 * - `lookAlike`: its domain looks like a client's and is not, or like that of somebody with whom mail went both ways
 */
export type LeftOutCode = "client" | "ignored" | "robot" | "newsletter" | "lookAlike";

/** Whether both sides wrote. `likely`: conversations of several mails were seen, and not who wrote each of them. */
export type Exchange = "seen" | "likely" | "none";

export interface ClientProposal extends SenderHouse {
  /** For a new client; no other client and no earlier proposal has it. */
  readonly name: string;
  readonly tier: Tier;
  readonly exchange: Exchange;
  /** `null`: nothing speaks against it. */
  readonly leftOut: LeftOutCode | null;
  /** The client, or who could be one, that the domain looks like; `null`: nobody, or the sender belongs to a client. */
  readonly looksLike: Pick<Client, "name"> | null;
}

export interface ProposedClients {
  /** Nobody among them is left out. */
  readonly proposals: readonly ClientProposal[];
  readonly leftOut: readonly ClientProposal[];
  /** People of the user's own domains. */
  readonly colleagues: number;
}

export interface ProposingFor {
  readonly clients: readonly Client[];
  /** Of all accounts. */
  readonly own: OwnPeople;
  /** Domains and addresses, canonical, that the user does not want to be asked about. */
  readonly ignored: readonly string[];
}

/** From this on a client is proposed as key: that many mails, and so many signs of an answer among them. */
const keyFrom = { mails: 12, answers: 5 };

export type Proposer = (mails: Iterable<SeenMail>) => ProposedClients;

/** What is known of the clients is filed once; mail comes and goes. */
export function createProposer({ clients, own, ignored }: ProposingFor): Proposer {
  const around: Around = {
    index: buildClientIndex(clients),
    alike: buildLookAlikeIndex(clients),
    unwanted: new Set(ignored),
  };
  return (mails) => {
    const { houses, colleagues } = gatherSenders(mails, own);
    const freeName = createFreeNames(clients);
    const named = (house: Judged): ClientProposal => ({
      ...house,
      name: freeName(nameOf(house), house.entry),
    });
    const all = withoutImitators(houses.toSorted(likeliestFirst).map((house) => judged(house, around)));
    // Who is left out takes no name from those who are proposed.
    const proposals = all.filter(({ leftOut }) => leftOut === null).map(named);
    return { proposals, leftOut: all.filter(({ leftOut }) => leftOut !== null).map(named), colleagues };
  };
}

type Judged = Omit<ClientProposal, "name">;

interface Around {
  readonly index: ClientIndex;
  readonly alike: LookAlikeIndex;
  readonly unwanted: ReadonlySet<string>;
}

function judged(house: SenderHouse, { index, alike, unwanted }: Around): Judged {
  const isClient = isAtClient(index, house);
  const looksLike = isClient ? null : lookAlikeOf(alike, house);
  const exchange = exchangeOf(house);
  return {
    ...house,
    tier: tierOf(house, exchange),
    exchange,
    leftOut: whyLeftOut(house, isClient, unwanted.has(house.entry), looksLike),
    looksLike,
  };
}

/** Whoever was answered is real; whoever only looks like that was not. */
function withoutImitators(all: readonly Judged[]): readonly Judged[] {
  const answered = all.filter(({ exchange, leftOut }) => exchange !== "none" && leftOut === null);
  const alike = buildLookAlikeIndex(
    answered.map((house) => clientOfProposal(house, { name: nameOf(house), tier: house.tier }, house.entry)),
  );
  return all.map((house): Judged => {
    if (house.exchange !== "none" || house.leftOut !== null) return house;
    const looksLike = lookAlikeOf(alike, house);
    return looksLike === null ? house : { ...house, looksLike, leftOut: "lookAlike" };
  });
}

function whyLeftOut(
  { sent, received, people }: SenderHouse,
  isClient: boolean,
  isIgnored: boolean,
  looksLike: ClientProposal["looksLike"],
): LeftOutCode | null {
  if (isClient) return "client";
  if (isIgnored) return "ignored";
  if (looksLike !== null) return "lookAlike";
  // Whoever was written to is somebody.
  if (sent > 0 || received > 0) return null;
  return people.some(({ automatic }) => automatic === "robot") ? "robot" : "newsletter";
}

/** Whether the busiest of them, or the domain itself, is found at a client. */
function isAtClient(index: ClientIndex, { entry, scope, people }: SenderHouse): boolean {
  if (scope === "domain" && index.byDomain.has(entry)) return true;
  const busiest = people[0];
  return busiest !== undefined && findByAddress(index, busiest.address) !== null;
}

function lookAlikeOf(alike: LookAlikeIndex, { entry, scope }: SenderHouse): Client | null {
  return scope === "domain" ? (findLookAlike(alike, canonicalDomain(entry))?.known?.client ?? null) : null;
}

function nameOf({ people, entry, scope }: SenderHouse): string {
  const { name = "", address = entry } = people[0] ?? {};
  return proposeClientName({ name, address: scope === "domain" ? `x@${entry}` : address });
}

function exchangeOf({ sent, conversations }: SenderHouse): Exchange {
  if (sent > 0) return "seen";
  return conversations > 0 ? "likely" : "none";
}

function tierOf({ received, sent, conversations }: SenderHouse, exchange: Exchange): Tier {
  if (exchange === "none") return "prospect";
  const isKey = received + sent >= keyFrom.mails && sent + conversations >= keyFrom.answers;
  return isKey ? "key" : "regular";
}

const ranks: Readonly<Record<Exchange, number>> = { seen: 0, likely: 1, none: 2 };

function likeliestFirst(one: SenderHouse, other: SenderHouse): number {
  const mails = ({ received, sent }: SenderHouse) => received + sent;
  return (
    ranks[exchangeOf(one)] - ranks[exchangeOf(other)] ||
    mails(other) - mails(one) ||
    (other.last ?? 0) - (one.last ?? 0) ||
    (one.entry < other.entry ? -1 : 1)
  );
}
