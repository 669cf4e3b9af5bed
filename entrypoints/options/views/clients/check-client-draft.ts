/** Everything to be said about a draft of a client, as sentences beside their fields. */
import type { Translation } from "../../../../components/translation.tsx";
import {
  type ClientIssue,
  type ClientSurroundings,
  checkAddress,
  checkDomain,
} from "../../../../lib/core/clients/check-client.ts";
import { buildClientIndex } from "../../../../lib/core/clients/client-index.ts";
import { canonicalAddress, canonicalDomain } from "../../../../lib/core/message/address.ts";
import { notesLimit, type RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { type ClientDraft, entriesOf } from "./client-draft.ts";

/** Errors keep the draft from being saved, notes do not. */
export interface FieldSays {
  readonly errors: readonly string[];
  readonly notes: readonly string[];
}

export interface ClientDraftSays {
  readonly name: FieldSays;
  readonly addresses: FieldSays;
  readonly domains: FieldSays;
  readonly fields: FieldSays;
  readonly notes: FieldSays;
  readonly hasErrors: boolean;
}

/** What a draft is compared with; built once a rule set, not once a keystroke. */
export function surroundingsOf(set: RuleSet, settings: Settings): ClientSurroundings {
  const accounts = Object.entries(settings.accounts);
  return {
    index: buildClientIndex(set.clients),
    places: new Map(set.clients.map(({ id }, place) => [id, place])),
    ownAddresses: new Set(accounts.flatMap(([main, own]) => [main, ...own.addresses]).map(canonicalAddress)),
    ownDomains: new Set(accounts.flatMap(([, own]) => own.domains).map(canonicalDomain)),
  };
}

export function checkClientDraft(
  draft: ClientDraft,
  set: RuleSet,
  around: ClientSurroundings,
  t: Translation,
): ClientDraftSays {
  const addresses = entriesOf(draft.addresses);
  const domains = entriesOf(draft.domains);
  const says = {
    name: { errors: nameErrors(draft, set, t), notes: [] },
    addresses: sayIssues(
      addresses.map((text) => checkAddress(text, draft, around)),
      t,
    ),
    domains: sayIssues(
      domains.map((text) => checkDomain(text, draft, around)),
      t,
    ),
    fields: { errors: fieldErrors(draft, t), notes: [] },
    notes: { errors: noteErrors(draft, t), notes: [] },
  };
  const nothing = addresses.length + domains.length === 0 ? [t("client.nothingToFind")] : [];
  return {
    ...says,
    domains: { ...says.domains, notes: [...says.domains.notes, ...nothing] },
    hasErrors: Object.values(says).some(({ errors }) => errors.length > 0),
  };
}

function sayIssues(issues: readonly (ClientIssue | null)[], t: Translation): FieldSays {
  const present = issues.filter((issue) => issue !== null);
  const say = (issue: ClientIssue) =>
    t.byCode(`client.${issue.code}`, { ...issue.params }) ?? issue.params.text;
  return {
    errors: present.filter(({ severity }) => severity === "error").map(say),
    notes: present.filter(({ severity }) => severity === "warning").map(say),
  };
}

function nameErrors(draft: ClientDraft, set: RuleSet, t: Translation): string[] {
  const name = comparable(draft.name);
  if (name === "") return [t("client.name.missing")];
  // An imported set may hold two clients of one name: they can be edited as long as they keep it.
  const stored = set.clients.find(({ id }) => id === draft.id);
  if (stored !== undefined && comparable(stored.name) === name) return [];
  const taken = set.clients.some((other) => other.id !== draft.id && comparable(other.name) === name);
  return taken ? [t("client.name.taken")] : [];
}

function fieldErrors({ fields }: ClientDraft, t: Translation): string[] {
  const names = fields.map(({ name }) => name.trim());
  const twice = names.filter((name, index) => name !== "" && names.indexOf(name) !== index);
  const nameless = fields.some(({ name, value }) => name.trim() === "" && value.trim() !== "");
  return [
    ...[...new Set(twice)].map((name) => t("client.field.twice", { name })),
    ...(nameless ? [t("client.field.nameless")] : []),
  ];
}

function noteErrors({ notes }: ClientDraft, t: Translation): string[] {
  return notes.length > notesLimit ? [t("client.notes.long", { limit: notesLimit })] : [];
}

function comparable(name: string): string {
  return name.trim().normalize("NFKC").toLowerCase();
}
