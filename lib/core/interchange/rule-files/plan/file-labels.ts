/** The labels that the rules of a file give, each with what it would best become: a label or a client. */

import { registrableDomain } from "../../../clients/assignable-domain.ts";
import { automaticKind } from "../../../clients/automatic-sender.ts";
import { isWithinDomain, splitAddress } from "../../../message/address.ts";
import { isPublicMailDomain } from "../../../message/public-mail-domains.ts";
import type { OwnHouse } from "../../contacts/own-house.ts";
import type { ImportedLabel, RuleFileFormat } from "../imported-rules.ts";
import type { LabelChoice } from "./import-choices.ts";
import type { PreparedRule } from "./prepared-rule.ts";
import type { Senders } from "./senders-in.ts";

export interface FileLabel {
  readonly label: ImportedLabel;
  /** How many rules give it. */
  readonly rules: number;
  /** Name of the first of them, by which a folder without a name can be told. */
  readonly giver: string;
  /** Those of them that ask for nothing but senders that may be a client's; none: no client can be made of it. */
  readonly feeders: readonly PreparedRule[];
  readonly proposal: LabelChoice;
}

const longestName = 200;

/** In the order in which the rules name them. */
export function fileLabels(
  rules: readonly PreparedRule[],
  format: RuleFileFormat,
  own: OwnHouse,
): readonly FileLabel[] {
  const found = new Map<string, { label: ImportedLabel; givers: PreparedRule[] }>();
  for (const rule of rules) {
    if (rule.tree === null) continue;
    for (const label of new Map(rule.source.labels.map((each) => [each.key, each])).values()) {
      const known = found.get(label.key);
      if (known === undefined) found.set(label.key, { label, givers: [rule] });
      else known.givers.push(rule);
    }
  }
  return [...found.values()].map(({ label, givers }) => {
    const feeders = givers.filter((rule) => mayFeedClient(rule, own));
    const isPeople = feeders.every(({ senders }) => !isAutomatic(senders));
    const isClient = feeders.length === givers.length && isPeople && !isTab(label, format);
    return {
      label,
      rules: givers.length,
      giver: givers[0]?.source.name.trim() ?? "",
      feeders,
      proposal: isClient
        ? { as: "client", name: lastOf(label.name) }
        : { as: "label", name: label.name.trim().slice(0, longestName) },
    };
  });
}

/** Whether a client with these senders would do what the rule does with its label. */
export function mayFeedClient({ tree, source, senders }: PreparedRule, own: OwnHouse): boolean {
  return tree !== null && source.isOn && senders.isWhole && !hasStrangers(senders, own);
}

/** A client is never found by a public mail domain, and nobody of the own house is one. */
function hasStrangers({ addresses, domains }: Senders, own: OwnHouse): boolean {
  const isOwn = (host: string) => [...own.ownDomains].some((domain) => isWithinDomain(host, domain));
  return (
    [...domains].some((domain) => isPublicMailDomain(domain) || isOwn(domain)) ||
    [...addresses].some(
      (address) => own.ownAddresses.has(address) || isOwn(splitAddress(address).domain ?? ""),
    )
  );
}

/** Robots and newsletters are labelled, but nobody's client. */
function isAutomatic({ addresses, domains }: Senders): boolean {
  const ofAddress = (address: string) => {
    const { local, domain } = splitAddress(address);
    const host = domain ?? "";
    return automaticKind(local, host, registrableDomain(host)) !== null;
  };
  return addresses.size + domains.size > 0 && domains.size === 0 && [...addresses].every(ofAddress);
}

/** Gmail's own tabs. */
function isTab(label: ImportedLabel, format: RuleFileFormat): boolean {
  return label.kind === "category" && (format === "gmail-filters" || format === "gmailctl");
}

/** `Acme` of `Clients/Acme`. */
function lastOf(path: string): string {
  return (path.split("/").findLast((part) => part.trim() !== "") ?? path).trim().slice(0, longestName);
}
