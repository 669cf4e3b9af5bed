/**
 * The name of a rule, which Sieve has no place for: the programs that write scripts put it into a comment above.
 *
 * - Roundcube: `# rule:[name]`; Open-Xchange: `## Flag: |UniqueId:0|Rulename: name`
 * - Ingo, Zimbra, Fastmail and people: `# name`
 */
import type { SieveCommand, SieveComment } from "./sieve-script.ts";

const nameLimit = 200;

/** `null`: no comment stands directly above. */
export function nameAbove({ comments, place }: Pick<SieveCommand, "comments" | "place">): string | null {
  const lines = linesDirectlyAbove(comments, place.line);
  for (const line of lines) {
    const said = /^rule:\[(.*)\]$/i.exec(line)?.[1] ?? /\bRulename:\s*([^|]*)/i.exec(line)?.[1];
    if (said !== undefined) return cut(said.trim());
  }
  const name = lines.find(isName)?.replace(/^(?:rule|filter|name)\s*:\s*/i, "");
  return name === undefined || name === "" ? null : cut(name);
}

/** Of the comments without an empty line between them and the command. */
function linesDirectlyAbove(comments: readonly SieveComment[], line: number): readonly string[] {
  const near: SieveComment[] = [];
  let next = line;
  for (const comment of comments.toReversed()) {
    if (comment.endLine < next - 1) break;
    near.unshift(comment);
    next = comment.line;
  }
  return near
    .flatMap(({ text }) => text.split(/\r\n|\r|\n/))
    .map((text) => text.replace(/^[\s#*/]+/, "").trim());
}

/** Not a ruler, not what a program says to itself (`@type and`, `BEGIN:FILTER:1`, packed settings). */
function isName(line: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(line) || /^(?:@type|@comparator|(?:begin|end):)/i.test(line)) return false;
  return line.length < 60 || /\s/.test(line);
}

function cut(name: string): string {
  const shown = name.replace(/^@Filter\s*/i, "");
  return shown.length > nameLimit ? `${[...shown].slice(0, nameLimit - 1).join("")}…` : shown;
}
