// @vitest-environment happy-dom
/** The mail on which an edit is tried stays the same between two keys: an edit is tried once, not again and again. */
import "fake-indexeddb/auto";
import { useMemo, useState } from "preact/hooks";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { draftTrees } from "../../entrypoints/options/views/rules/draft-trees.ts";
import { draftOfRule } from "../../entrypoints/options/views/rules/rule-draft.ts";
import { useDraftEffect } from "../../entrypoints/options/views/rules/use-draft-effect.ts";
import { seenSide } from "../../entrypoints/options/views/seen-preview/seen-side.ts";
import { useSeenMail } from "../../entrypoints/options/views/seen-preview/use-seen-mail.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { combineSets } from "../../lib/core/sharing/combine-sets.ts";
import type { FollowedSet } from "../../lib/core/sharing/followed-set.ts";
import type { Database } from "../../lib/storage/database.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { freshDatabase, rule, ruleSet } from "../storage/fresh-database.ts";
import { show } from "./show.tsx";

const offers = rule("offers");
const set = ruleSet({ rules: [offers] });
const followed: readonly FollowedSet[] = [];
/** More than are read at first, so that older ones join. */
const messages = 320;

async function databaseWithMail(): Promise<Database> {
  const database = freshDatabase();
  const facts = Array.from({ length: messages }, (_, at) => ({ id: `m${at}`, subject: "Invoice", date: 0 }));
  await createSeenStore(database).remember("me@x.example", facts, Date.now(), true);
  return database;
}

interface SheetProps {
  readonly database: Database;
  readonly onDraw: (tried: number, rename: (name: string) => void) => void;
}

function Sheet({ database, onDraw }: SheetProps) {
  const [name, rename] = useState(offers.name);
  const draft = draftOfRule({ ...offers, name });
  const read = useMemo(() => draftTrees(offers.condition, [], null), []);
  const side = useMemo(() => seenSide(combineSets(set, []), defaultSettings, null), []);
  const seen = useSeenMail(database);
  const effect = useDraftEffect({ draft, read, set, followed, seen, side });
  onDraw(effect?.done ?? 0, rename);
  return null;
}

const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

describe("the trial of an edit", () => {
  it("ends, and begins no more by itself or by a key that changes nothing of what decides", async () => {
    const database = await databaseWithMail();
    const drawn: number[] = [];
    let write = (_name: string) => {};
    const onDraw: SheetProps["onDraw"] = (tried, rename) => {
      drawn.push(tried);
      write = rename;
    };
    await show(<Sheet {...{ database, onDraw }} />);
    for (let turn = 0; turn < 200 && drawn.at(-1) !== messages; turn += 1) await act(() => rest(10));
    expect(drawn.at(-1)).toBe(messages);
    const atEnd = drawn.length;
    await act(() => rest(200));
    expect(drawn.length).toBe(atEnd);
    await act(() => write("Offers to us"));
    await act(() => rest(200));
    expect(drawn.length).toBe(atEnd + 1);
  });
});
