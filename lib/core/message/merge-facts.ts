/** Brings stored facts up to date with newer ones, without forgetting what the newer ones do not know. */
import type { MessageFacts } from "./facts.ts";

/** Says of the first key's value whether it is the whole: it goes where that key goes. */
const companions = [
  ["subject", "subjectCut"],
  ["labels", "labelsPartial"],
  ["attachmentNames", "attachmentNamesPartial"],
] as const satisfies readonly (readonly [keyof MessageFacts, keyof MessageFacts])[];

/** Every fact of `newer`, and of `older` what `newer` does not say. */
export function mergeFacts(older: MessageFacts, newer: MessageFacts): MessageFacts {
  const overtaken = companions.filter(([key]) => newer[key] !== undefined).map(([, companion]) => companion);
  const kept = Object.entries(older).filter(([key]) => !overtaken.some((companion) => companion === key));
  return { ...Object.fromEntries(kept), ...newer };
}
