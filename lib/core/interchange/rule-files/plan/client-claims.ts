/**
 * Keeps account, while an import is planned, of which client an address or a domain belongs to: those that are
 * there, and those that the import makes or gives more senders. What one has, no other gets.
 */
import { bareDomain } from "../../../clients/client-index.ts";
import { comparableName } from "../../../clients/comparable-name.ts";
import { canonicalAddress, canonicalDomain, splitAddress } from "../../../message/address.ts";
import type { Client } from "../../../rules/rule-set.ts";
import type { Senders } from "./senders-in.ts";

export interface PlannedClient {
  readonly kind: "new" | "changed" | "unchanged";
  /** As it will be; a new one has the empty id. */
  readonly client: Client;
  /** What it gets: addresses, and domains with a leading `@`. */
  readonly added: readonly string[];
}

interface OpenClient {
  readonly before: Client | null;
  readonly name: string;
  readonly colour: string | undefined;
  readonly addresses: string[];
  readonly domains: string[];
}

/** Has something that an import may not add to: a domain without its subdomains. */
const nobody = Symbol("nobody");
type Holder = OpenClient | typeof nobody;

export class ClientClaims {
  readonly #open: OpenClient[] = [];
  readonly #byAddress = new Map<string, Holder>();
  readonly #byDomain = new Map<string, Holder>();
  readonly #byName = new Map<string, Holder>();

  constructor(clients: readonly Client[]) {
    for (const client of clients) {
      const known = { before: client, name: client.name, colour: undefined, addresses: [], domains: [] };
      const isHere = client.archived !== true;
      put(this.#byName, comparableName(client.name), isHere ? known : nobody);
      if (!isHere) continue;
      for (const address of client.addresses) put(this.#byAddress, canonicalAddress(address), known);
      for (const domain of client.domains) put(this.#byDomain, canonicalDomain(bareDomain(domain)), known);
      for (const domain of client.exactDomains ?? [])
        put(this.#byDomain, canonicalDomain(bareDomain(domain)), nobody);
    }
  }

  /** The client of that name, else the one that has one of the senders, else a new one. The key stands for it. */
  claim(name: string, senders: Senders, colour?: string): object {
    const open = this.#find(name, senders) ?? this.#make(name, colour);
    if (!this.#open.includes(open)) this.#open.push(open);
    for (const address of senders.addresses) {
      if (this.#byAddress.has(address)) continue;
      this.#byAddress.set(address, open);
      open.addresses.push(address);
    }
    for (const domain of senders.domains) {
      if (this.#byDomain.has(domain)) continue;
      this.#byDomain.set(domain, open);
      open.domains.push(domain);
    }
    return open;
  }

  /** Whether all mail of the senders is the client's. */
  holdsAll(key: object, { addresses, domains }: Senders): boolean {
    return (
      [...addresses].every((address) => this.#holderOf(address) === key) &&
      [...domains].every((domain) => this.#holderOfDomain(domain) === key)
    );
  }

  /** Whether anybody has the sender, an address or a domain. */
  isHeld(sender: string): boolean {
    return (sender.includes("@") ? this.#holderOf(sender) : this.#holderOfDomain(sender)) !== undefined;
  }

  /** The one that is there and would be taken for a label of this name and these senders; `null`: none. */
  known(name: string, senders: Senders): Client | null {
    return this.#find(name, senders)?.before ?? null;
  }

  /** As it was before the import; `null`: it makes it. */
  before(key: object): Client | null {
    return (key as OpenClient).before;
  }

  /** Of the client that stands for the key. */
  nameOf(key: object): string {
    return (key as OpenClient).name;
  }

  /** Whether the client had all of them before the import. */
  hadAll(key: object, senders: Senders): boolean {
    const { before, addresses, domains } = key as OpenClient;
    if (before === null) return false;
    return (
      ![...senders.addresses].some((each) => addresses.includes(each)) &&
      ![...senders.domains].some((each) => domains.includes(each))
    );
  }

  planned(): readonly PlannedClient[] {
    // One that got nothing would be found by no mail.
    return this.#open.map(plannedOf).filter(({ kind, added }) => kind !== "new" || added.length > 0);
  }

  #find(name: string, senders: Senders): OpenClient | undefined {
    const named = this.#byName.get(comparableName(name));
    if (named !== undefined && named !== nobody) return named;
    const holders = [
      ...[...senders.addresses].map((address) => this.#holderOf(address)),
      ...[...senders.domains].map((domain) => this.#holderOfDomain(domain)),
    ];
    return holders.find((holder) => holder !== undefined && holder !== nobody);
  }

  /** A name that is an archived client's gets a number. */
  #make(wanted: string, colour: string | undefined): OpenClient {
    let name = wanted;
    for (let number = 2; this.#byName.has(comparableName(name)); number += 1) name = `${wanted} ${number}`;
    const made: OpenClient = { before: null, name, colour, addresses: [], domains: [] };
    this.#byName.set(comparableName(name), made);
    return made;
  }

  #holderOf(address: string): Holder | undefined {
    return this.#byAddress.get(address) ?? this.#holderOfDomain(splitAddress(address).domain ?? "");
  }

  /** Of the domain, or of the nearest one above it. */
  #holderOfDomain(domain: string): Holder | undefined {
    for (let rest = domain; rest !== ""; rest = above(rest)) {
      const holder = this.#byDomain.get(rest);
      if (holder !== undefined) return holder;
    }
    return undefined;
  }
}

function above(domain: string): string {
  const dot = domain.indexOf(".");
  return dot === -1 ? "" : domain.slice(dot + 1);
}

/** The earlier client wins, as it does for mail. */
function put(map: Map<string, Holder>, key: string, holder: Holder): void {
  if (key !== "" && !map.has(key)) map.set(key, holder);
}

function plannedOf({ before, name, colour, addresses, domains }: OpenClient): PlannedClient {
  const added = [...domains.map((domain) => `@${domain}`), ...addresses];
  if (before === null) {
    const coloured = colour === undefined ? {} : { colour };
    return { kind: "new", client: { id: "", name, tier: "regular", ...coloured, addresses, domains }, added };
  }
  if (added.length === 0) return { kind: "unchanged", client: before, added };
  const client: Client = {
    ...before,
    addresses: [...before.addresses, ...addresses],
    domains: [...before.domains, ...domains],
  };
  return { kind: "changed", client, added };
}
