/** Clients of whom nothing was heard for long. */
import { describe, expect, it } from "vitest";
import { quietReminders } from "../../../lib/core/reminders/quiet-reminders.ts";
import { reconcile } from "../../../lib/core/reminders/reconcile.ts";
import type { Reminder } from "../../../lib/core/reminders/reminder.ts";
import { client } from "../../storage/fresh-database.ts";
import { at, day, hour, monday } from "./reminders-here.ts";

const mine = "me@x.example";
const other = "other@x.example";
const clients = [client("acme"), client("maybe", { tier: "prospect" }), client("old", { archived: true })];

function look(
  contacts: Readonly<Record<string, Readonly<Record<string, number>>>>,
  existing: readonly Reminder[] = [],
  now = monday,
  more = {},
  zone = "UTC",
): readonly Reminder[] {
  const books = new Map(
    Object.entries(contacts).map(([account, times]) => [
      account,
      new Map(Object.entries(times).map(([id, lastAt]) => [id, { lastAt, waitingSince: null }])),
    ]),
  );
  return reconcile(existing, quietReminders(books, clients, { ...at(now, more), zone }), now);
}

const quiet = (lastAt: number): Reminder => ({
  account: mine,
  key: `quiet:acme:${new Date(lastAt).toISOString().slice(0, 10)}`,
  cause: "quiet",
  clientId: "acme",
  since: lastAt,
  dueAt: lastAt + 60 * day,
});

describe("a client who was silent for long", () => {
  it("is told of once for each silence, in the account of the last contact", () => {
    const lastAt = monday - 60 * day;
    const found = look({ [mine]: { acme: lastAt }, [other]: { acme: lastAt - day } });
    expect(found).toEqual([quiet(lastAt)]);
    expect(look({ [mine]: { acme: lastAt } }, found)).toEqual([]);
  });

  it("is the same silence where the user travels, though the day of the last contact is another one there", () => {
    const lastAt = monday - 61 * day;
    const [told] = look({ [mine]: { acme: lastAt } });
    const done = told && { ...told, shownAt: monday, closedAt: monday, closedBy: "done" as const };
    expect(look({ [mine]: { acme: lastAt } }, done && [done], monday, {}, "Pacific/Kiritimati")).toEqual([]);
    const shown = told && { ...told, shownAt: monday };
    const [after] = look({ [mine]: { acme: lastAt } }, shown && [shown], monday, {}, "Pacific/Kiritimati");
    expect(after ?? shown).toMatchObject({ key: told?.key, shownAt: monday });
  });

  it("is looked for a day ahead, so that it is told of in time", () => {
    expect(look({ [mine]: { acme: monday - 59 * day + hour } })).toEqual([]);
    expect(look({ [mine]: { acme: monday - 59 * day } })).toEqual([quiet(monday - 59 * day)]);
  });

  it("is not silent who wrote to another account", () => {
    expect(look({ [mine]: { acme: monday - 80 * day }, [other]: { acme: monday - day } })).toEqual([]);
  });

  it("is none of prospects, of archived clients, of people who are no clients, nor where the user wants none", () => {
    const long = monday - 61 * day;
    expect(look({ [mine]: { maybe: long, old: long, nobody: long } })).toEqual([]);
    expect(look({ [mine]: { acme: long } }, [], monday, { quietDays: 0 })).toEqual([]);
  });
});

describe("a silence that ends", () => {
  const before = quiet(monday - 60 * day);

  it("is closed as answered by any contact", () => {
    expect(look({ [mine]: { acme: monday } }, [before])).toEqual([
      { ...before, closedAt: monday, closedBy: "answered" },
    ]);
  });

  it("goes on where the mail of it is kept no more, and is given up after a month", () => {
    expect(look({}, [before], monday + day)).toEqual([]);
    expect(look({}, [before], monday + 31 * day)).toEqual([
      { ...before, closedAt: monday + 31 * day, closedBy: "gone" },
    ]);
  });
});
