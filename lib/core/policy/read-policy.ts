/**
 * Reads a policy as the browser gives it. Chrome checks it against our schema, Firefox does not, and both
 * let a wrong word through: so every value is looked at here, and one that cannot be used is left out alone.
 */
import { readAddress } from "../sharing/read-address.ts";
import { type GivenObject, givenList, givenObject, givenSwitch } from "./given-value.ts";
import {
  noPolicy,
  type PinnedSet,
  type Policy,
  type PolicyIssue,
  type PolicySubscription,
} from "./policy.ts";
import { ownValue, PolicyReading } from "./policy-reading.ts";
import { policyValueSchemas as schemas } from "./policy-schema.ts";
import { readLockedSettings } from "./read-locked-settings.ts";

export interface ReadPolicy {
  readonly policy: Policy;
  /** In the order of the policy's keys; empty: every value counts. */
  readonly issues: readonly PolicyIssue[];
}

const limits = { subscriptions: 50, pinnedKeys: 200, keys: 10 } as const;
const welcomeLanguages = ["en", "zh_CN", "zh_TW", "other"] as const;

/**
 * Whatever was given: what is no policy at all is one without any value that can be used. A slip in it takes
 * nothing away: sets that are followed stay where their list, or the keys of one of them, cannot be read.
 */
export function readPolicy(value: unknown): ReadPolicy {
  const reading = new PolicyReading();
  const given = givenObject(value);
  if (given === undefined) {
    reading.noteBad("policy", "entries");
    return { policy: { ...noPolicy, subscriptions: null }, issues: reading.issues };
  }
  reading.onlyKnown(given, Object.keys(noPolicy), "");
  const own = givenSwitch(ownValue(given, "allowOwnSubscriptions"));
  const policy: Policy = {
    company: reading.take(ownValue(given, "company"), schemas.company, "company", "text") ?? null,
    contact: reading.take(ownValue(given, "contact"), schemas.contact, "contact", "text") ?? null,
    welcome: readWelcome(ownValue(given, "welcome"), reading),
    subscriptions: readSubscriptions(ownValue(given, "subscriptions"), reading),
    pinnedKeys: readPinnedKeys(ownValue(given, "pinnedKeys"), reading),
    settings: readLockedSettings(ownValue(given, "settings"), reading),
    allowOwnSubscriptions: reading.take(own, schemas.switch, "allowOwnSubscriptions", "switch") ?? true,
  };
  return { policy, issues: reading.issues };
}

/** One text for everybody, or one for each language. */
function readWelcome(value: unknown, reading: PolicyReading): Policy["welcome"] {
  if (value === undefined) return {};
  const given = givenObject(value);
  if (given === undefined) {
    const other = reading.take(value, schemas.welcome, "welcome", "text");
    return other === undefined ? {} : { other };
  }
  reading.onlyKnown(given, welcomeLanguages, "welcome.");
  const texts = welcomeLanguages.flatMap((language) => {
    const text = reading.take(ownValue(given, language), schemas.welcome, `welcome.${language}`, "text");
    return text === undefined ? [] : [[language, text]];
  });
  return Object.fromEntries(texts);
}

function readSubscriptions(value: unknown, reading: PolicyReading): readonly PolicySubscription[] | null {
  const seen = new Set<string>();
  return readList(value, reading, "subscriptions", (entry, path) => {
    // The address alone is enough.
    const given = givenObject(entry) ?? (typeof entry === "string" ? { address: entry } : undefined);
    if (given === undefined) return reading.noteBad(path, "entries");
    const read = readSubscription(given, reading, path);
    if (read !== undefined && !seen.has(read.address)) {
      seen.add(read.address);
      return read;
    }
    if (read !== undefined) reading.note(`${path}.address`, "twice");
    return undefined;
  });
}

function readSubscription(
  given: GivenObject,
  reading: PolicyReading,
  path: string,
): PolicySubscription | undefined {
  reading.onlyKnown(given, ["address", "name", "keys"], `${path}.`);
  const found = readPolicyAddress(ownValue(given, "address"));
  if (found === undefined) return reading.noteBad(`${path}.address`, "address");
  const keys = readKeys(ownValue(given, "keys"), reading, `${path}.keys`);
  return {
    address: found.address,
    name: reading.take(ownValue(given, "name"), schemas.name, `${path}.name`, "text") ?? null,
    // Without its keys a set would be believed that the company did not mean.
    keys: keys === undefined ? null : keys.length === 0 ? found.keys : keys,
  };
}

function readPinnedKeys(value: unknown, reading: PolicyReading): readonly PinnedSet[] {
  const seen = new Set<string>();
  const read = (entry: unknown, path: string): PinnedSet | undefined => {
    const given = givenObject(entry);
    if (given === undefined) return reading.noteBad(path, "entries");
    reading.onlyKnown(given, ["set", "keys"], `${path}.`);
    const setId = schemas.setId.safeParse(ownValue(given, "set")).data;
    if (setId === undefined) return reading.noteBad(`${path}.set`, "set");
    if (seen.has(setId)) {
      reading.note(`${path}.set`, "twice");
      return undefined;
    }
    const keys = readKeys(ownValue(given, "keys"), reading, `${path}.keys`);
    if (keys === undefined) return undefined;
    if (keys.length === 0) return reading.noteBad(`${path}.keys`, "key");
    seen.add(setId);
    return { setId, keys };
  };
  return readList(value, reading, "pinnedKeys", read) ?? [];
}

/** Empty: none were given. `undefined`: keys were given and none of them is one, which is noted. */
function readKeys(value: unknown, reading: PolicyReading, path: string): readonly string[] | undefined {
  if (value === undefined) return [];
  // A single key needs no list.
  const entries = givenList(value) ?? [value];
  const keys = reading.each(entries, limits.keys, path, (entry, at) =>
    reading.take(entry, schemas.key, at, "key"),
  );
  if (keys.length > 0 || entries.length === 0) return [...new Set(keys)];
  reading.note(path, "noKey");
  return undefined;
}

/** `null`: it is there and is no list, which is noted. */
function readList<T>(
  value: unknown,
  reading: PolicyReading,
  path: "subscriptions" | "pinnedKeys",
  read: (entry: unknown, path: string) => T | undefined,
): readonly T[] | null {
  if (value === undefined) return [];
  const entries = givenList(value);
  if (entries !== undefined) return reading.each(entries, limits[path], path, read);
  reading.noteBad(path, "list");
  return null;
}

/** An address, or an invite link whose fragment names the key. */
function readPolicyAddress(
  value: unknown,
): { readonly address: string; readonly keys: readonly string[] } | undefined {
  const text = schemas.address.safeParse(value).data;
  const read = readAddress(text ?? "");
  if (!read.ok) return undefined;
  const { address, pin } = read.value;
  return { address, keys: pin === null ? [] : [pin] };
}
