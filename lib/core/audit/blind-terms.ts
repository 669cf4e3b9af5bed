/**
 * Which facts a term asks for that no row of Gmail's list shows.
 *
 * A word without operator may be found in the subject or in the beginning of the text,
 * which a row shows: it is decided there, though not always. Whom a message went to is
 * shown of mail that the user wrote; else it is known once a conversation was opened,
 * and sizes, list ids and reply addresses never are.
 */
import type { RegexOperator, Term } from "../condition/tree.ts";
import type { FactName } from "../condition/witness.ts";
import type { Formula } from "./logic/formula.ts";
import { literalsOf } from "./logic/formula.ts";

export interface BlindSpot {
  readonly fact: FactName;
  readonly ever: "thread" | "never";
}

/** `null`: a row may decide it. */
export function blindSpotOf(term: Term): BlindSpot | null {
  switch (term.kind) {
    case "size":
      return { fact: "sizeBytes", ever: "never" };
    case "list":
      return { fact: "listId", ever: "never" };
    case "opaque":
      return { fact: "gmail", ever: "never" };
    case "state":
      return term.state === "muted" ? { fact: "gmail", ever: "never" } : null;
    case "person":
    case "regex":
      return ofOperator(term.operator);
    default:
      return null;
  }
}

function ofOperator(operator: RegexOperator | null): BlindSpot | null {
  switch (operator) {
    case "to":
    case "cc":
    case "bcc":
      return { fact: operator, ever: "thread" };
    case "replyto":
      return { fact: "replyTo", ever: "never" };
    case "list":
      return { fact: "listId", ever: "never" };
    default:
      return null;
  }
}

/** Mail that the user wrote shows on its row whom it went to. */
export function asksForOwnMail(formula: Formula): boolean {
  return literalsOf(formula).some(
    ({ term, says }) =>
      says === "yes" &&
      ((term.kind === "person" && term.operator === "from" && term.test.kind === "me") ||
        (term.kind === "place" && (term.place === "sent" || term.place === "drafts"))),
  );
}
