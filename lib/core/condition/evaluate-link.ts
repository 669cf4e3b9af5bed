/** `has:drive` and the like: links in the body. */
import type { PreparedMessage } from "../message/prepare-message.ts";
import { bodyVerdict, type TextTest } from "./evaluate-text.ts";
import type { LinkTarget, LinkTerm } from "./tree.ts";
import type { Verdict } from "./verdict.ts";
import type { Witness } from "./witness.ts";

/** A host with or without scheme, not part of another host, path or mail address. */
function linkTo(hostAndPath: string): RegExp {
  const before = "(?:(?<![a-z0-9])https?://|(?<![\\p{L}\\p{N}_.@/=%&?#:-]))";
  const after = "(?![\\p{L}\\p{N}_@-]|\\.[\\p{L}\\p{N}])";
  return new RegExp(`${before}${hostAndPath}${after}`, "gu");
}

const links: Readonly<Record<LinkTarget, RegExp>> = {
  drive: linkTo("drive\\.google\\.com"),
  document: linkTo("docs\\.google\\.com/document"),
  spreadsheet: linkTo("docs\\.google\\.com/spreadsheets"),
  presentation: linkTo("docs\\.google\\.com/presentation"),
  youtube: linkTo("(?:(?:(?:www|m|music)\\.)?youtube\\.com|youtu\\.be)"),
};

export function linkTest({ target }: LinkTerm, witness: Witness | null): TextTest {
  return (text, place) => {
    const found = [...text.folded.matchAll(links[target])];
    for (const { index, 0: hit } of found) witness?.foldedHit(place, text, index, index + hit.length);
    if (found.length > 0) return "yes";
    return text.isCut ? "unknown" : "no";
  };
}

export function evaluateLink(term: LinkTerm, message: PreparedMessage, witness: Witness | null): Verdict {
  return bodyVerdict(message, term, linkTest(term, witness), witness);
}
