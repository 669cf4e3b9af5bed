/** How often rules fired, for every row of the list. */
import { createContext } from "preact";
import type { CountedHits } from "./use-rule-hits.ts";

/** `null`: not counted yet. */
export const RuleHitsContext = createContext<CountedHits | null>(null);
