/**
 * Finds an own address anywhere in the text of a value: with any plus tag, with the backslashes of a regular
 * expression, and at Gmail, which ignores dots, with any dots and under both of its domains.
 */
import { splitAddress } from "../message/address.ts";

interface Sought {
  readonly account: string;
  readonly pattern: RegExp;
}

const sought = new WeakMap<readonly string[], readonly Sought[]>();

/**
 * The first of the addresses that stands in any value or key, whatever the case; `null`: none does.
 * @param accounts the owner's own addresses, as written; what is sought is made once for the same list
 */
export function ownAddressIn(value: unknown, accounts: readonly string[]): string | null {
  // As one text: ten thousand clients are looked through while somebody waits for the page.
  const text = JSON.stringify(value);
  if (text === undefined || !text.includes("@")) return null;
  const plain = withoutBackslashes(text).toLowerCase();
  return soughtOf(accounts).find(({ pattern }) => pattern.test(plain))?.account ?? null;
}

function soughtOf(accounts: readonly string[]): readonly Sought[] {
  const known = sought.get(accounts);
  if (known !== undefined) return known;
  const made = accounts
    .filter((account) => account.trim() !== "")
    .map((account) => ({ account, pattern: patternOf(account) }));
  sought.set(accounts, made);
  return made;
}

function patternOf(account: string): RegExp {
  const written = withoutBackslashes(JSON.stringify(account.trim()).slice(1, -1)).toLowerCase();
  const { local, domain } = splitAddress(written);
  if (domain === null) return new RegExp(literal(local));
  const isGmail = domain === "gmail.com" || domain === "googlemail.com";
  const name = isGmail ? [...local.replaceAll(".", "")].map(literal).join("\\.*") : literal(local);
  const house = isGmail ? "(?:gmail|googlemail)\\.com" : literal(domain);
  // Gmail takes 64 letters before the `@`; without an end, many plus signs would be looked through again and again.
  return new RegExp(`${name}(?:\\+[^@\\s"]{0,64})?@${house}`);
}

function literal(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}

/** Of a text that is JSON, in which a backslash is two. */
function withoutBackslashes(json: string): string {
  return json.replaceAll("\\\\", "");
}
