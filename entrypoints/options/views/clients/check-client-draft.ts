/** Everything to be said about a draft of a client, as sentences beside their fields. */
import type { Translation } from "../../../../components/translation.tsx";
import {
  type ClientIssue,
  type ClientSurroundings,
  checkAddress,
  checkDomain,
  checkParent,
} from "../../../../lib/core/clients/check-client.ts";
import { buildClientIndex } from "../../../../lib/core/clients/client-index.ts";
import { comparableName } from "../../../../lib/core/clients/comparable-name.ts";
import { canonicalAddress, canonicalDomain } from "../../../../lib/core/message/address.ts";
import { type Client, notesLimit, type RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { checkFieldDrafts } from "./check-field-drafts.ts";
import { type ClientDraft, entriesOf } from "./client-draft.ts";
import { readHours } from "./client-promise-draft.ts";
import type { FieldSays } from "./field-says.ts";

export interface ClientDraftSays {
  readonly name: FieldSays;
  readonly parent: FieldSays;
  readonly addresses: FieldSays;
  readonly domains: FieldSays;
  readonly exactDomains: FieldSays;
  readonly lastOrder: FieldSays;
  readonly orders: FieldSays;
  readonly orderTotal: FieldSays;
  readonly fields: FieldSays;
  readonly promiseFirst: FieldSays;
  readonly promiseNext: FieldSays;
  readonly notes: FieldSays;
  readonly hasErrors: boolean;
}

/** What a draft is compared with; built once a rule set, not once a keystroke. */
export interface DraftSurroundings extends ClientSurroundings {
  readonly byId: ReadonlyMap<string, Client>;
}

export function surroundingsOf(set: RuleSet, settings: Settings): DraftSurroundings {
  const accounts = Object.entries(settings.accounts);
  return {
    byId: new Map(set.clients.map((client) => [client.id, client])),
    index: buildClientIndex(set.clients),
    places: new Map(set.clients.map(({ id }, place) => [id, place])),
    ownAddresses: new Set(accounts.flatMap(([main, own]) => [main, ...own.addresses]).map(canonicalAddress)),
    ownDomains: new Set(accounts.flatMap(([, own]) => own.domains).map(canonicalDomain)),
  };
}

export function checkClientDraft(
  draft: ClientDraft,
  set: RuleSet,
  around: DraftSurroundings,
  t: Translation,
): ClientDraftSays {
  const addresses = entriesOf(draft.addresses);
  const domains = entriesOf(draft.domains);
  const alone = entriesOf(draft.exactDomains);
  const parent = draft.parent === "" ? undefined : draft.parent;
  const says = {
    name: { errors: nameErrors(draft, set, t), notes: [] },
    parent: sayIssues([checkParent(draft, parent, around.byId)], t),
    addresses: sayIssues(
      addresses.map((text) => checkAddress(text, draft, around)),
      t,
    ),
    domains: sayIssues(
      domains.map((text) => checkDomain(text, draft, around)),
      t,
    ),
    exactDomains: sayIssues(
      alone.map((text) => checkDomain(text, draft, around, "alone")),
      t,
    ),
    ...checkFieldDrafts(draft, t),
    promiseFirst: { errors: hoursErrors(draft.promise.first, t), notes: [] },
    promiseNext: { errors: hoursErrors(draft.promise.next, t), notes: [] },
    notes: { errors: noteErrors(draft, t), notes: [] },
  };
  const nothing = addresses.length + domains.length + alone.length === 0 ? [t("client.nothingToFind")] : [];
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
  const name = comparableName(draft.name);
  if (name === "") return [t("client.name.missing")];
  // An imported set may hold two clients of one name: they can be edited as long as they keep it.
  const stored = set.clients.find(({ id }) => id === draft.id);
  if (stored !== undefined && comparableName(stored.name) === name) return [];
  const taken = set.clients.some((other) => other.id !== draft.id && comparableName(other.name) === name);
  return taken ? [t("client.name.taken")] : [];
}

function hoursErrors(text: string, t: Translation): string[] {
  return text.trim() === "" || readHours(text) !== null ? [] : [t("client.hours.bad")];
}

function noteErrors({ notes }: ClientDraft, t: Translation): string[] {
  return notes.length > notesLimit ? [t("client.notes.long", { limit: notesLimit })] : [];
}
