/** `set` of Sieve's variables (RFC 5229, section 4), with the modifiers that need no message. */
import type { SieveCommand } from "./sieve-script.ts";
import type { SieveVariables } from "./sieve-variables.ts";
import { readArguments } from "./test-arguments.ts";

const modifiers: Readonly<Record<string, (text: string) => string>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  lowerfirst: (text) => text.slice(0, 1).toLowerCase() + text.slice(1),
  upperfirst: (text) => text.slice(0, 1).toUpperCase() + text.slice(1),
  quotewildcard: (text) => text.replace(/[*?\\]/g, "\\$&"),
  length: (text) => String([...text].length),
};
/** Of two modifiers the one that stands first here is applied first. */
const order = ["lower", "upper", "lowerfirst", "upperfirst", "quotewildcard", "length"];

export function setVariable(command: SieveCommand, variables: SieveVariables): void {
  const { texts, tags, unknown } = readArguments(command, variables);
  const [name] = texts[0] ?? [];
  const [written] = texts[1] ?? [];
  if (name === undefined || written === undefined) return;
  const isKnown = unknown === null && [...tags].every((tag) => order.includes(tag));
  const value = order
    .filter((tag) => tags.has(tag))
    .reduce((text, tag) => modifiers[tag]?.(text) ?? text, written);
  variables.set(name, isKnown ? value : null);
}
