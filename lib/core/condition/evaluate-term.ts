/** The verdict of one term: which file knows the operator. */
import type { PreparedMessage } from "../message/prepare-message.ts";
import { evaluateAttachment, evaluateFilename } from "./evaluate-attachment.ts";
import { evaluateDate } from "./evaluate-date.ts";
import { evaluateLink } from "./evaluate-link.ts";
import { evaluatePerson } from "./evaluate-person.ts";
import { evaluateRegex } from "./evaluate-regex.ts";
import {
  evaluateCategory,
  evaluateLabel,
  evaluateList,
  evaluatePlace,
  evaluateSize,
  evaluateState,
} from "./evaluate-standing.ts";
import { evaluateAnywhere, evaluateAround, evaluateSubject } from "./evaluate-text.ts";
import type { EvaluationContext } from "./evaluation-context.ts";
import type { LookupTerm, Term } from "./tree.ts";
import type { Verdict } from "./verdict.ts";
import type { Witness } from "./witness.ts";

function evaluateLookup(
  term: LookupTerm,
  message: PreparedMessage,
  { lookups }: EvaluationContext,
  witness: Witness | null,
): Verdict {
  const verdict = lookups?.verdictOf(term, message) ?? "unknown";
  if (verdict === "unknown") witness?.missing.add(lookups?.missingFor?.(term, message) ?? "rules");
  return verdict;
}

/** @param witness who wants every hit; `null`: only the verdict counts */
export function evaluateTerm(
  term: Term,
  message: PreparedMessage,
  context: EvaluationContext,
  witness: Witness | null,
): Verdict {
  switch (term.kind) {
    case "person":
      return evaluatePerson(term, message, context, witness);
    case "subject":
      return evaluateSubject(term, message, witness);
    case "anywhere":
      return evaluateAnywhere(term, message, witness);
    case "around":
      return evaluateAround(term, message, witness);
    case "regex":
      return evaluateRegex(term, message, witness);
    case "attachment":
      return evaluateAttachment(message, witness);
    case "filename":
      return evaluateFilename(term, message, witness);
    case "size":
      return evaluateSize(term, message, witness);
    case "date":
    case "age":
      return evaluateDate(term, message, context, witness);
    case "state":
      return evaluateState(term, message, witness);
    case "place":
      return evaluatePlace(term, message, witness);
    case "label":
      return evaluateLabel(term, message, witness);
    case "category":
      return evaluateCategory(term, message, witness);
    case "list":
      return evaluateList(term, message, witness);
    case "link":
      return evaluateLink(term, message, witness);
    case "lookup":
      return evaluateLookup(term, message, context, witness);
    case "opaque":
      witness?.missing.add("gmail");
      return "unknown";
  }
}
