/** The only reader of probes: tries each way in turn and reports what it saw. */
import type { Sightings } from "./drift-ledger.ts";
import type { Probe } from "./probes.ts";

/** The first element of the first way that matches under any of the roots; `null`: none did. */
export function find(roots: readonly ParentNode[], probe: Probe, sightings: Sightings): Element | null {
  for (const [index, way] of probe.ways.entries()) {
    for (const root of roots) {
      const element = root.querySelector(way.selector);
      if (element === null) continue;
      sightings.record(probe.id, index === 0 ? "found" : "fellBack");
      return element;
    }
  }
  if (probe.presence === "always") sightings.record(probe.id, "missed");
  return null;
}

/** All elements of the first way that matches anything, in the order of the roots; `[]`: no way did. */
export function findAll(roots: readonly ParentNode[], probe: Probe, sightings: Sightings): Element[] {
  for (const [index, way] of probe.ways.entries()) {
    const elements = roots.flatMap((root) => [...root.querySelectorAll(way.selector)]);
    if (elements.length === 0) continue;
    sightings.record(probe.id, index === 0 ? "found" : "fellBack");
    return elements;
  }
  if (probe.presence === "always") sightings.record(probe.id, "missed");
  return [];
}

/** Whether the element itself is what the probe describes. */
export function isA(element: Element, probe: Probe): boolean {
  return probe.ways.some((way) => element.matches(way.selector));
}
