/** Every probe that finds elements. */
import * as headerProbes from "../header-probes.ts";
import * as probes from "../probes.ts";
import { messageBody, writingArea } from "./withheld-probes.ts";

type Entry = (typeof probes)[keyof typeof probes];

function findsElements(entry: Entry): entry is Extract<Entry, probes.Probe> {
  return "ways" in entry;
}

export const allProbes: readonly probes.Probe[] = [
  ...Object.values(probes).filter(findsElements),
  ...Object.values(headerProbes),
  messageBody,
  writingArea,
];
