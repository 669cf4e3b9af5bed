/** `/pattern/flags`, alone and in operators. Patterns see text in NFKC, not in lower case. */
import type { RE2JS } from "re2js";
import type { PreparedMessage } from "../message/prepare-message.ts";
import type { PreparedPerson } from "../message/prepared-person.ts";
import type { PreparedText } from "../message/prepared-text.ts";
import { compiledRegex } from "./compiled-regex.ts";
import { anyPerson, fieldsOfOperator } from "./evaluate-person.ts";
import { bodyVerdict, subjectVerdict, type TextTest } from "./evaluate-text.ts";
import { anyVerdict } from "./three-values.ts";
import type { RegexTerm } from "./tree.ts";
import type { Verdict } from "./verdict.ts";
import type { Place, Witness } from "./witness.ts";

function noteHits(regex: RE2JS, text: PreparedText, place: Place, witness: Witness): void {
  const matcher = regex.matcher(text.plain);
  while (matcher.find()) {
    if (matcher.end() > matcher.start()) witness.plainHit(place, text, matcher.start(), matcher.end());
  }
}

/** What may follow a text that was cut: a hit that all of them leave as it is holds whatever follows. */
const continuations = ["q", "7", "_", " ", "\n", ".", "文", "\u{f0000}"];

/** True for a hit that does not need the end of the text, as `$`, `\z` and `\b` do. */
function holdsWhateverFollows(regex: RE2JS, text: string): boolean {
  return continuations.every((more) => regex.test(`${text}${more}`));
}

export function regexTest(regex: RE2JS, witness: Witness | null): TextTest {
  return (text, place) => {
    const isHit = regex.test(text.plain);
    if (text.isCut && !(isHit && holdsWhateverFollows(regex, text.plain))) return "unknown";
    if (isHit && witness !== null) noteHits(regex, text, place, witness);
    return isHit ? "yes" : "no";
  };
}

/** The name and the bare address are tried each on its own; `""` is no name and no address. */
function inPerson(test: TextTest, person: PreparedPerson, place: Omit<Place, "part">): Verdict {
  const { name, address } = person;
  const inAddress = address.original === "" ? "no" : test(address, { ...place, part: "address" });
  const inName =
    name === null ? "unknown" : name.original === "" ? "no" : test(name, { ...place, part: "name" });
  return anyVerdict([inAddress, inName], (verdict) => verdict, true);
}

function inAttachmentNames(test: TextTest, message: PreparedMessage, witness: Witness | null): Verdict {
  const verdict = anyVerdict(
    message.attachmentNames.entries(),
    ([index, name]) => test(name, { field: "attachmentNames", part: "text", index }),
    witness === null,
  );
  if (verdict === "yes" || message.knowsEveryAttachment) return verdict;
  witness?.missing.add("attachmentNames");
  return "unknown";
}

function inListId(test: TextTest, { listId }: PreparedMessage, witness: Witness | null): Verdict {
  if (listId === null) {
    witness?.missing.add("listId");
    return "unknown";
  }
  return listId.original === "" ? "no" : test(listId, { field: "listId", part: "text", index: 0 });
}

export function evaluateRegex(term: RegexTerm, message: PreparedMessage, witness: Witness | null): Verdict {
  const regex = compiledRegex(term);
  // The parser lets no such pattern through; a tree made by hand might hold one.
  if (regex === null) return "unknown";
  const test = regexTest(regex, witness);
  switch (term.operator) {
    case null: {
      const inSubject = subjectVerdict(message, test, witness);
      if (inSubject === "yes" && witness === null) return "yes";
      return anyVerdict([inSubject, bodyVerdict(message, term, test, witness)], (verdict) => verdict, true);
    }
    case "subject":
      return subjectVerdict(message, test, witness);
    case "filename":
      return inAttachmentNames(test, message, witness);
    case "list":
      return inListId(test, message, witness);
    default:
      return anyPerson(
        message,
        fieldsOfOperator[term.operator],
        (person, field, index) => inPerson(test, person, { field, index }),
        witness,
      );
  }
}
