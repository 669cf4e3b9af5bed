/**
 * The only reader of probes: tries each way in turn and reports what it saw. What lies
 * in the text of a mail is not seen, whatever way leads there.
 */
import type { Sightings } from "./drift-ledger.ts";
import { isInMail } from "./is-in-mail.ts";
import type { Probe } from "./probes.ts";

/** The first element of the first way that matches under any of the roots; `null`: none did. */
export function find(roots: readonly ParentNode[], probe: Probe, sightings: Sightings): Element | null {
  let isNewest = true;
  for (const way of probe.ways) {
    for (const root of roots) {
      const element = firstWithin(root, way.selector);
      if (element === null) continue;
      sightings.record(probe.id, isNewest ? "found" : "fellBack");
      return element;
    }
    isNewest = false;
  }
  if (probe.presence === "always") sightings.record(probe.id, "missed");
  return null;
}

const none: readonly Element[] = [];

/** All elements of the first way that matches anything, in the order of the roots; `[]`: no way did. */
export function findAll(
  roots: readonly ParentNode[],
  probe: Probe,
  sightings: Sightings,
): readonly Element[] {
  let isNewest = true;
  for (const way of probe.ways) {
    const elements = allWithin(roots, way.selector);
    if (elements.length > 0) {
      sightings.record(probe.id, isNewest ? "found" : "fellBack");
      return elements;
    }
    isNewest = false;
  }
  if (probe.presence === "always") sightings.record(probe.id, "missed");
  return none;
}

/** Most questions about a row have no answer, so nothing is copied before something is there. */
function allWithin(roots: readonly ParentNode[], selector: string): readonly Element[] {
  let found = none;
  for (const root of roots) {
    const elements = root.querySelectorAll(selector);
    if (elements.length > 0) found = [...found, ...(isRowLine(root) ? elements : outsideMail(elements))];
  }
  return found;
}

function firstWithin(root: ParentNode, selector: string): Element | null {
  const first = root.querySelector(selector);
  if (first === null || isRowLine(root) || !isInMail(first)) return first;
  return outsideMail(root.querySelectorAll(selector))[0] ?? null;
}

function outsideMail(elements: NodeListOf<Element>): readonly Element[] {
  return [...elements].filter((element) => !isInMail(element));
}

/** A row of a list holds no mail, and is asked most often. */
function isRowLine(root: ParentNode): boolean {
  return root.nodeName === "TR";
}

/** Whether the element itself is what the probe describes. */
export function isA(element: Element, probe: Probe): boolean {
  return probe.ways.some((way) => element.matches(way.selector));
}
