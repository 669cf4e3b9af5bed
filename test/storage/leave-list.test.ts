/** What a list that was seen says of mail that is no longer in it. */
import { describe, expect, it } from "vitest";
import type { SeenList } from "../../lib/app/ports.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { freshDatabase } from "./fresh-database.ts";

const me = "me@x.example";
const now = Date.UTC(2026, 10, 1);

/** Each conversation has one message, of the same name; later letters are newer. */
const list = (letters: string, more: Partial<SeenList> = {}): SeenList => ({
  view: "inbox",
  threads: [...letters].map((letter) => ({ threadId: letter, id: letter })),
  isFirst: true,
  isLast: true,
  ...more,
});

async function storeWith(letters: string) {
  const database = freshDatabase();
  const store = createSeenStore(database);
  await store.remember(
    me,
    [...letters].map((letter) => ({ id: letter, threadId: letter })),
    now,
    true,
  );
  let time = now;
  const see = async (seen: SeenList) => {
    time += 1;
    expect(await store.leave(me, seen, time)).toMatchObject({ ok: true });
  };
  const left = async () => {
    const records = await database.seen.toArray();
    return records.flatMap(({ id, leftAt }) => (leftAt === undefined ? [] : [id])).join("");
  };
  return { database, store, see, left };
}

describe("what a list tells", () => {
  it("is of which conversations it is news that they came, left or are back, and which is the first one", async () => {
    const { store } = await storeWith("abcd");
    const news = async (letters: string) => {
      const told = await store.leave(me, list(letters), now);
      return told.ok ? told.value.toSorted().join("") : null;
    };
    expect(await news("dcba")).toBe("abcd");
    expect(await news("dcba")).toBe("d");
    expect(await news("dba")).toBe("cd");
    expect(await news("dcba")).toBe("cd");
    expect(await news("cba")).toBe("cd");
  });
});

describe("mail that was seen in a list", () => {
  it("has left it when the list no longer shows it, and is back when it does", async () => {
    const { database, see, left } = await storeWith("abcde");
    await see(list("edcba"));
    await see(list("edba"));
    expect(await left()).toBe("c");
    expect(await database.seen.get([me, "c"])).toMatchObject({ leftView: "inbox", leftAt: now + 2 });
    await see(list("edcba"));
    expect(await left()).toBe("");
    expect(await database.seen.get([me, "c"])).toMatchObject({ view: "inbox", seenAt: now + 3 });
  });

  it("has left it also at either end, and when nothing is left", async () => {
    const { see, left } = await storeWith("abc");
    await see(list("cba"));
    await see(list("b"));
    expect(await left()).toBe("ac");
    await see(list(""));
    expect(await left()).toBe("abc");
  });

  it("may be on another page, so only the first tells, and only of what is newer than its end", async () => {
    const { see, left } = await storeWith("abcdefgh");
    await see(list("hgfedcba"));
    await see(list("dca", { isFirst: false }));
    await see(list("hgfed", { isLast: false }));
    await see(list("", { isLast: false }));
    expect(await left()).toBe("");
    await see(list("hgedc", { isLast: false }));
    expect(await left()).toBe("f");
  });

  it("does not leave because an old mail came back on top and sank to the end", async () => {
    const { see, left } = await storeWith("abcdefgh");
    await see(list("hgfedcba"));
    await see(list("hgfea", { isLast: false }));
    expect(await left()).toBe("");
  });

  it("is still there with a newer message of its conversation", async () => {
    const { store, see, left } = await storeWith("abc");
    await see(list("cba"));
    await store.remember(me, [{ id: "d", threadId: "b" }], now, true);
    await see({ ...list("ca"), threads: [{ threadId: "b", id: "d" }, ...list("ca").threads] });
    expect(await left()).toBe("");
  });

  it("leaves the list in which it was seen last, and no other", async () => {
    const { see, left } = await storeWith("abc");
    await see(list("cba"));
    await see(list("b", { view: "category/updates" }));
    expect(await left()).toBe("");
    await see(list("ca"));
    expect(await left()).toBe("");
    await see(list("", { view: "category/updates" }));
    expect(await left()).toBe("b");
  });

  it("stays left when it is looked at elsewhere", async () => {
    const { store, see, left } = await storeWith("abc");
    await see(list("cba"));
    await see(list("ca"));
    await store.remember(me, [{ id: "b", threadId: "b", in: ["elsewhere"] }], now, true);
    expect(await left()).toBe("b");
  });
});

describe("what was archived long ago", () => {
  it("is not read again, and neither is what lies in other lists", async () => {
    const { database, see } = await storeWith("abcdefghijklmnopqrstuvwxyz");
    await see(list("zyxwvuts", { view: "category/updates" }));
    await see(list("rqponmlkjihgfedcba"));
    await see(list("cba"));
    let reads = 0;
    database.seen.hook("reading", (record) => {
      reads += 1;
      return record;
    });
    await see(list("ca"));
    // Two that are shown, and three that were.
    expect(reads).toBe(5);
  });

  it("is back in whichever list shows it", async () => {
    const { database, see } = await storeWith("ab");
    await see(list("ba"));
    await see(list("a"));
    await see(list("b", { view: "category/updates" }));
    const record = await database.seen.get([me, "b"]);
    expect(record?.view).toBe("category/updates");
    expect(record).not.toHaveProperty("leftView");
    expect(record).not.toHaveProperty("leftAt");
  });
});
