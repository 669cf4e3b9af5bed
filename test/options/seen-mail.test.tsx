// @vitest-environment happy-dom
/** The mail on which edits are tried, as a view has it. */
import { act } from "preact/test-utils";
import { expect, it, vi } from "vitest";
import { useSeenMail } from "../../entrypoints/options/views/seen-preview/use-seen-mail.ts";
import type { Database } from "../../lib/storage/database.ts";
import type { SeenRecord } from "../../lib/storage/records.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { show, showIn } from "./show.tsx";

it("is the same list as long as no mail comes, with what lies behind the newest, each message once", async () => {
  const database = freshDatabase();
  const mail = Array.from({ length: 700 }, (_, at) => ({
    account: "me@x.example",
    id: `m${at}`,
    seenAt: 1000 - at,
    facts: { id: `m${at}` },
  }));
  await database.open();
  await database.seen.bulkPut(mail);
  const lists: (readonly SeenRecord[])[] = [];
  const Reader = (from: { readonly database: Database }) => {
    const seen = useSeenMail(from.database);
    if (seen.status === "ready") lists.push(seen.value);
    return null;
  };
  const root = await show(<Reader database={database} />);
  await vi.waitFor(async () => {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(lists.at(-1)?.map(({ id }) => id)).toEqual(mail.map(({ id }) => id));
  }, 5000);
  const list = lists.at(-1);
  await showIn(root, <Reader database={database} />);
  expect(lists.at(-1)).toBe(list);
});
