/** The paint cache: small, seldom written, and gone when what it says no longer holds. */
import { describe, expect, it } from "vitest";
import type { PaintCacheEntry, PaintedUnder } from "../../lib/app/ports.ts";
import {
  paintCacheKey,
  paintCacheSchema,
  type StoredPaintCache,
} from "../../lib/core/decision/paint-cache-schema.ts";
import { createPaintCache, paintCacheLimits } from "../../lib/storage/paint-cache.ts";

const me = "me@x.example";

function entry(id: string, label = "Invoice"): PaintCacheEntry {
  return {
    fingerprint: `f-${id}`,
    decided: {
      decision: {
        id,
        client: null,
        labels: [label],
        priority: "low",
        points: 0,
        reasons: [{ code: "rule.label", ruleId: "r", params: { rule: "R", label } }],
        unknown: [],
      },
      paint: { tier: null, colour: null, labelColours: [null] },
      validUntil: null,
    },
  };
}

function under(revision: number, language: "en" | "zh_CN" | "zh_TW" = "en"): PaintedUnder {
  return { revision, language };
}

/** A browser's storage and clock: `pass` lets what was scheduled happen. */
function setUp(content: Record<string, unknown> = {}) {
  const area = {
    content: structuredClone(content),
    writes: 0,
    isFull: false,
    async get(key: string) {
      return key in this.content ? { [key]: structuredClone(this.content[key]) } : {};
    },
    async set(items: Record<string, unknown>) {
      if (this.isFull) throw new Error("QUOTA_BYTES quota exceeded");
      this.writes += 1;
      Object.assign(this.content, structuredClone(items));
    },
    async remove(key: string) {
      delete this.content[key];
    },
  };
  const due: (() => void)[] = [];
  const pass = async () => {
    for (const work of due.splice(0)) work();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const start = () => createPaintCache(area, (work) => due.push(work));
  return {
    area,
    due,
    pass,
    start,
    cache: start(),
    stored: () => area.content[paintCacheKey] as StoredPaintCache,
  };
}

function idsOf(stored: StoredPaintCache, account = me): string[] {
  return Object.keys(stored.accounts[account] ?? {});
}

describe("decisions that were remembered", () => {
  it("lie in extension storage in the shape that a Gmail page reads", async () => {
    const { cache, stored } = setUp();
    await cache.reset(under(5, "zh_CN"));
    await cache.remember(me, under(5), [entry("18f0"), entry("18f1")]);
    expect(stored()).toEqual({
      revision: 5,
      language: "zh_CN",
      accounts: { [me]: { "18f0": entry("18f0"), "18f1": entry("18f1") } },
    });
    expect(paintCacheSchema.safeParse(stored()).success).toBe(true);
  });

  it("outlive the worker", async () => {
    const { cache, start, stored, pass } = setUp();
    await cache.reset(under(5, "en"));
    await cache.remember(me, under(5), [entry("18f0")]);
    const next = start();
    await next.remember(me, under(5), [entry("18f1")]);
    await pass();
    expect(idsOf(stored())).toEqual(["18f0", "18f1"]);
  });

  it("leave nothing of an earlier revision beside them, should the cache have missed its end", async () => {
    const { cache, stored, pass } = setUp();
    await cache.reset(under(5));
    await cache.remember(me, under(5), [entry("18f0")]);
    await cache.remember(me, under(6, "zh_TW"), [entry("18f1")]);
    await pass();
    expect(stored()).toEqual({
      revision: 6,
      language: "zh_TW",
      accounts: { [me]: { "18f1": entry("18f1") } },
    });
  });

  it("keep each account's to itself", async () => {
    const { cache, stored, pass } = setUp();
    await cache.reset(under(5, "en"));
    await cache.remember(me, under(5), [entry("18f0", "Mine")]);
    await cache.remember("other@x.example", under(5), [entry("18f0", "Theirs")]);
    await pass();
    expect(stored().accounts[me]?.["18f0"]).toEqual(entry("18f0", "Mine"));
    expect(stored().accounts["other@x.example"]?.["18f0"]).toEqual(entry("18f0", "Theirs"));
  });
});

describe("a change of what decides", () => {
  it("empties the cache at once", async () => {
    const { cache, stored } = setUp();
    await cache.reset(under(5, "en"));
    await cache.remember(me, under(5), [entry("18f0")]);
    await cache.reset(under(6, "en"));
    expect(stored()).toEqual({ revision: 6, language: "en", accounts: {} });
  });

  it("is not undone by a write that was still to come", async () => {
    const { cache, stored, pass } = setUp();
    await cache.reset(under(5, "en"));
    await cache.remember(me, under(5), [entry("18f0")]);
    await cache.remember(me, under(5), [entry("18f1")]);
    await cache.reset(under(6, "en"));
    await pass();
    expect(stored()).toEqual({ revision: 6, language: "en", accounts: {} });
  });
});

describe("many decisions in a short time", () => {
  it("are written once at the beginning and once at the end of the pause", async () => {
    const { cache, area, due, pass, stored } = setUp();
    await cache.reset(under(5, "en"));
    const before = area.writes;
    for (let index = 0; index < 40; index += 1) await cache.remember(me, under(5), [entry(`m${index}`)]);
    expect(area.writes - before).toBe(1);
    expect(due).toHaveLength(1);
    await pass();
    expect(area.writes - before).toBe(2);
    expect(idsOf(stored())).toHaveLength(40);
    await pass();
    expect(area.writes - before).toBe(2);
  });
});

describe("the limits", () => {
  const fill = async (count: number, label: string) => {
    const { cache, stored, pass } = setUp();
    await cache.reset(under(5, "en"));
    const all = Array.from({ length: count }, (_, index) => entry(`m${index}`, label));
    for (let at = 0; at < count; at += 100) await cache.remember(me, under(5), all.slice(at, at + 100));
    await pass();
    return stored();
  };

  it("keep an account under its bytes, and the newest decisions in it", async () => {
    const stored = await fill(2500, "报价".repeat(20));
    const bytes = new TextEncoder().encode(JSON.stringify(stored.accounts[me])).length;
    expect(bytes).toBeLessThanOrEqual(paintCacheLimits.bytes + 2);
    expect(bytes).toBeGreaterThan(paintCacheLimits.bytes * 0.99);
    expect(idsOf(stored).at(-1)).toBe("m2499");
    expect(idsOf(stored)).not.toContain("m0");
  });

  it("keep at most ten accounts, the ones used last", async () => {
    const { cache, stored, pass } = setUp();
    await cache.reset(under(5, "en"));
    for (let index = 0; index < 12; index += 1)
      await cache.remember(`a${index}@x.example`, under(5), [entry("m")]);
    await pass();
    expect(Object.keys(stored().accounts)).toEqual(
      Array.from({ length: 10 }, (_, index) => `a${index + 2}@x.example`),
    );
  });

  it("hold for what an earlier worker, or somebody else, left there", async () => {
    const accounts = {
      [me]: Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`m${at}`, entry(`m${at}`)])),
    };
    const { cache, stored } = setUp({ [paintCacheKey]: { revision: 5, language: "en", accounts } });
    await cache.remember(me, under(5), [entry("new")]);
    expect(JSON.stringify(stored().accounts[me]).length).toBeLessThanOrEqual(paintCacheLimits.bytes + 2);
    expect(idsOf(stored()).at(-1)).toBe("new");
  });
});

describe.each([
  ["nothing", {}],
  ["a text", { [paintCacheKey]: "x" }],
  ["another shape", { [paintCacheKey]: { revision: -1, language: "en", accounts: {} } }],
  [
    "a hostile colour",
    {
      [paintCacheKey]: {
        revision: 5,
        language: "en",
        accounts: {
          [me]: {
            a: {
              ...entry("a"),
              decided: { ...entry("a").decided, paint: { tier: null, colour: "red;x", labelColours: [] } },
            },
          },
        },
      },
    },
  ],
])("extension storage with %s in it", (_, content) => {
  it("counts as empty", async () => {
    const { cache, stored } = setUp(content);
    await cache.remember(me, under(5), [entry("b")]);
    expect(stored()).toEqual({ revision: 5, language: "en", accounts: { [me]: { b: entry("b") } } });
  });
});

describe("forgetting", () => {
  it("leaves nothing, now and after the pause", async () => {
    const { cache, area, pass } = setUp();
    await cache.reset(under(5, "en"));
    await cache.remember(me, under(5), [entry("18f0")]);
    await cache.remember(me, under(5), [entry("18f1")]);
    await cache.forget();
    await pass();
    expect(area.content).toEqual({});
  });
});

describe("extension storage that is full", () => {
  it("fails the one who writes, and the next write tries again", async () => {
    const { cache, area, pass, stored } = setUp();
    await cache.reset(under(5, "en"));
    area.isFull = true;
    await expect(cache.remember(me, under(5), [entry("18f0")])).rejects.toThrow("quota");
    await cache.remember(me, under(5), [entry("18f1")]);
    area.isFull = false;
    await pass();
    expect(idsOf(stored())).toEqual(["18f0", "18f1"]);
  });
});
