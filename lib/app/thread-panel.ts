/**
 * Everything that the panel beside a message says: whose mail it is, why it is
 * decided as it is, what was said lately, and to whom the sender could belong. By the
 * rules and the facts of this moment; nothing is kept of asking.
 */
import { type AssignableDomain, assignableDomain } from "../core/clients/assignable-domain.ts";
import { type ClientIndex, findByAddress } from "../core/clients/client-index.ts";
import { type Counterpart, counterpartOf } from "../core/clients/counterpart.ts";
import type { MailLately } from "../core/clients/mail-lately.ts";
import { proposeClientName } from "../core/clients/propose-client-name.ts";
import { suggestClients } from "../core/clients/suggest-clients.ts";
import { nameKey } from "../core/condition/known-names.ts";
import { examineMessage } from "../core/decision/examine-message.ts";
import { explainMessage, type MessageExplanation } from "../core/decision/explain-message.ts";
import { type Memberships, membershipsOf } from "../core/decision/memberships.ts";
import { noSituation, type Situation } from "../core/decision/situation.ts";
import { canonicalAddress } from "../core/message/address.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import type { Client, RuleSet } from "../core/rules/rule-set.ts";
import { ownPeople, ownPeopleOfAll } from "../core/settings/own-people.ts";
import { whyOff } from "../core/settings/settings.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { isDone } from "../core/threads/is-done.ts";
import type { ThreadState } from "../core/threads/thread-state.ts";
import { withoutAnswers, withStoredAnswers } from "./body-answers.ts";
import type { MarkStore } from "./conversation-ports.ts";
import type { Queue } from "./create-queue.ts";
import type { Clock, ReportProblem, SeenMessageStore, UndoStore } from "./ports.ts";
import type { PresentRules, PresentState } from "./present-state.ts";
import { readContacts } from "./read-contacts.ts";
import { readLately } from "./read-lately.ts";
import { readSituations } from "./read-situations.ts";
import { withNewSigns, withoutSigns } from "./text-signs.ts";

export interface ThreadPanelPorts {
  readonly state: PresentState;
  readonly seen: SeenMessageStore;
  readonly marks: MarkStore;
  readonly undo: UndoStore;
  readonly clock: Clock;
  readonly queue: Queue;
  readonly report: ReportProblem;
}

export interface ShownMessage {
  readonly account: string;
  readonly facts: MessageFacts;
}

export interface ThreadPanel {
  readonly explanation: MessageExplanation;
  readonly client: Client | null;
  readonly memberships: Memberships;
  readonly counterpart: Counterpart | null;
  /** `null`: there is nobody to assign. */
  readonly assigning: Assigning | null;
  /** `null`: the database cannot be read. */
  readonly lately: MailLately | null;
  /** How the conversation stands; `null`: not known, nobody there is a client, or the user is done with what waits. */
  readonly thread: ThreadState | null;
}

export interface Assigning {
  readonly domain: AssignableDomain;
  readonly suggestions: readonly Client[];
  /** Some of the suggestions are only alike. */
  readonly isAlike: boolean;
  /** A name for a new client that no other has; `""`: none could be made up. */
  readonly newName: string;
}

export interface PanelAnswer {
  /** `null`: painting is off, and then nothing is decided. */
  readonly panel: ThreadPanel | null;
  /** Whether page data may be read. */
  readonly pageData: boolean;
}

const mostSuggested = 5;

export async function threadPanel(
  ports: ThreadPanelPorts,
  { account, facts }: ShownMessage,
): Promise<Outcome<PanelAnswer>> {
  const { state, clock } = ports;
  const present = await state.settings();
  if (!present.ok) return present;
  const { settings } = present.value;
  const { pageData } = settings;
  const now = clock.now();
  if (whyOff(settings, account, now) !== null) return { ok: true, value: { panel: null, pageData } };
  const rules = await state.rules(present.value);
  if (!rules.ok) return rules;
  const { compiled, set } = rules.value;
  const zone = clock.zone();
  const shown = withNewSigns([withoutSigns(withoutAnswers(facts))], compiled.priority, zone);
  const answered = await withStoredAnswers(ports, account, shown, compiled.rules);
  const own = ownPeople(settings, account);
  const { addresses, domains } = own;
  const [situated] = await readSituations(ports, { account, own, compiled }, answered);
  const { facts: known, situation } = situated ?? { facts, situation: noSituation };
  const contacts = await readContacts(ports, compiled, account, own);
  const context = { now, zone, account: addresses, ownDomains: domains, contacts };
  const counterpart = counterpartOf(known, addresses);
  const examined = examineMessage(compiled, known, context);
  const client = examined.match?.client ?? null;
  const lately = await readLately(ports, account, {
    isTheirs: theirs(compiled.clients, client, counterpart),
    own,
  });
  const everywhere = ownPeopleOfAll(settings, account);
  const recent = await ports.undo.recentClients();
  const explanation = explainMessage(compiled, known, context, situation);
  // Whom the sender pretends to be is not offered: it takes more than a slip to give it the client's chip.
  const claimed = (explanation.decided.decision.warnings ?? []).flatMap(({ clientId }) => clientId ?? []);
  const left = new Set([...claimed, ...(client === null ? [] : [client.id])]);
  return {
    ok: true,
    value: {
      pageData,
      panel: {
        explanation,
        client,
        memberships: membershipsOf(set, compiled.groups, examined, counterpart?.person.address ?? null),
        counterpart,
        assigning: counterpart && assigningOf(rules.value, counterpart, everywhere.domains, recent, left),
        lately: lately.ok ? lately.value : null,
        thread: openThread(situation),
      },
    },
  };
}

/** Nobody is said to wait in what the user is done with. */
function openThread({ thread, mark }: Situation): ThreadState | null {
  if (thread?.status !== "theirs") return thread;
  return isDone(mark, { id: thread.messageId, date: thread.since }) ? null : thread;
}

/** All of the client's people; without a client just the one the message is about. */
function theirs(
  index: ClientIndex,
  client: Client | null,
  counterpart: Counterpart | null,
): (address: string) => boolean {
  const wanted = canonicalAddress(counterpart?.person.address ?? "");
  const known = new Map<string, boolean>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const isTheirs =
      client === null
        ? wanted !== "" && canonicalAddress(written) === wanted
        : findByAddress(index, written)?.client.id === client.id;
    known.set(written, isTheirs);
    return isTheirs;
  };
}

function assigningOf(
  { set }: PresentRules,
  { person }: Counterpart,
  ownDomains: readonly string[],
  recent: readonly string[],
  left: ReadonlySet<string>,
): Assigning {
  // A client's own house is like itself, and no news.
  const candidates = set.clients.filter(({ id }) => !left.has(id));
  const { clients, isAlike } = suggestClients(candidates, person, recent, mostSuggested);
  return {
    domain: assignableDomain(person.address, ownDomains),
    suggestions: clients,
    isAlike,
    newName: freeName(set, proposeClientName(person), person.address),
  };
}

/** A name that no client has: who has it may be archived, or another house of the same name. */
function freeName({ clients }: RuleSet, name: string, address: string): string {
  const isTaken = clients.some((client) => nameKey(client.name) === nameKey(name));
  return isTaken ? `${name} (${address.slice(address.lastIndexOf("@") + 1)})` : name;
}
