/**
 * When each client was last written with, from the seen mail of all accounts, read
 * and looked through in slices. Own addresses of every account count as the user's own: who was
 * answered from one of them does not wait in another.
 */
import { useEffect, useState } from "preact/hooks";
import { buildClientIndex } from "../../../../../lib/core/clients/client-index.ts";
import { type ContactBook, collectContacts } from "../../../../../lib/core/clients/contact-book.ts";
import type { Client } from "../../../../../lib/core/rules/rule-set.ts";
import { type OwnPeople, ownPeople } from "../../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import { lookThroughSeen } from "../../look-through-seen.ts";

export interface SeenContacts {
  readonly status: "reading" | "failed" | "ready";
  /** `null`: not looked at yet. */
  readonly book: ContactBook | null;
  /** Date of the oldest mail, ms since the epoch; `null`: none was seen. */
  readonly since: number | null;
}

const nothing: SeenContacts = { status: "reading", book: null, since: null };

export interface ContactSources {
  readonly database: Database;
  readonly settings: Settings;
  readonly accounts: readonly string[];
  /** As they count (`withInherited`). */
  readonly clients: readonly Client[];
}

/** While it is read anew, what was known before stands. @param isWanted false: nothing asks for it, so nothing is read */
export function useContactBook(sources: ContactSources, isWanted: boolean): SeenContacts {
  const { database, settings, accounts, clients } = sources;
  const [contacts, setContacts] = useState(nothing);
  // The same accounts come in a new list whenever the page reads them again.
  const whose = accounts.join("\n");
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    void readContacts({ database, settings, accounts, clients }, stop.signal).then((read) => {
      if (!stop.signal.aborted) setContacts(read);
    });
    return () => stop.abort();
  }, [database, settings, whose, clients, isWanted]);
  return contacts;
}

async function readContacts(
  { database, settings, accounts, clients }: ContactSources,
  signal: AbortSignal,
): Promise<SeenContacts> {
  const { add, book } = collectContacts(buildClientIndex(clients), ownPeopleOfPage(settings, accounts));
  let since = Number.POSITIVE_INFINITY;
  const look = ({ facts }: SeenRecord) => {
    if (typeof facts.date === "number") since = Math.min(since, facts.date);
    add(facts);
  };
  const isRead = await lookThroughSeen(database, look, signal);
  if (!isRead) return { ...nothing, status: "failed" };
  return { status: "ready", book: book(), since: Number.isFinite(since) ? since : null };
}

function ownPeopleOfPage(settings: Settings, accounts: readonly string[]): OwnPeople {
  const all = [...new Set([...accounts, ...Object.keys(settings.accounts)])];
  const own = all.map((account) => ownPeople(settings, account));
  return {
    addresses: own.flatMap(({ addresses }) => addresses),
    domains: own.flatMap(({ domains }) => domains),
  };
}
