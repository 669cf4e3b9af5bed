/**
 * Says what would become of each rule of a file under the user's choices: a rule of ours, an address or domain of a
 * client, nothing new, or nothing at all, and why.
 *
 * A label that becomes a client takes in the rules that ask for nothing but its senders, because the client then does
 * all that they did. Rules that ask for more keep it as a label: a client is never found by a subject.
 */
import { nameKey } from "../../../condition/known-names.ts";
import type { RuleSet } from "../../../rules/rule-set.ts";
import type { OwnHouse } from "../../contacts/own-house.ts";
import type { ImportedRules } from "../imported-rules.ts";
import { booksOf, proposedBook } from "./books-in-conditions.ts";
import { ClientClaims, type PlannedClient } from "./client-claims.ts";
import { type FileLabel, fileLabels } from "./file-labels.ts";
import type { BookChoice, RuleImportChoices } from "./import-choices.ts";
import { type OfferedClient, offeredClients } from "./offered-clients.ts";
import type { LabelInPlan, PlannedRule } from "./planned-rule.ts";
import { type PreparedRule, prepareRules } from "./prepared-rule.ts";
import { RulePlanner } from "./rule-planner.ts";
import type { Senders } from "./senders-in.ts";

export interface BookInPlan {
  readonly book: string;
  readonly choice: BookChoice;
  readonly rules: number;
}

export interface RuleImportPlan {
  /** In the order of the file. */
  readonly rules: readonly PlannedRule[];
  readonly labels: readonly LabelInPlan[];
  readonly books: readonly BookInPlan[];
  readonly offers: readonly (OfferedClient & { readonly isTaken: boolean })[];
  readonly clients: readonly PlannedClient[];
  /** Names of the groups to make, empty. */
  readonly groups: readonly string[];
}

/** A file that was read once and is planned again and again. */
export interface PreparedImport {
  readonly file: ImportedRules;
  readonly own: OwnHouse;
  readonly rules: readonly PreparedRule[];
  readonly labels: readonly FileLabel[];
}

export function prepareRuleImport(file: ImportedRules, own: OwnHouse): PreparedImport {
  const rules = prepareRules(file);
  return { file, own, rules, labels: fileLabels(rules, file.format, own) };
}

export function planRuleImport(
  prepared: PreparedImport,
  set: RuleSet,
  choices: RuleImportChoices,
): RuleImportPlan {
  const { file, own, rules } = prepared;
  const claims = new ClientClaims(set.clients);
  const labels = prepared.labels.map((label) => choiceOf(label, claims, choices));
  const clients = claimForLabels(labels, claims, choices);
  const offers = offeredClients(rules, claims, own).map((offer) => {
    const isTaken = choices.clients.has(offer.key);
    if (isTaken) claims.claim(offer.name, offer.senders);
    return { ...offer, isTaken };
  });
  const bookNames = new Set(file.books);
  const books = new Map(file.books.map((book) => [book, choices.books.get(book) ?? proposedBook(book, set)]));
  const planner = new RulePlanner(set, { labels, clients, claims, own, books, choices });
  const planned = rules.map((rule) => planner.plan(rule));
  const asking = new Map<string, number>();
  for (const rule of rules) {
    for (const book of new Set(booksOf(rule, bookNames))) asking.set(book, (asking.get(book) ?? 0) + 1);
  }
  return {
    rules: planned,
    labels,
    books: [...books].map(([book, choice]) => ({ book, choice, rules: asking.get(book) ?? 0 })),
    offers,
    clients: claims.planned(),
    groups: newGroups(books),
  };
}

function choiceOf(label: FileLabel, claims: ClientClaims, choices: RuleImportChoices): LabelInPlan {
  const choice = choices.labels.get(label.label.key) ?? label.proposal;
  if (label.feeders.length === 0) return { ...label, choice, known: null };
  const senders = sendersOf(label, new Map());
  return { ...label, choice, known: claims.known(choice.name, senders)?.name ?? null };
}

/** The keys of the claims, by the keys of the labels that become clients. */
function claimForLabels(
  labels: readonly LabelInPlan[],
  claims: ClientClaims,
  choices: RuleImportChoices,
): ReadonlyMap<string, object> {
  const clients = new Map<string, object>();
  for (const label of labels) {
    const { as, name } = label.choice;
    if (as !== "client" || name.trim() === "") continue;
    const senders = sendersOf(label, choices.rules);
    if (senders.addresses.size + senders.domains.size === 0) continue;
    clients.set(label.label.key, claims.claim(name.trim(), senders, label.label.colour));
  }
  return clients;
}

/** Of all rules that give the label and that the user did not take out. */
function sendersOf({ feeders }: FileLabel, taken: RuleImportChoices["rules"]): Senders {
  const feeding = feeders.filter(({ place }) => taken.get(place) !== false);
  return {
    addresses: new Set(feeding.flatMap(({ senders }) => [...senders.addresses])),
    domains: new Set(feeding.flatMap(({ senders }) => [...senders.domains])),
    isWhole: true,
  };
}

function newGroups(books: ReadonlyMap<string, BookChoice>): readonly string[] {
  const wanted = [...books.values()].filter(({ as }) => as === "newGroup");
  return [...new Map(wanted.map(({ name }) => [nameKey(name), name.trim()])).values()];
}
