/** Searches of one place in Gmail for mail of all clients: `in:spam from:{…}`, as many as it takes. */
import { bareDomain } from "../../clients/client-index.ts";
import { canonicalAddress, canonicalDomain } from "../../message/address.ts";
import { isPublicMailDomain } from "../../message/public-mail-domains.ts";
import type { Client } from "../../rules/rule-set.ts";

/** Characters of a search that Gmail is known to take. */
const searchLimit = 1500;

export interface ClientSearch {
  readonly text: string;
  /** How many domains and addresses it looks for. */
  readonly senders: number;
}

/**
 * Addresses that a searched domain covers are left out, and so are archived clients. Domains of public
 * mail services are nobody's; what no search can hold (a space, a quote, a bracket) is left out, too.
 */
export function clientSearches(place: "spam" | "trash", clients: readonly Client[]): readonly ClientSearch[] {
  const [start, end] = [`in:${place} from:{`, "}"];
  const searches: ClientSearch[] = [];
  let parts: string[] = [];
  let length = start.length + end.length;
  const close = () => {
    if (parts.length > 0) searches.push({ text: `${start}${parts.join(" ")}${end}`, senders: parts.length });
    [parts, length] = [[], start.length + end.length];
  };
  for (const sender of sendersOf(clients)) {
    const longer = sender.length + (parts.length === 0 ? 0 : 1);
    if (length + longer > searchLimit) close();
    length += sender.length + (parts.length === 0 ? 0 : 1);
    parts.push(sender);
  }
  close();
  return searches;
}

function sendersOf(clients: readonly Client[]): readonly string[] {
  const present = clients.filter(({ archived }) => archived !== true);
  const written = present.flatMap(({ domains, exactDomains = [] }) => [...domains, ...exactDomains]);
  const domains = new Set(
    written
      .map((domain) => canonicalDomain(bareDomain(domain)))
      .filter((domain) => isSearchable(domain) && !isPublicMailDomain(domain)),
  );
  const addresses = new Set(
    present.flatMap((client) => client.addresses.map(canonicalAddress)).filter(isSearchable),
  );
  return [
    ...[...domains].filter((domain) => !isCovered(parentOf(domain), domains)),
    ...[...addresses].filter((address) => !isCovered(address.slice(address.lastIndexOf("@") + 1), domains)),
  ];
}

/** The domain itself, or one that it lies in, is searched. */
function isCovered(domain: string, domains: ReadonlySet<string>): boolean {
  for (let part = domain; part !== ""; part = parentOf(part)) {
    if (domains.has(part)) return true;
  }
  return false;
}

function parentOf(domain: string): string {
  const dot = domain.indexOf(".");
  return dot === -1 ? "" : domain.slice(dot + 1);
}

/** One word to Gmail, and short enough for a search of its own. */
function isSearchable(sender: string): boolean {
  return (
    sender.length > 0 && sender.length <= 320 && /^[^\s{}()":|]+$/.test(sender) && !sender.startsWith("-")
  );
}
