/** What of a contact record can tell mail: its usable addresses and the domains of its house, or why there are none. */

import { registrableDomain } from "../../clients/assignable-domain.ts";
import { isAddressText } from "../../clients/check-client.ts";
import { isColleague } from "../../clients/client-index.ts";
import { isDomainText } from "../../clients/is-domain-text.ts";
import { canonicalAddress, canonicalDomain } from "../../message/address.ts";
import { isPublicMailDomain } from "../../message/public-mail-domains.ts";
import type { ContactRecord } from "./contact-record.ts";
import type { LeftOutRow } from "./left-out.ts";
import type { OwnHouse } from "./own-house.ts";

type Reason = Pick<LeftOutRow, "code" | "params">;

export type JudgedRecord =
  | {
      readonly ok: true;
      /** As written, by canonical form. */
      readonly addresses: ReadonlyMap<string, string>;
      /** Canonical, of the house itself as the file says. */
      readonly domains: readonly string[];
    }
  | { readonly ok: false; readonly reason: Reason };

export function judgeRecord(record: ContactRecord, own: OwnHouse): JudgedRecord {
  if (record.isBroken) return refused("broken");
  if (record.isDamaged) return refused("damaged");
  const ownDomains = [...own.ownDomains];
  const isOwn = (address: string) =>
    own.ownAddresses.has(canonicalAddress(address)) || isColleague(address, ownDomains);
  const wellFormed = record.emails.filter(isAddressText);
  const usable = wellFormed.filter((email) => !isOwn(email));
  const hosts = record.domains.map(hostOf).filter((host) => host !== "");
  const foreign = hosts.filter((host) => !isColleague(`@${host}`, ownDomains));
  const domains = foreign.filter((host) => !isPublicMailDomain(host) && registrableDomain(host) !== "");
  if (usable.length + domains.length > 0) {
    const addresses = new Map(usable.map((email) => [canonicalAddress(email), email]));
    return { ok: true, addresses, domains: [...new Set(domains)] };
  }
  if (wellFormed.length > 0 || foreign.length < hosts.length) return refused("own");
  const bad = badAddressOf(record);
  if (bad !== null) return { ok: false, reason: bad };
  const [host] = foreign;
  return host === undefined ? refused("noAddress") : refused("publicDomain", host);
}

/** The first text in an address's place that is none, as a reason; `null`: all are addresses. */
export function badAddressOf({ emails }: ContactRecord): Reason | null {
  const bad = emails.find((email) => !isAddressText(email));
  return bad === undefined ? null : { code: "badAddress", params: { text: bad.slice(0, 200) } };
}

/** `acme.com` of `https://www.acme.com/`; empty for a page below it, which may be at somebody else's site. */
function hostOf(written: string): string {
  const bare = written
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/^@/, "")
    .replace(/[/?#]*$/, "");
  const host = canonicalDomain(bare.replace(/^www\d?\./i, "").replace(/:\d+$/, ""));
  return isDomainText(host) ? host : "";
}

function refused(code: LeftOutRow["code"], text?: string): JudgedRecord {
  return { ok: false, reason: { code, params: text === undefined ? {} : { text: text.slice(0, 200) } } };
}
