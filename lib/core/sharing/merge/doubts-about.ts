/**
 * What in a file that leaves out its sender's own addresses may look like a change and be none: the sender is missing
 * among the members of a group and in the addresses and fields of a client, is called `me` in conditions, and somebody else in tests.
 */
import type { PrivateField } from "../../rules/rule-set.ts";
import { nobodysAddress } from "../own-addresses.ts";
import type { MergePart } from "./items-of-part.ts";
import type { FieldPath, IsDoubtful } from "./merge-fields.ts";

const never: IsDoubtful = () => false;

export function doubtsAbout(part: MergePart, withheld: readonly PrivateField[]): IsDoubtful {
  if (!withheld.includes("ownAddresses")) return never;
  return (path, before, after) =>
    after === undefined
      ? isTold(part, path) && isAddress(before)
      : isCalledMe(before, after) || (part === "tests" && isNobody(after));
}

function isTold(part: MergePart, [field]: FieldPath): boolean {
  return part === "groups" || (part === "clients" && (field === "fields" || field === "addresses"));
}

function isAddress(value: unknown): boolean {
  if (typeof value === "string") return value.includes("@");
  const { address } = (value ?? {}) as { readonly address?: unknown };
  return typeof address === "string";
}

function isNobody(value: unknown): boolean {
  return value === nobodysAddress || JSON.stringify(value).includes(`"${nobodysAddress}"`);
}

function isCalledMe(before: unknown, after: unknown): boolean {
  if (typeof before !== "string" || typeof after !== "string") return false;
  const me = /(?<![\p{L}\p{N}@.])me(?![\p{L}\p{N}@.])/u;
  return before.includes("@") && me.test(after) && !me.test(before);
}
