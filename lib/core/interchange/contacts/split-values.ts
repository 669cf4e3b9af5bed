/** Cells that hold several values: addresses with or without names, labels with Google's signs. */

/** Each address as written, freed of its name: `Ana <ana@acme.com>; bo@acme.com` gives two. */
export function splitAddresses(cell: string): string[] {
  return cell
    .split(/:::|[;,；，、\r\n|]/)
    .map((part) => (/<([^<>]*)>/.exec(part)?.[1] ?? part).replace(/^mailto:/i, "").trim())
    .filter((part) => part !== "");
}

/**
 * Members of a group as Tencent Exmail takes them: addresses or record ids with spaces, commas, semicolons or lines
 * between them, with or without names.
 */
export function splitMembers(cell: string): string[] {
  const named = cell.replace(/[^<>;,；，、\r\n|]*<([^<>]*)>/g, " $1 ");
  return named.split(/[\s;,；，、|]+/).filter((member) => member !== "");
}

/** Google writes `* myContacts ::: * VIP`: its own groups say nothing about a client. */
export function splitLabels(cell: string): string[] {
  const labels = cell.split(/:::|[;,；，、\r\n]/).map((part) => part.replace(/^\s*\*/, "").trim());
  return [...new Set(labels)].filter((label) => label !== "" && !googleGroups.has(label.toLowerCase()));
}

const googleGroups: ReadonlySet<string> = new Set([
  "mycontacts",
  "my contacts",
  "other contacts",
  "othercontacts",
  "starred",
  "starred in android",
]);
