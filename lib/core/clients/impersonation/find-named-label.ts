/**
 * A stranger's domain that bears the very name of a client's: under one more ending,
 * under none at all, or as a label below somebody else's domain (`acme.evil.net`).
 *
 * Whoever writes a mail is not told of these: a customer of many endings is rather
 * written to at one more than imitated. Whoever reads one is.
 */
import { isPublicMailDomain } from "../../message/public-mail-domains.ts";
import type { LookAlike } from "../look-alike/find-look-alike.ts";
import type { KnownDomain, LookAlikeIndex } from "../look-alike/look-alike-index.ts";
import { registeredDomain } from "../look-alike/registered-domain.ts";
import { nameOfLabel } from "./client-names.ts";

/** Letters of a label below another domain; shorter ones are named after anything. */
const leastInside = 5;

/** @param domain canonical, of an address that is no client's and of which `findLookAlike` says nothing */
export function findNamedLabel(index: LookAlikeIndex, domain: string): LookAlike | null {
  const found = registeredDomain(domain);
  if (found === null) return isHostName(domain) ? named("ending", index.ofName(domain)) : null;
  if (index.isRegistered(found.domain) || isPublicMailDomain(domain) || isPublicMailDomain(found.domain)) {
    return null;
  }
  if (isDistinct(found.name)) {
    const same = named("ending", index.ofName(found.name));
    if (same !== null) return same;
  }
  const above = domain.slice(0, -found.domain.length).split(".").slice(-6, -1);
  const label = above.find(
    (one) =>
      one.length >= leastInside && isDistinct(one) && index.ofName(one).length > 0 && one !== found.name,
  );
  return label === undefined ? null : named("inside", index.ofName(label));
}

function isHostName(domain: string): boolean {
  return domain !== "" && !domain.includes(".") && isDistinct(domain);
}

function isDistinct(label: string): boolean {
  const rule = nameOfLabel(label)?.rule;
  return rule === "anywhere" || (rule !== undefined && label.length > 2);
}

function named(kind: LookAlike["kind"], [first]: readonly KnownDomain[]): LookAlike | null {
  return first === undefined ? null : { kind, known: first };
}
