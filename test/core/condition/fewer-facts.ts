/**
 * What somebody might know of a message who knows less of it: whole facts are
 * missing, or names, or parts of texts and lists. For the law that more facts
 * never take a verdict back.
 */
import { answerBodyTerms, bodyTermsOf } from "../../../lib/core/condition/answer-body-terms.ts";
import type { Condition } from "../../../lib/core/condition/tree.ts";
import type { MessageFacts, Person } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";

/** Answers yes or no, at random. */
type Coin = () => boolean;

/** Facts that speak for each other are known together, or not at all. */
const together: readonly (readonly string[])[] = [
  ["subject", "subjectCut"],
  ["labels", "labelsPartial"],
  ["hasAttachment", "attachmentNames", "attachmentNamesPartial"],
  ["to", "cc", "bcc"],
];

function withoutSome(facts: MessageFacts, coin: Coin): MessageFacts {
  const alone = Object.keys(facts).filter((key) => key !== "id" && !together.flat().includes(key));
  const groups = [...together, ...alone.map((key) => [key])];
  const dropped = new Set(groups.filter(() => coin()).flat());
  const kept = Object.entries(facts).filter(([key]) => !dropped.has(key));
  return { ...Object.fromEntries(kept), id: facts.id };
}

function withoutName(person: Person, coin: Coin): Person {
  return coin() ? person : { address: person.address };
}

/** The beginning of a text, which ends with a whole word. */
function beginning(text: string): string {
  const words = text.split(" ");
  return words.slice(0, Math.ceil(words.length / 2)).join(" ");
}

function partOfLists(facts: MessageFacts, coin: Coin): Partial<MessageFacts> {
  const { labels, attachmentNames, from, to } = facts;
  return {
    ...(labels !== undefined && coin() && { labels: labels.slice(1), labelsPartial: true }),
    ...(attachmentNames !== undefined &&
      coin() && { attachmentNames: attachmentNames.slice(1), attachmentNamesPartial: true }),
    ...(from && { from: withoutName(from, coin) }),
    ...(to !== undefined && { to: to.map((person) => withoutName(person, coin)) }),
  };
}

function partOfTexts(facts: MessageFacts, tree: Condition, coin: Coin): MessageFacts {
  const { subject, bodyText, in: places } = facts;
  const { bodyText: _, ...withoutBody } = facts;
  const isElsewhere = places !== undefined && !places.includes("spam") && !places.includes("trash");
  return {
    ...(bodyText !== undefined && coin()
      ? {
          ...withoutBody,
          snippet: beginning(bodyText),
          bodyTerms: answerBodyTerms(bodyTermsOf([tree]), prepareMessage(facts)) ?? {},
        }
      : facts),
    ...(subject !== undefined && coin() && { subject: beginning(subject), subjectCut: true }),
    ...(isElsewhere && coin() && { in: ["elsewhere"] }),
  };
}

/** @param tree whose body terms may have been answered while the body was known */
export function fewerFacts(facts: MessageFacts, tree: Condition, coin: Coin): MessageFacts {
  const part = partOfTexts(facts, tree, coin);
  return withoutSome({ ...part, ...partOfLists(part, coin) }, coin);
}
