/** Every probe that finds elements. */
import * as probes from "../probes.ts";
import { messageBody, writingArea } from "./withheld-probes.ts";

type Entry = (typeof probes)[keyof typeof probes];

function findsElements(entry: Entry): entry is Extract<Entry, probes.Probe> {
  return "ways" in entry;
}

export const allProbes: readonly probes.Probe[] = [
  ...Object.values(probes).filter(findsElements),
  messageBody,
  writingArea,
];
