/**
 * Brings stored facts up to date with newer ones, without forgetting what the newer ones do not know.
 *
 * Who wrote the message is the one thing that newer does not mean better: once it is
 * seen, only another sight of the message itself says otherwise, and a row of the Sent
 * view, which shows the message without having seen it, says it of nobody that is known.
 */
import type { MessageFacts, Person, TextSigns } from "./facts.ts";
import { isSentRow } from "./sender-seen.ts";

/** Says of the first key's value whether it is the whole: it goes where that key goes. */
const companions = [
  ["subject", "subjectCut"],
  ["labels", "labelsPartial"],
  ["attachmentNames", "attachmentNamesPartial"],
] as const satisfies readonly (readonly [keyof MessageFacts, keyof MessageFacts])[];

/** Every fact of `newer`, and of `older` what `newer` does not say; except for who wrote it, see above. */
export function mergeFacts(older: MessageFacts, newer: MessageFacts): MessageFacts {
  const earlier = isSentRow(older) && saysMore(newer) ? withoutSent(older) : older;
  const later = isSentRow(newer) && saysMore(older) ? withoutSent(newer) : newer;
  const overtaken = companions.filter(([key]) => later[key] !== undefined).map(([, companion]) => companion);
  const kept = Object.entries(earlier).filter(([key]) => !overtaken.some((companion) => companion === key));
  return {
    ...Object.fromEntries(kept),
    ...later,
    ...peopleOf(earlier, later),
    ...signsOf(earlier.signs, later.signs),
  };
}

/** Whether a row of the Sent view has nothing to add about who wrote this. */
function saysMore(facts: MessageFacts): boolean {
  return facts.from !== undefined && !isSentRow(facts);
}

/** Its sender, recipients and place are those of an own message that may be an earlier one. */
function withoutSent({ from: _from, to: _to, in: _in, ...rest }: MessageFacts): MessageFacts {
  return rest;
}

/** The sender that was seen; the others whom a row shows still help to find the client. */
function peopleOf(older: MessageFacts, newer: MessageFacts): Partial<MessageFacts> {
  const [certain, other] = newer.senderSeen === true ? [newer, older] : [older, newer];
  if (certain.senderSeen !== true || certain.from === undefined) return {};
  const participants = certain.participants ?? besides(certain.from, other);
  return { from: certain.from, ...(participants === undefined ? {} : { participants }) };
}

function besides(sender: Person | null, { from, participants }: MessageFacts): Person[] | undefined {
  if (participants === undefined) return undefined;
  const shown = from == null ? participants : [...participants, from];
  return shown.filter(({ address }) => address.toLowerCase() !== sender?.address.toLowerCase());
}

/** A row shows the beginning of a text of which more was read before. */
function signsOf(older: TextSigns | undefined, newer: TextSigns | undefined): Partial<MessageFacts> {
  if (older === undefined || newer === undefined) return {};
  const words = [...new Set([...(older.words ?? []), ...(newer.words ?? [])])].toSorted();
  return { signs: { ...older, ...newer, ...(words.length === 0 ? {} : { words }) } };
}
