/** What a server can do to whoever fetches from it: every fault has its name, and nothing is read beyond the limits. */
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { intakeLimits } from "../../lib/core/interchange/intake-limits.ts";
import { createNetwork } from "../../lib/network/fetch-shared-set.ts";

const address = "https://rules.example/team.json";
const now = Date.UTC(2026, 10, 1);

interface Server {
  /** Absent: there is none. */
  readonly answer?: (how: RequestInit) => Response | Promise<Response>;
  readonly mayRead?: boolean;
}

/** A network with one server, whose time is moved by hand. */
function networkTo({ answer, mayRead = false }: Server) {
  const timers: { readonly at: number; readonly work: () => void }[] = [];
  const asked: RequestInit[] = [];
  let passed = 0;
  const network = createNetwork({
    fetch: async (_, how = {}) => {
      asked.push(how);
      if (answer === undefined) throw new TypeError("Failed to fetch");
      return await answer(how);
    },
    now: () => now,
    after: (ms, work) => {
      const timer = { at: passed + ms, work };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    mayRead: async () => mayRead,
  });
  const pass = async (ms: number) => {
    passed += ms;
    for (const { work } of timers.filter(({ at }) => at <= passed)) work();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { asked, timers, pass, fetched: () => network.fetchSet(address) };
}

function response(body: BodyInit | null, { url = address, ...init }: ResponseInit & { url?: string } = {}) {
  return Object.defineProperty(new Response(body, init), "url", { value: url });
}

const answered = (body: BodyInit, init?: Parameters<typeof response>[1]) =>
  networkTo({ answer: () => response(body, init) }).fetched();

const text = '{"format":"clientele-rule-set"}';

describe("a file that is fetched", () => {
  it("comes as it is, with how long the server says that it stays so", async () => {
    const headers = { "cache-control": "public, max-age=7200" };
    const fetched = await answered(text, { headers });
    expect(fetched).toMatchObject({ ok: true, redirected: false, restMs: 7_200_000 });
    expect(fetched.ok && new TextDecoder().decode(fetched.bytes)).toBe(text);
  });

  it("is asked for without saying who asks, and with the browser's own copy in hand", async () => {
    const { asked, fetched, timers } = networkTo({ answer: () => response(text) });
    await fetched();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      cache: "no-cache",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    expect(timers).toEqual([]);
  });

  it("may lie there as gzip", async () => {
    const fetched = await answered(new Uint8Array(gzipSync(text)));
    expect(fetched.ok && new TextDecoder().decode(fetched.bytes)).toBe(text);
  });

  it("is unpacked in small pieces, because what comes of one piece lies in memory before anybody sees its size", async () => {
    const pieces: number[] = [];
    const Unpacking = DecompressionStream;
    vi.stubGlobal("DecompressionStream", function (this: GenericTransformStream, format: CompressionFormat) {
      const { readable, writable } = new TransformStream({
        transform(piece: Uint8Array, out) {
          pieces.push(piece.length);
          out.enqueue(piece);
        },
      });
      return { writable, readable: readable.pipeThrough(new Unpacking(format)) };
    });
    const noise = randomBytes(500_000);
    const fetched = await answered(new Uint8Array(gzipSync(noise))).finally(() => vi.unstubAllGlobals());
    expect(fetched.ok && fetched.bytes.length).toBe(noise.length);
    expect(Math.max(...pieces)).toBeLessThanOrEqual(16 * 1024);
  });

  it("may have moved within the same origin", async () => {
    expect(await answered(text, { url: "https://rules.example/moved.json" })).toMatchObject({
      ok: true,
      redirected: true,
    });
  });
});

describe("an answer that is refused", () => {
  const limit = intakeLimits.bytes;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(0x5b)),
    });

  it.each([
    [
      "of another origin",
      () => answered(text, { url: "https://evil.example/team.json" }),
      "subscription.redirected",
    ],
    [
      "of the same host by another port",
      () => answered(text, { url: "https://rules.example:444/" }),
      "subscription.redirected",
    ],
    ["with a status of failure", () => answered("", { status: 404 }), "subscription.status"],
    ["that is a page to sign in on", () => answered("\n <!DOCTYPE html><form>"), "subscription.html"],
    [
      "that announces too much",
      () => answered(text, { headers: { "content-length": `${limit + 1}` } }),
      "subscription.tooLarge",
    ],
    ["that has no end", () => answered(endless()), "subscription.tooLarge"],
    [
      "that is a bomb",
      () => answered(new Uint8Array(gzipSync(new Uint8Array(limit * 8)))),
      "subscription.tooLarge",
    ],
    ["that is half a gzip", () => answered(new Uint8Array(gzipSync(text)).subarray(0, 20)), "sealed.badGzip"],
    ["that is encrypted", () => answered("age-encryption.org/v1\n-> scrypt"), "subscription.encrypted"],
    [
      "that is encrypted as text",
      () => answered("-----BEGIN AGE ENCRYPTED FILE-----\n"),
      "subscription.encrypted",
    ],
  ])("is one %s", async (_, fetch, code) => {
    expect(await fetch()).toMatchObject({ ok: false, code });
  });

  it("says when the server wants to be asked again, in seconds or as a date", async () => {
    const restAfter = async (later: string) => {
      const { restMs } = await answered("", { status: 503, headers: { "retry-after": later } });
      return restMs;
    };
    expect(await restAfter("120")).toBe(120_000);
    expect(await restAfter(new Date(now + 90_000).toUTCString())).toBe(90_000);
    expect(await restAfter("soon")).toBeNull();
  });
});

describe("a server that is too slow", () => {
  const whenAborted = ({ signal }: RequestInit) =>
    new Promise<never>((_, reject) => {
      signal?.addEventListener("abort", () => reject(new DOMException("given up", "AbortError")));
    });

  it("is given up before the browser gives up the worker", async () => {
    const { fetched, pass } = networkTo({ answer: whenAborted });
    const fetching = fetched();
    await pass(29_000);
    expect(await fetching).toMatchObject({ ok: false, code: "subscription.slow" });
  });

  it("is given up after two minutes, though something comes all the time", async () => {
    let drip = () => {};
    const body = (signal: AbortSignal | null | undefined) =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          drip = () => controller.enqueue(new Uint8Array(1));
          signal?.addEventListener("abort", () => controller.error(new DOMException("", "AbortError")));
        },
      });
    const { fetched, pass } = networkTo({ answer: ({ signal }) => response(body(signal)) });
    const fetching = fetched();
    await pass(0);
    let isOver = false;
    void fetching.then(() => {
      isOver = true;
    });
    for (let seconds = 0; seconds < 115; seconds += 5) {
      drip();
      await pass(5_000);
    }
    expect(isOver).toBe(false);
    await pass(6_000);
    expect(await fetching).toMatchObject({ ok: false, code: "subscription.slow" });
  });
});

describe("no answer at all", () => {
  it("means that there is no network, where the browser would let us read", async () => {
    const { asked, fetched } = networkTo({ mayRead: true });
    expect(await fetched()).toMatchObject({ ok: false, code: "subscription.offline" });
    expect(asked).toHaveLength(2);
  });

  it("means so too where there is no sign of life", async () => {
    expect(await networkTo({}).fetched()).toMatchObject({ code: "subscription.offline" });
  });

  it("means that a permission is needed, where the server is there and lets nobody read", async () => {
    const answer = ({ mode }: RequestInit) => {
      if (mode !== "no-cors") throw new TypeError("Failed to fetch");
      return response(null);
    };
    expect(await networkTo({ answer }).fetched()).toMatchObject({ code: "subscription.blocked" });
  });

  it("means that it has moved, where it leads to somewhere that cannot be read", async () => {
    const answer = ({ redirect }: RequestInit) => {
      if (redirect !== "manual") throw new TypeError("Failed to fetch");
      return Object.defineProperty(response(null), "type", { value: "opaqueredirect" });
    };
    expect(await networkTo({ answer }).fetched()).toMatchObject({ code: "subscription.redirected" });
  });
});
