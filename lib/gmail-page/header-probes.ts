/** Selectors for what stands around Gmail's views: header and navigation. Ways as in `probes.ts`. */
import type { Probe } from "./probes.ts";

/** The account's picture in the header. Its name is localised, the address in it is not. */
export const accountLink = {
  id: "account-link",
  presence: "sometimes",
  ways: [
    { seen: "2026-09", selector: 'a[aria-label^="Google Account:"]' },
    { seen: "2026-09", selector: '[role="banner"] a[aria-label*="@"]' },
    { seen: "2026-03", selector: 'a[href^="https://accounts.google.com/"][aria-label*="@"]' },
  ],
} as const satisfies Probe;

/** An entry of the navigation, whose height tells the density: 24 px in the compact one. */
export const navigationEntry = {
  id: "navigation-entry",
  presence: "sometimes",
  ways: [{ seen: "2026-03", selector: ".aim" }],
} as const satisfies Probe;
