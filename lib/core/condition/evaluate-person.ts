/** `from:`, `to:`, `cc:`, `bcc:` and `replyto:`. */
import { isWithinDomain, splitAddress } from "../message/address.ts";
import type { PersonField, PreparedMessage } from "../message/prepare-message.ts";
import type { PreparedPerson } from "../message/prepared-person.ts";
import type { EvaluationContext } from "./evaluation-context.ts";
import { hasNeedle } from "./needle-verdict.ts";
import { isOwnAddress } from "./own-address-test.ts";
import { anyVerdict, verdictOfFact } from "./three-values.ts";
import type { MailboxTest, Needle, PersonOperator, PersonTerm } from "./tree.ts";
import type { Verdict } from "./verdict.ts";
import type { FactPart, Witness } from "./witness.ts";

/** The headers that an operator looks in; all recipients are met by `to:`. */
export const fieldsOfOperator: Readonly<Record<PersonOperator, readonly PersonField[]>> = {
  from: ["from"],
  to: ["to", "cc", "bcc"],
  cc: ["cc"],
  bcc: ["bcc"],
  replyto: ["replyTo"],
};

/** Tries everybody in some headers; a header that is not known, and people not fully known, leave it `unknown`. */
export function anyPerson(
  message: PreparedMessage,
  fields: readonly PersonField[],
  verdictOf: (person: PreparedPerson, field: PersonField, index: number) => Verdict,
  witness: Witness | null,
): Verdict {
  return anyVerdict(
    fields,
    (field) => {
      const people = message.people(field);
      const verdict =
        people === null
          ? "unknown"
          : anyVerdict(
              people.entries(),
              ([index, person]) => verdictOf(person, field, index),
              witness === null,
            );
      if (verdict === "unknown") witness?.missing.add(field);
      return verdict;
    },
    witness === null,
  );
}

/** Whether an address is what the test asks for; words are not looked for here. */
export function matchesMailbox(
  test: Exclude<MailboxTest, { kind: "words" }>,
  person: PreparedPerson,
  account: readonly string[] | null,
): Verdict {
  const { canonical } = person;
  if (canonical === "") return "no";
  switch (test.kind) {
    case "address":
      return verdictOfFact(canonical === test.address);
    case "domain":
      return verdictOfFact(isWithinDomain(person.domain, test.domain));
    case "local":
      return verdictOfFact(splitAddress(canonical).local === test.local);
    case "me":
      return account === null || account.length === 0
        ? "unknown"
        : verdictOfFact(isOwnAddress(canonical, account));
  }
}

/** A phrase lies within the name, the local part, or the labels left of the public suffix. */
function wordsInPerson(
  needle: Needle,
  person: PreparedPerson,
  place: { field: PersonField; index: number },
  witness: Witness | null,
): Verdict {
  const at = (part: FactPart) => ({ ...place, part });
  const inAddress =
    hasNeedle(person.local, needle, true, at("address"), witness) ||
    labelsHave(person, needle, at("address"), witness);
  if (inAddress && witness === null) return "yes";
  if (person.name === null) return inAddress ? "yes" : "unknown";
  return verdictOfFact(hasNeedle(person.name, needle, false, at("name"), witness) || inAddress);
}

/** Labels are compared in Unicode form, so a hit there is shown as the whole address. */
function labelsHave(
  person: PreparedPerson,
  needle: Needle,
  place: { field: PersonField; index: number; part: FactPart },
  witness: Witness | null,
): boolean {
  if (!hasNeedle(person.labels, needle, false, place, null)) return false;
  witness?.wholeHit(place, person.address);
  return true;
}

export function evaluatePerson(
  { operator, test }: PersonTerm,
  message: PreparedMessage,
  context: EvaluationContext,
  witness: Witness | null,
): Verdict {
  const verdict = anyPerson(
    message,
    fieldsOfOperator[operator],
    (person, field, index) => {
      if (test.kind === "words") return wordsInPerson(test.needle, person, { field, index }, witness);
      const matched = matchesMailbox(test, person, context.account);
      if (matched === "yes") witness?.wholeHit({ field, index, part: "address" }, person.address);
      return matched;
    },
    witness,
  );
  const lacksAccount = test.kind === "me" && (context.account === null || context.account.length === 0);
  if (verdict === "unknown" && lacksAccount) witness?.missing.add("account");
  return verdict;
}
