/** The only reader of probes: tries each way in turn and reports what it saw. */
import type { Sightings } from "./drift-ledger.ts";
import type { Probe } from "./probes.ts";

/** The first element of the first way that matches under any of the roots; `null`: none did. */
export function find(roots: readonly ParentNode[], probe: Probe, sightings: Sightings): Element | null {
  let isNewest = true;
  for (const way of probe.ways) {
    for (const root of roots) {
      const element = root.querySelector(way.selector);
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
    if (elements.length > 0) found = [...found, ...elements];
  }
  return found;
}

/** Whether the element itself is what the probe describes. */
export function isA(element: Element, probe: Probe): boolean {
  return probe.ways.some((way) => element.matches(way.selector));
}
