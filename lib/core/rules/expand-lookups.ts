/**
 * Writes out what a condition looks up in a rule set, for programs that know no clients: `client:`, `tier:` and
 * fields become their addresses and domains, a group its members, a segment its condition.
 *
 * What cannot be written out stays where it stands, with a loss that says so: whoever writes
 * the condition for another program must refuse what still has lookups in it.
 */

import { clientVerdict } from "../clients/client-verdict.ts";
import { withInherited } from "../clients/inherit.ts";
import { namesOfRuleSet } from "../clients/names-of-rule-set.ts";
import {
  claimsOf,
  isWritableAddress,
  type SenderClaims,
  senderLosses,
  sendersOf,
} from "../clients/senders-of-clients.ts";
import { allOf, anyOf, negated } from "../condition/join-conditions.ts";
import { nameKey } from "../condition/known-names.ts";
import type { Condition, LookupTerm } from "../condition/tree.ts";
import { groupsOf } from "../groups/group.ts";
import { buildGroupIndex, type GroupIndex } from "../groups/group-index.ts";
import { type CompiledSegments, compileSegments } from "../segments/compile-segments.ts";
import { segmentsOf } from "../segments/segment.ts";
import type { Client, RuleSet } from "./rule-set.ts";
import { termsOf } from "./terms-of.ts";

/**
 * - of senders: see `SenderLossCode`
 * - `lookup.asOfToday`: days pass, and members with them; what is written out is how it stands today
 * - `lookup.contacts`: asks for mail that was seen (`waiting:`, `last-contact:`); stays as it stands
 * - `lookup.noClock`: asks for days, and nobody says which day it is; stays as it stands
 * - `lookup.unknownName`: there is no client, segment or group of that name; stays as it stands
 * - `lookup.faultySegment`: the segment has an error or leads back to itself; stays as it stands
 * - `lookup.tooLarge`: written out it would be far too long; stays as it stands
 */
export interface ExpansionLoss {
  readonly kind: "changed" | "lost";
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ExpandedCondition {
  /** `null`: nothing can match. What always holds is `in:anywhere`. */
  readonly tree: Condition | null;
  /** Each once. */
  readonly losses: readonly ExpansionLoss[];
}

/** When the expansion is made. `day`: `YYYY-MM-DD` where the user is. */
export interface ExpansionClock {
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
  readonly day: string;
}

/** A condition, or what it always is. */
type Expanded = Condition | boolean;

/** Terms of all that is written out of one condition: segments within segments could double without end. */
const mostTerms = 250_000;

/** @param clock absent: conditions on days stay as they are, and members of groups that end belong for ever */
export function expandLookups(tree: Condition, set: RuleSet, clock?: ExpansionClock): ExpandedCondition {
  return lookupExpander(set, clock)(tree);
}

/** The same for many conditions of one set: clients and groups are sorted once. */
export function lookupExpander(set: RuleSet, clock?: ExpansionClock): (tree: Condition) => ExpandedCondition {
  const clients = withInherited(set.clients);
  const sources: Sources = {
    clients,
    claims: claimsOf(clients),
    groups: buildGroupIndex(groupsOf(set)),
    segments: compileSegments(segmentsOf(set), namesOfRuleSet(set)),
    clock: clock ?? null,
  };
  return (tree) => new Expansion(sources).expand(tree);
}

interface Sources {
  /** As they count. */
  readonly clients: readonly Client[];
  readonly claims: SenderClaims;
  readonly groups: GroupIndex;
  readonly segments: CompiledSegments;
  readonly clock: ExpansionClock | null;
}

class Expansion {
  readonly #sources: Sources;
  /** By `nameKey`. */
  readonly #segments = new Map<string, Expanded>();
  readonly #losses = new Map<string, ExpansionLoss>();
  #left = mostTerms;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  expand(tree: Condition): ExpandedCondition {
    const expanded = this.#of(tree);
    const always: Condition = { kind: "place", place: "anywhere" };
    return {
      tree: expanded === true ? always : expanded === false ? null : expanded,
      losses: [...this.#losses.values()],
    };
  }

  #of(tree: Condition): Expanded {
    switch (tree.kind) {
      case "and":
        return all(tree.parts.map((part) => this.#of(part)));
      case "or":
        return this.#either(tree.parts);
      case "not": {
        const part = this.#of(tree.part);
        return typeof part === "boolean" ? !part : negated(part);
      }
      case "lookup":
        return this.#lookup(tree);
      default:
        this.#left -= 1;
        return tree;
    }
  }

  #lookup(term: LookupTerm): Expanded {
    const expanded = this.#writtenOut(term);
    if (expanded === null) return term;
    if (this.#left >= 0) return expanded;
    return this.#stays(term, "lookup.tooLarge") ?? term;
  }

  /** `null`: it stays as it stands. */
  #writtenOut(term: LookupTerm): Expanded | null {
    switch (term.operator) {
      case "segment":
        return this.#segment(term);
      case "group":
        return this.#group(term);
      case "waiting":
      case "last-contact":
        return this.#stays(term, "lookup.contacts");
      default: {
        const wanted = this.#clientsOf(term);
        return wanted === null ? null : this.#senders(wanted);
      }
    }
  }

  /** Clients of several lookups are written out together, so that none is an exception to the other. */
  #either(parts: readonly Condition[]): Expanded {
    const wanted = new Set<Client>();
    const others = parts.flatMap((part) => {
      if (!isClientLookup(part)) return [this.#of(part)];
      const clients = this.#clientsOf(part);
      for (const client of clients ?? []) wanted.add(client);
      return clients === null ? [part] : [];
    });
    return any([this.#senders(wanted), ...others]);
  }

  /** `null`: the term stays as it stands. */
  #clientsOf(term: LookupTerm): ReadonlySet<Client> | null {
    const { clients, clock } = this.#sources;
    if (term.operator === "last-order" && clock === null) return this.#stays(term, "lookup.noClock");
    if (term.operator === "last-order") this.#changed(term, "lookup.asOfToday");
    const key = nameKey(term.value);
    if (term.operator === "client" && !clients.some(({ name }) => nameKey(name) === key))
      return this.#stays(term, "lookup.unknownName");
    return new Set(clients.filter((client) => this.#holds(term, client)));
  }

  #senders(wanted: ReadonlySet<Client>): Expanded {
    for (const client of wanted) {
      if (client.archived === true) continue;
      for (const loss of senderLosses(client)) this.#note(loss);
    }
    return this.#counted(sendersOf(this.#sources.claims, (client) => wanted.has(client)));
  }

  #counted(tree: Condition | null): Expanded {
    if (tree === null) return false;
    this.#left -= termsOf(tree).length;
    return tree;
  }

  #holds({ operator, value }: LookupTerm, client: Client): boolean {
    if (operator === "segment" || operator === "group") return false;
    const { now, zone } = this.#sources.clock ?? { now: 0, zone: "UTC" };
    const term = { kind: "lookup", operator, value } as const;
    return clientVerdict(term, client, { now, zone, contacts: null }) === "yes";
  }

  #group(term: LookupTerm): Expanded | null {
    const { groups, clock } = this.#sources;
    const group = groups.get(nameKey(term.value));
    if (group === undefined) return this.#stays(term, "lookup.unknownName");
    if (group.ends.length > 0) this.#changed(term, "lookup.asOfToday");
    const members = [...group.members].flatMap(([address, end]) =>
      (clock === null || end >= clock.day) && isWritableAddress(address) ? [address] : [],
    );
    return this.#counted(anyOf(members.map(fromAddress)));
  }

  /** Members of a segment are clients: mail of nobody's is none of it, whatever else its condition says. */
  #segment(term: LookupTerm): Expanded | null {
    const { segments } = this.#sources;
    const key = nameKey(term.value);
    const tree = segments.get(key);
    if (tree === undefined) return this.#stays(term, "lookup.unknownName");
    if (tree === null) return this.#stays(term, "lookup.faultySegment");
    const known = this.#segments.get(key);
    const expanded = known ?? this.#members(tree);
    this.#segments.set(key, expanded);
    if (known !== undefined && typeof known !== "boolean") this.#left -= termsOf(known).length;
    return expanded;
  }

  /** What a client can be asked alone is asked of each; the rest is written beside their senders. */
  #members(tree: Condition): Expanded {
    const parts: readonly Condition[] = tree.kind === "and" ? tree.parts : [tree];
    const ofClients = parts.filter((part) => this.#isOfClients(part));
    const ofMail = parts.filter((part) => !ofClients.includes(part));
    for (const { operator, value } of ofClients.flatMap(lookupsOf))
      if (operator === "last-order") this.#changed({ kind: "lookup", operator, value }, "lookup.asOfToday");
    const members = this.#sources.clients.filter((client) =>
      ofClients.every((part) => this.#isMember(part, client)),
    );
    return all([this.#senders(new Set(members)), ...ofMail.map((part) => this.#of(part))]);
  }

  /** Whether a client alone, without a message, decides it. */
  #isOfClients(tree: Condition): boolean {
    const canTell = ({ operator }: LookupTerm) => operator !== "last-order" || this.#sources.clock !== null;
    return termsOf(tree).every((term) => isClientLookup(term) && canTell(term));
  }

  #isMember(tree: Condition, client: Client): boolean {
    switch (tree.kind) {
      case "and":
        return tree.parts.every((part) => this.#isMember(part, client));
      case "or":
        return tree.parts.some((part) => this.#isMember(part, client));
      case "not":
        return !this.#isMember(tree.part, client);
      default:
        return tree.kind === "lookup" && this.#holds(tree, client);
    }
  }

  #stays(term: LookupTerm, code: string): null {
    this.#note({ kind: "lost", code, params: paramsOf(term) });
    return null;
  }

  #changed(term: LookupTerm, code: string): void {
    this.#note({ kind: "changed", code, params: paramsOf(term) });
  }

  #note(loss: ExpansionLoss): void {
    this.#losses.set(JSON.stringify([loss.code, loss.params]), loss);
  }
}

function isClientLookup(term: Condition): term is LookupTerm {
  return term.kind === "lookup" && !["segment", "group", "waiting", "last-contact"].includes(term.operator);
}

function fromAddress(address: string): Condition {
  return { kind: "person", operator: "from", test: { kind: "address", address } };
}

function paramsOf({ operator, value }: LookupTerm) {
  return { operator, value: value.slice(0, 200) };
}

function lookupsOf(tree: Condition): readonly LookupTerm[] {
  return termsOf(tree).flatMap((term) => (term.kind === "lookup" ? [term] : []));
}

function all(parts: readonly Expanded[]): Expanded {
  if (parts.includes(false)) return false;
  return allOf(parts.filter((part) => typeof part !== "boolean")) ?? true;
}

function any(parts: readonly Expanded[]): Expanded {
  if (parts.includes(true)) return true;
  return anyOf(parts.filter((part) => typeof part !== "boolean")) ?? false;
}
