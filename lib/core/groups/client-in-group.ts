/**
 * Says of a client, without a message, whether who writes for it is a member of a
 * group. Mail is a member's or not by its address: where only some addresses of the
 * client are members, or somebody of its domains is, the mail decides.
 */
import { bareDomain } from "../clients/client-index.ts";
import type { Verdict } from "../condition/verdict.ts";
import { canonicalAddress, canonicalDomain } from "../message/address.ts";
import { isPublicMailDomain } from "../message/public-mail-domains.ts";
import type { Client } from "../rules/rule-set.ts";
import { type IndexedGroup, isMember } from "./group-index.ts";

/** The domains at which a group has members. */
interface MemberDomains {
  readonly exact: ReadonlySet<string>;
  /** Those and all domains above them. */
  readonly above: ReadonlySet<string>;
}

/** A client that no mail finds is `no`. @param today `YYYY-MM-DD` where the user is */
export function clientInGroup(client: Client, group: IndexedGroup, today: string): Verdict {
  const addresses = client.addresses.map(canonicalAddress).filter((address) => address !== "");
  const members = addresses.filter((address) => isMember(group, address, today));
  const domains = ownDomains(client.domains);
  const exactDomains = ownDomains(client.exactDomains ?? []);
  const isAll = addresses.length > 0 && members.length === addresses.length;
  if (isAll && domains.length + exactDomains.length === 0) return "yes";
  if (members.length > 0) return "unknown";
  const { exact, above } = domainsOfMembers(group, today);
  const isNear = domains.some((one) => above.has(one)) || exactDomains.some((one) => exact.has(one));
  return isNear ? "unknown" : "no";
}

/** As the index of clients takes them. */
function ownDomains(written: readonly string[]): readonly string[] {
  return written
    .map((domain) => canonicalDomain(bareDomain(domain)))
    .filter((domain) => domain !== "" && !isPublicMailDomain(domain));
}

const known = new WeakMap<IndexedGroup, { readonly today: string; readonly domains: MemberDomains }>();

/** Worked out once a group and day, however many clients are asked about. */
function domainsOfMembers(group: IndexedGroup, today: string): MemberDomains {
  const made = known.get(group);
  if (made?.today === today) return made.domains;
  const exact = new Set<string>();
  const above = new Set<string>();
  for (const address of group.members.keys()) {
    const at = address.lastIndexOf("@");
    if (at === -1 || !isMember(group, address, today)) continue;
    let domain = address.slice(at + 1);
    exact.add(domain);
    while (domain !== "" && !above.has(domain)) {
      above.add(domain);
      const dot = domain.indexOf(".");
      domain = dot === -1 ? "" : domain.slice(dot + 1);
    }
  }
  const domains = { exact, above };
  known.set(group, { today, domains });
  return domains;
}
