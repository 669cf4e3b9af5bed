/** Counts what was exchanged with one house while mail is gathered. */
import type { MessageFacts } from "../../message/facts.ts";
import type { AssignScope } from "../assign-sender.ts";
import type { SenderHouse, SenderPerson } from "./sender-house.ts";

/** Somebody of the house, in one mail. */
export type Met = Omit<SenderPerson, "mails">;

/** Subjects that are told of one house. */
const mostSubjects = 3;

export class HouseCount {
  readonly #entry: string;
  readonly #scope: AssignScope;
  readonly #people = new Map<string, Met & { mails: number }>();
  readonly #accounts = new Map<string, number>();
  readonly #subjects: { readonly date: number; readonly subject: string }[] = [];
  #received = 0;
  #automatic = 0;
  #sent = 0;
  #conversations = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(entry: string, scope: AssignScope) {
    this.#entry = entry;
    this.#scope = scope;
  }

  /** `isBulk`: the mail went to many. */
  wrote(person: Met, account: string, facts: MessageFacts, isBulk: boolean): void {
    this.#meet(person, account, facts);
    if (isBulk || person.automatic !== null) {
      this.#automatic += 1;
      return;
    }
    this.#received += 1;
    if (facts.threadId !== undefined && facts.threadId !== facts.id) this.#conversations += 1;
  }

  /** Whoever writes to a robot or a newsletter wants it to end. */
  wroteTo(person: Met, account: string, facts: MessageFacts): void {
    this.#meet(person, account, facts);
    if (person.automatic === null) this.#sent += 1;
    else this.#automatic += 1;
  }

  #meet(person: Met, account: string, { date, subject = "" }: MessageFacts): void {
    const known = this.#people.get(person.address);
    const name = person.name === "" ? (known?.name ?? "") : person.name;
    this.#people.set(person.address, { ...person, name, mails: (known?.mails ?? 0) + 1 });
    this.#accounts.set(account, (this.#accounts.get(account) ?? 0) + 1);
    if (typeof date !== "number") return;
    this.#first = Math.min(this.#first, date);
    this.#last = Math.max(this.#last, date);
    if (subject !== "") this.#keepSubject(date, subject);
  }

  #keepSubject(date: number, subject: string): void {
    const place = this.#subjects.findIndex((other) => other.date < date);
    if (place === -1 && this.#subjects.length >= mostSubjects) return;
    this.#subjects.splice(place === -1 ? this.#subjects.length : place, 0, { date, subject });
    this.#subjects.length = Math.min(this.#subjects.length, mostSubjects);
  }

  told(): SenderHouse {
    const rank = ({ automatic }: Met) => (automatic === null ? 0 : 1);
    return {
      entry: this.#entry,
      scope: this.#scope,
      people: [...this.#people.values()].sort(
        (one, other) =>
          rank(one) - rank(other) || other.mails - one.mails || byText(one.address, other.address),
      ),
      received: this.#received,
      automatic: this.#automatic,
      sent: this.#sent,
      conversations: this.#conversations,
      first: Number.isFinite(this.#first) ? this.#first : null,
      last: Number.isFinite(this.#last) ? this.#last : null,
      subjects: this.#subjects.map(({ subject }) => subject),
      accounts: [...this.#accounts]
        .sort(([one, mails], [other, others]) => others - mails || byText(one, other))
        .map(([account]) => account),
    };
  }
}

function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}
