/** A name as it stands in a narrow column: what is cut off has a sign of it. */
import { displayText } from "./display-text.ts";

const longest = 80;

export function shortName(name: string): string {
  return displayText(name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name);
}
