/** Looks in any header, as far as we know its like: `List-Id: dev.example.org` as a whole line, or name and value. */
import { type Converted, unsaid } from "./converted.ts";
import { lossInRule } from "./loss-in-rule.ts";
import { type Fit, type SearchedHeader, valueTerm } from "./value-terms.ts";

const known: ReadonlyMap<string, SearchedHeader> = new Map<string, SearchedHeader>([
  ["from", "from"],
  ["to", "to"],
  ["cc", "cc"],
  ["bcc", "bcc"],
  ["reply-to", "replyto"],
  ["subject", "subject"],
  ["list-id", "list"],
]);

/** Part of a header's line; without the name of a header that we know it could stand in any. */
export function headerTerm(line: string): Converted {
  const [, name = "", value = ""] = /^([\w-]+):\s*(\S.*)$/.exec(line.trim()) ?? [];
  return (
    headerValueTerm(name, value, "anywhere") ??
    unsaid(lossInRule("lost", "condition.header", { value: line }))
  );
}

/** `null`: a header that we do not know, or nothing to look for. */
export function headerValueTerm(name: string, value: string, fit: Fit): Converted | null {
  const header = known.get(name.toLowerCase());
  if (header === undefined || value.trim() === "") return null;
  if (header !== "list") return valueTerm(header, value, fit);
  // Of the line we know what stands in the pointed brackets.
  const id = /<([^<>]+)>?/.exec(value)?.[1] ?? value.trim().replace(/>$/, "");
  const term = valueTerm("list", id, fit);
  return { ...term, losses: [...term.losses, lossInRule("changed", "condition.listId", { value })] };
}
