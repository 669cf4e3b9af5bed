/**
 * The one place from which a request leaves the extension: it fetches a shared rule set from the address that the user
 * or the company's policy follows, and from nowhere else.
 *
 * It carries nothing about the user: no cookies, no sign-in, no address of a page. The browser keeps the
 * last answer and asks the server whether it is still the newest, so a poll without news is a few hundred bytes.
 * Whatever comes is read piece by piece and given up when it is too long or too slow.
 */
import type { Fetched, Network } from "../app/sharing-ports.ts";
import { intakeLimits } from "../core/interchange/intake-limits.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { readCapped } from "../core/shared/read-capped.ts";
import { gunzip } from "../sealing/gzip.ts";
import { bodyFault, isGzip, restOf } from "./response-signs.ts";

export interface NetworkParts {
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs work after so many ms; what it returns keeps it from running. */
  readonly after: (ms: number, work: () => void) => () => void;
  /** Whether the browser lets us read from the host of this address, whatever its server says. */
  readonly mayRead: (address: string) => Promise<boolean>;
}

/** A worker of Chrome is ended when an answer takes 30 s to come; we would rather say so. */
const idleMs = 25_000;
const totalMs = 120_000;

const limit = intakeLimits.bytes;

export function createNetwork(parts: NetworkParts): Network {
  return { fetchSet: (address) => fetchSharedSet(parts, address) };
}

async function fetchSharedSet(parts: NetworkParts, address: string): Promise<Fetched> {
  const watch = watchTime(parts);
  try {
    const response = await parts.fetch(address, { ...manners, redirect: "follow", signal: watch.signal });
    return await readAnswer(parts, address, response, watch.progress);
  } catch {
    // Expected: a TypeError where nothing could be fetched, an AbortError where we gave up.
    if (watch.signal.aborted) return failed("subscription.slow");
    return failed(await whyNothingCame(parts, address));
  } finally {
    watch.end();
  }
}

const manners: RequestInit = {
  cache: "no-cache",
  credentials: "omit",
  referrerPolicy: "no-referrer",
};

async function readAnswer(
  { now }: NetworkParts,
  address: string,
  response: Response,
  progress: () => void,
): Promise<Fetched> {
  progress();
  const restMs = restOf(response.headers, now());
  const leave = (code: string, params: Record<string, number> = {}): Fetched => {
    // Nobody reads the rest.
    response.body?.cancel().catch(() => {});
    return { ...refusal(code, params), restMs };
  };
  if (!isSameOrigin(response.url, address)) return leave("subscription.redirected");
  if (!response.ok) return leave("subscription.status", { status: response.status });
  const announced = Number(response.headers.get("content-length") ?? 0);
  if (announced > limit) return leave("subscription.tooLarge", { limit });
  const packed = response.body === null ? new Uint8Array() : await readCapped(response.body, limit, progress);
  if (packed === null) return leave("subscription.tooLarge", { limit });
  const bytes = await unpacked(packed);
  if (!bytes.ok) return { ...bytes, restMs };
  const fault = bodyFault(bytes.value);
  if (fault !== null) return { ...fault, restMs };
  return { ok: true, bytes: bytes.value, redirected: response.url !== address, restMs };
}

/** A file that lies there as gzip, which is something else than an answer that travels as gzip. */
async function unpacked(bytes: Uint8Array): Promise<Outcome<Uint8Array>> {
  if (!isGzip(bytes)) return { ok: true, value: bytes };
  const opened = await gunzip(bytes, limit);
  if (opened.ok || opened.code !== "file.tooLarge") return opened;
  return refusal("subscription.tooLarge", { limit });
}

/**
 * The browser says no more than that nothing came. Without a permission a server that lets nobody else read it
 * looks like no server: so it is asked for nothing but a sign of life, which tells us nothing else.
 */
async function whyNothingCame(parts: NetworkParts, address: string): Promise<string> {
  if (await answers(parts, address, { redirect: "manual" }, ({ type }) => type === "opaqueredirect")) {
    return "subscription.redirected";
  }
  if (await parts.mayRead(address)) return "subscription.offline";
  const isThere = await answers(parts, address, { method: "HEAD", mode: "no-cors" }, () => true);
  return isThere ? "subscription.blocked" : "subscription.offline";
}

async function answers(
  parts: Pick<NetworkParts, "fetch" | "after">,
  address: string,
  how: RequestInit,
  isSign: (response: Response) => boolean,
): Promise<boolean> {
  const watch = watchTime(parts);
  try {
    const response = await parts.fetch(address, { ...manners, ...how, signal: watch.signal });
    response.body?.cancel().catch(() => {});
    return isSign(response);
  } catch {
    // Expected: as above. No sign of life.
    return false;
  } finally {
    watch.end();
  }
}

/** Gives up after a time without progress, and after a time in all. */
function watchTime({ after }: Pick<NetworkParts, "after">) {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  const stopTotal = after(totalMs, giveUp);
  let stopIdle = after(idleMs, giveUp);
  return {
    signal: controller.signal,
    progress: () => {
      stopIdle();
      stopIdle = after(idleMs, giveUp);
    },
    end: () => {
      stopTotal();
      stopIdle();
    },
  };
}

function isSameOrigin(answered: string, asked: string): boolean {
  return URL.canParse(answered) && new URL(answered).origin === new URL(asked).origin;
}

function failed(code: string): Fetched {
  return { ...refusal(code), restMs: null };
}
