/** `subject:`, and words, phrases and AROUND without operator. */
import type { PreparedMessage } from "../message/prepare-message.ts";
import type { PreparedPerson } from "../message/prepared-person.ts";
import type { PreparedText } from "../message/prepared-text.ts";
import { type BodyTerm, bodyTermKey } from "./body-term-key.ts";
import { anyPerson, matchesMailbox } from "./evaluate-person.ts";
import { nearEachOther } from "./near-each-other.ts";
import { hasNeedle } from "./needle-verdict.ts";
import { anyVerdict } from "./three-values.ts";
import type { AnywhereTerm, AroundTerm, Needle, SubjectTerm } from "./tree.ts";
import type { Verdict } from "./verdict.ts";
import type { Place, Witness } from "./witness.ts";

/** Answers for one text; `unknown` only where the text is cut and what follows might matter. */
export type TextTest = (text: PreparedText, place: Place) => Verdict;

export function subjectVerdict(message: PreparedMessage, test: TextTest, witness: Witness | null): Verdict {
  const verdict =
    message.subject === null
      ? "unknown"
      : test(message.subject, { field: "subject", part: "text", index: 0 });
  if (verdict === "unknown") witness?.missing.add("subject");
  return verdict;
}

/** A hit in snippet or text is `yes`; a miss counts only on the whole text, or where its answer was stored. */
export function bodyVerdict(
  message: PreparedMessage,
  term: BodyTerm,
  test: TextTest,
  witness: Witness | null,
): Verdict {
  const place = { field: "body", index: 0 } as const;
  const { snippet, body } = message;
  const inSnippet = snippet === null ? "unknown" : test(snippet, { ...place, part: "snippet" });
  if (inSnippet === "yes" && witness === null) return "yes";
  const inBody = body === null ? storedAnswer(message, term) : test(body, { ...place, part: "text" });
  if (inSnippet === "yes") return "yes";
  if (inBody === "unknown") witness?.missing.add("body");
  return inBody;
}

function storedAnswer({ facts }: PreparedMessage, term: BodyTerm): Verdict {
  if (facts.bodyTerms === undefined) return "unknown";
  const key = bodyTermKey(term);
  // The keys are texts of rules, and `constructor` is one that a rule may look for.
  return Object.hasOwn(facts.bodyTerms, key) ? (facts.bodyTerms[key] ?? "unknown") : "unknown";
}

/** A miss on a cut text proves nothing. */
function missOn(text: PreparedText): Verdict {
  return text.isCut ? "unknown" : "no";
}

export function needleTest(needle: Needle, witness: Witness | null): TextTest {
  return (text, place) => (hasNeedle(text, needle, false, place, witness) ? "yes" : missOn(text));
}

export function evaluateSubject(
  { needle }: SubjectTerm,
  message: PreparedMessage,
  witness: Witness | null,
): Verdict {
  return subjectVerdict(message, needleTest(needle, witness), witness);
}

/** The whole address; an address or domain must be that of the mailbox, not only look like it. */
function inAddress(
  { needle, mailbox }: AnywhereTerm,
  person: PreparedPerson,
  place: Place,
  witness: Witness | null,
): boolean {
  // A domain that is shown in its own script is not the text as written, so it is marked as a whole.
  const isAsWritten = mailbox === null && person.whole === person.address;
  const isHit =
    mailbox === null
      ? hasNeedle(person.whole, needle, true, place, isAsWritten ? witness : null)
      : matchesMailbox(mailbox, person, null) === "yes";
  if (isHit && !isAsWritten) witness?.wholeHit(place, person.address);
  return isHit;
}

/** The name and the whole address. */
function inPerson(
  term: AnywhereTerm,
  person: PreparedPerson,
  place: Omit<Place, "part">,
  witness: Witness | null,
): Verdict {
  const isHit = inAddress(term, person, { ...place, part: "address" }, witness);
  if (isHit && witness === null) return "yes";
  if (person.name === null) return isHit ? "yes" : "unknown";
  const inName = hasNeedle(person.name, term.needle, false, { ...place, part: "name" }, witness);
  return inName || isHit ? "yes" : "no";
}

function inAttachmentNames(needle: Needle, message: PreparedMessage, witness: Witness | null): Verdict {
  const verdict = anyVerdict(
    message.attachmentNames.entries(),
    ([index, name]): Verdict =>
      hasNeedle(name, needle, true, { field: "attachmentNames", part: "text", index }, witness)
        ? "yes"
        : "no",
    witness === null,
  );
  if (verdict === "yes" || message.knowsEveryAttachment) return verdict;
  witness?.missing.add("attachmentNames");
  return "unknown";
}

const addressFields = ["from", "to", "cc", "bcc"] as const;

export function evaluateAnywhere(
  term: AnywhereTerm,
  message: PreparedMessage,
  witness: Witness | null,
): Verdict {
  const test = needleTest(term.needle, witness);
  const places: readonly (() => Verdict)[] = [
    () =>
      anyPerson(
        message,
        addressFields,
        (person, field, index) => inPerson(term, person, { field, index }, witness),
        witness,
      ),
    () => subjectVerdict(message, test, witness),
    () => bodyVerdict(message, term, test, witness),
    () => inAttachmentNames(term.needle, message, witness),
  ];
  return anyVerdict(places, (tryPlace) => tryPlace(), witness === null);
}

export function aroundTest(term: AroundTerm, witness: Witness | null): TextTest {
  return (text, place) => (nearEachOther(term, text, place, witness) ? "yes" : missOn(text));
}

export function evaluateAround(term: AroundTerm, message: PreparedMessage, witness: Witness | null): Verdict {
  const test = aroundTest(term, witness);
  const inSubject = subjectVerdict(message, test, witness);
  if (term.operator === "subject" || (inSubject === "yes" && witness === null)) return inSubject;
  const inBody = bodyVerdict(message, term, test, witness);
  return anyVerdict([inSubject, inBody], (verdict) => verdict, true);
}
