/** Writes members as mail programs and Exmail take them, so that a list can be carried elsewhere and read back. */
import type { PastedMember } from "./read-members.ts";

/** One a line: `anna@x.com`, `Anna Smith <anna@x.com>`, `"Smith, Anna" <anna@x.com>`. */
export function printMembers(members: readonly PastedMember[]): string {
  return members.map(printMember).join("\n");
}

function printMember({ address, name = "" }: PastedMember): string {
  const isPlain = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u.test(name);
  if (name === "") return address;
  return `${isPlain ? name : `"${name.replace(/["“”＂\\]/g, "\\$&")}"`} <${address}>`;
}
