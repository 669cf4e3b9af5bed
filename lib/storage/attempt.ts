/**
 * Every use of the database goes through here: what the browser throws becomes
 * a value with a code.
 *
 * Dexie's own promises carry the live query within which they run; an `await`
 * here would lose it, and our pages would never be told of a change.
 */
import { Dexie } from "dexie";
import type { StorageFailure, Stored } from "../app/ports.ts";
import type { Database } from "./database.ts";
import { baseName, nameInUse, nextName } from "./database-name.ts";
import { StorageError } from "./storage-error.ts";

/** What `work` gives on the opened database, or the failure that kept it from that. */
export function attempt<T>(database: Database, work: () => PromiseLike<T>): Promise<Stored<T>> {
  return asStored(() =>
    database.isOpen() ? work() : Dexie.Promise.resolve(open(database)).then(() => work()),
  );
}

/**
 * Expected: anything that IndexedDB can throw; a mistake of our own comes out as
 * `storage.failed` with the class of its error.
 */
export function asStored<T>(work: () => PromiseLike<T>): Promise<Stored<T>> {
  return Dexie.Promise.resolve()
    .then(work)
    .then(
      (value): Stored<T> => ({ ok: true, value }),
      (error: unknown): Stored<T> => ({ ok: false, failure: failureFrom(error) }),
    );
}

/** Whatever keeps us out, unless it has a name of its own, is `storage.unavailable`. */
async function open(database: Database): Promise<void> {
  try {
    await openUnlessNewer(database);
  } catch (error) {
    const { code, params } = failureFrom(error);
    throw code === "storage.failed" ? new StorageError("storage.unavailable", params, error) : error;
  }
}

/**
 * Dexie opens a newer database than it knows as if nothing were wrong, and puts
 * back the tables that it misses: so the version is looked at before it may.
 */
async function openUnlessNewer(database: Database): Promise<void> {
  const known = database.verno;
  const present = await presentDatabases(database);
  useName(database, nameInUse([...present.keys()], baseName(database.name)));
  // Dexie multiplies its versions by ten, to leave room for steps in between.
  const version = Math.floor((present.get(database.name) ?? 0) / 10);
  if (version > known) throw new StorageError("storage.newer", { version, known });
  await database.open();
}

/** Closes the database, which stays as it is, and opens a new and empty one beside it. */
export async function openAnew(database: Database): Promise<void> {
  const present = await presentDatabases(database);
  const name = nextName([...present.keys()], baseName(database.name));
  database.close();
  useName(database, name);
  await database.open();
}

/** Dexie looks at its name whenever it opens, and only then. */
function useName(database: Database, name: string): void {
  Object.assign(database, { name });
}

/** Versions by name, as the browser counts them. */
export async function presentDatabases(database: Database): Promise<ReadonlyMap<string, number>> {
  const factory = (database._options.indexedDB ?? globalThis.indexedDB) as IDBFactory;
  const present = await factory.databases();
  return new Map(present.map(({ name = "", version = 0 }) => [name, version]));
}

/** Dexie wraps: the cause may lie under `inner` or `cause`, several deep. */
function failureFrom(error: unknown): StorageFailure {
  const chain = [...causes(error)];
  const ours = chain.find((cause) => cause instanceof StorageError);
  if (ours !== undefined) return { code: ours.code, params: ours.params };
  const names = chain.map(nameOf);
  if (names.includes("QuotaExceededError")) return { code: "storage.full", params: {} };
  if (names.some((name) => cannotOpen.has(name))) return { code: "storage.unavailable", params: {} };
  return { code: "storage.failed", params: { error: names.at(0) ?? "unknown" } };
}

/** What Dexie and the browsers say when there is no way in. */
const cannotOpen: ReadonlySet<string> = new Set([
  "OpenFailedError",
  "MissingAPIError",
  "NoSuchDatabaseError",
  "DatabaseClosedError",
  "InvalidStateError",
  "SecurityError",
  "UnknownError",
]);

function* causes(error: unknown): Generator<object> {
  let cause: unknown = error;
  for (let depth = 0; depth < 5 && typeof cause === "object" && cause !== null; depth += 1) {
    yield cause;
    cause = ("inner" in cause && cause.inner) || ("cause" in cause && cause.cause);
  }
}

function nameOf(error: object): string {
  return "name" in error && typeof error.name === "string" ? error.name : "unknown";
}
