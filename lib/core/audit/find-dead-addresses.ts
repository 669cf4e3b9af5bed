/** Finds clients, groups and rules that name an address to which mail came back. */
import type { Condition, Term } from "../condition/tree.ts";
import { type Group, groupsOf } from "../groups/group.ts";
import { addressOfMember } from "../groups/group-member.ts";
import { canonicalAddress } from "../message/address.ts";
import type { Client } from "../rules/rule-set.ts";
import { termsOf } from "../rules/terms-of.ts";
import { type AuditContext, nameOf } from "./audit-context.ts";
import type { AuditedRule } from "./audited-rule.ts";
import { type Bounce, bouncedAddresses } from "./bounced-addresses.ts";
import { clientWithout } from "./find-own-domains.ts";
import type { Evidence, Finding } from "./finding.ts";

export function findDeadAddresses({ sources, rules }: AuditContext): readonly Finding[] {
  const { set, seen, account } = sources;
  if (seen.length === 0) return [];
  const clients = set.clients.filter(({ archived }) => archived !== true);
  const groups = groupsOf(set);
  const known = new Set([
    ...clients.flatMap(({ addresses }) => addresses.map(canonicalAddress)),
    ...groups.flatMap(({ members }) => members.map((member) => canonicalAddress(addressOfMember(member)))),
    ...rules.audited.flatMap(addressesOfRule),
  ]);
  const own = new Set((account ?? []).map(canonicalAddress));
  return bouncedAddresses(seen, known, own).flatMap((bounce) => [
    ...clients.flatMap((client) => ofClient(client, bounce)),
    ...groups.flatMap((group) => ofGroup(group, bounce)),
    ...rules.audited.flatMap((audited) => ofRule(audited, bounce)),
  ]);
}

function addressesOfRule({ condition, exceptions }: AuditedRule): readonly string[] {
  return [condition, ...exceptions].flatMap(addressesIn);
}

function addressesIn(tree: Condition): readonly string[] {
  return termsOf(tree).flatMap((term) => addressIn(term) ?? []);
}

function addressIn(term: Term): string | null {
  if (term.kind === "person") return term.test.kind === "address" ? term.test.address : null;
  return term.kind === "anywhere" && term.mailbox?.kind === "address" ? term.mailbox.address : null;
}

function ofClient(client: Client, bounce: Bounce): readonly Finding[] {
  const written = client.addresses.find((each) => canonicalAddress(each) === bounce.address);
  if (written === undefined) return [];
  const edit = { kind: "client.save", client: clientWithout(client, written) } as const;
  const about = { clientId: client.id, params: { name: client.name, address: bounce.address } };
  return [{ ...found(`client ${client.id}`, bounce), ...about, fix: { kind: "removeAddress", edit } }];
}

function ofGroup(group: Group, bounce: Bounce): readonly Finding[] {
  const isIt = (member: Group["members"][number]) =>
    canonicalAddress(addressOfMember(member)) === bounce.address;
  if (!group.members.some(isIt)) return [];
  const members = group.members.filter((member) => !isIt(member));
  const edit = { kind: "group.save", group: { ...group, members } } as const;
  const about = { groupId: group.id, params: { name: group.name, address: bounce.address } };
  return [{ ...found(`group ${group.id}`, bounce), ...about, fix: { kind: "removeAddress", edit } }];
}

/** What of the condition is left without it is for the user to say. */
function ofRule(audited: AuditedRule, bounce: Bounce): readonly Finding[] {
  if (!addressesIn(audited.condition).includes(bounce.address)) return [];
  const { id } = audited.rule;
  const about = { ruleId: id, params: { name: nameOf(audited), address: bounce.address } };
  return [{ ...found(`rule ${id}`, bounce), ...about }];
}

function found(whose: string, { address, report }: Bounce): Omit<Finding, "params"> {
  const evidence: Evidence = { kind: "message", id: report.id, at: report.date ?? null };
  return {
    kind: "deadAddress",
    key: `deadAddress ${whose} ${address}`,
    evidence: [evidence],
    fix: null,
    certainty: "counted",
  };
}
