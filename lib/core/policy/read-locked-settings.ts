/** Reads the part of a policy that fixes settings. Apart from the rest, because the worker needs it with every look at the settings. */

import { isDomainText } from "../clients/is-domain-text.ts";
import { canonicalDomain } from "../message/address.ts";
import { isPublicMailDomain } from "../message/public-mail-domains.ts";
import type { ReminderSettings } from "../reminders/reminder-settings.ts";
import { givenList, givenNumber, givenObject, givenSwitch } from "./given-value.ts";
import { type LockedSettings, lockableReminders, lockableSettings } from "./policy.ts";
import { ownValue, PolicyReading } from "./policy-reading.ts";
import { policyReminderSchemas, policyValueSchemas } from "./policy-schema.ts";

/** `given`: a whole policy as the browser gave it. */
export function lockedSettingsOf(given: unknown): LockedSettings {
  const settings = ownValue(givenObject(given) ?? {}, "settings");
  return readLockedSettings(settings, new PolicyReading());
}

export function readLockedSettings(value: unknown, reading: PolicyReading): LockedSettings {
  if (value === undefined) return {};
  const given = givenObject(value);
  if (given === undefined) {
    reading.noteBad("settings", "entries");
    return {};
  }
  reading.onlyKnown(given, [...lockableSettings, "reminders"], "settings.");
  const schemas = policyValueSchemas;
  const flag = (key: string) =>
    reading.take(givenSwitch(ownValue(given, key)), schemas.switch, `settings.${key}`, "switch");
  const days = givenNumber(ownValue(given, "keepDays"));
  const read = {
    enabled: flag("enabled"),
    language: reading.take(ownValue(given, "language"), schemas.language, "settings.language", "language"),
    pageData: flag("pageData"),
    keepSubjects: flag("keepSubjects"),
    keepDays: reading.take(days, schemas.keepDays, "settings.keepDays", "days"),
    looksForClients: flag("looksForClients"),
    ownDomains: readOwnDomains(ownValue(given, "ownDomains"), reading),
    reminders: readReminders(ownValue(given, "reminders"), reading),
  };
  return present(read);
}

const mostDomains = 50;

/** Canonical. A public mail domain would make colleagues of half the world. */
function readOwnDomains(value: unknown, reading: PolicyReading): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const path = "settings.ownDomains";
  const entries = givenList(value);
  if (entries === undefined) return reading.noteBad(path, "list");
  return reading.each(entries, mostDomains, path, (entry, at) => {
    const domain = typeof entry === "string" && entry.length <= 255 ? canonicalDomain(entry) : "";
    return isDomainText(domain) && !isPublicMailDomain(domain) ? domain : reading.noteBad(at, "domain");
  });
}

function readReminders(value: unknown, reading: PolicyReading): Partial<ReminderSettings> | undefined {
  if (value === undefined) return undefined;
  const path = "settings.reminders";
  const given = givenObject(value);
  if (given === undefined) return reading.noteBad(path, "entries");
  reading.onlyKnown(given, lockableReminders, `${path}.`);
  const flag = (key: "notifies" | "answer" | "expiry") =>
    reading.take(givenSwitch(ownValue(given, key)), policyReminderSchemas[key], `${path}.${key}`, "switch");
  const days = (key: "followUpDays" | "quietDays") =>
    reading.take(
      givenNumber(ownValue(given, key)),
      policyReminderSchemas[key],
      `${path}.${key}`,
      "reminderDays",
    );
  return present({
    notifies: flag("notifies"),
    answer: flag("answer"),
    followUpDays: days("followUpDays"),
    quietDays: days("quietDays"),
    expiry: flag("expiry"),
    quietHours: readQuietHours(ownValue(given, "quietHours"), reading),
  });
}

/** `20:00-08:00`, or `none`; as they are kept where they were read before. */
function readQuietHours(value: unknown, reading: PolicyReading): ReminderSettings["quietHours"] | undefined {
  if (value === undefined) return undefined;
  if (value === "none" || value === null) return null;
  const hours = typeof value === "string" ? hoursIn(value) : value;
  const parsed = policyReminderSchemas.quietHours.safeParse(hours);
  return parsed.success ? parsed.data : reading.noteBad("settings.reminders.quietHours", "hours");
}

function hoursIn(text: string): unknown {
  const [, from = "", until = ""] = /^(\d{1,2}:[0-5]\d)\s*[-–]\s*(\d{1,2}:[0-5]\d)$/.exec(text) ?? [];
  const minutesOf = (time: string) => {
    const [hours, minutes] = time.split(":").map(Number);
    return (hours ?? 0) * 60 + (minutes ?? Number.NaN);
  };
  return { from: minutesOf(from), until: minutesOf(until) };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that have no value. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
