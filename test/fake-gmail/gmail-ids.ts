/**
 * Gives messages and threads the ids that Gmail would give them.
 *
 * A legacy id is the time of the message in milliseconds, shifted left by 20
 * bits, plus a counter, written as 16 hex digits; a server-made sync id is the
 * same number in decimal (gmail-page.md 2.6: 91 of 91 pairs in genuine payloads).
 * Mail without a date that fits gets what Gmail gives to things the client made:
 * `thread-a:r…` and `msg-a:r…` carry no time, and the time bits of the legacy id
 * count up from 1, which every reader refuses as a date of 1970.
 */
const counterBits = 20n;
/** The time has to leave room for the counter in 64 bits: dates up to the year 2527. */
const firstTimeThatDoesNotFit = 2 ** (64 - Number(counterBits));

export interface MessageIds {
  /** 16 hex digits. */
  readonly legacyId: string;
  /** `msg-f:<decimal>` or `msg-a:r<decimal>`. */
  readonly messageId: string;
  /** `thread-f:<decimal>` or `thread-a:r<decimal>`, for the thread that this message opens. */
  readonly threadId: string;
  /** Milliseconds since the epoch; `null` where the ids hold no date. */
  readonly time: number | null;
}

/** A source of ids for one mailbox: no id comes twice. */
export function createIdSource(): (date: string | null | undefined) => MessageIds {
  const taken = new Set<bigint>();
  let clientMade = 0n;
  return (date) => {
    const time = timeThatFits(date);
    if (time === null) clientMade += 1n;
    let number = (time === null ? clientMade : BigInt(time)) << counterBits;
    while (taken.has(number)) number += 1n;
    taken.add(number);
    const legacyId = number.toString(16).padStart(16, "0");
    if (time !== null) {
      return { legacyId, messageId: `msg-f:${number}`, threadId: `thread-f:${number}`, time };
    }
    const made = clientMadeNumber(clientMade);
    return { legacyId, messageId: `msg-a:r${made}`, threadId: `thread-a:r${made}`, time };
  };
}

/** Milliseconds since the epoch that an id can hold, or `null`. */
function timeThatFits(date: string | null | undefined): number | null {
  if (date === null || date === undefined) return null;
  const time = Date.parse(date);
  return Number.isNaN(time) || time < 0 || time >= firstTimeThatDoesNotFit ? null : time;
}

/** Large, signed and different for each count, as the genuine ones are; an odd factor never repeats in 63 bits. */
function clientMadeNumber(count: bigint): bigint {
  return BigInt.asIntN(63, count * 0x5851f42d4c957f2dn);
}
