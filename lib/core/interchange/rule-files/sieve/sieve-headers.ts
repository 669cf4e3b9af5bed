/** Which headers of Sieve our operators on people stand for. */
import type { PersonOperator } from "../../../condition/tree.ts";

const operators: Readonly<Record<string, PersonOperator>> = {
  from: "from",
  to: "to",
  cc: "cc",
  bcc: "bcc",
  "reply-to": "replyto",
};

/** `null`: it holds nobody that we know. */
export function operatorFor(header: string): PersonOperator | null {
  const name = fold(header);
  return Object.hasOwn(operators, name) ? (operators[name] ?? null) : null;
}

/** The headers that an operator looks in. */
export const headersOf: Readonly<Record<PersonOperator, readonly string[]>> = {
  from: ["from"],
  to: ["to", "cc", "bcc"],
  cc: ["cc"],
  bcc: ["bcc"],
  replyto: ["reply-to"],
};

function fold(header: string): string {
  return header.trim().toLowerCase();
}

/** Each once, in lower case; our `to:` looks in Cc and Bcc, too. */
export function searchedHeaders(names: readonly string[]): readonly string[] {
  const headers = [...new Set(names.map(fold))];
  return headers.includes("to") ? headers.filter((name) => name !== "cc" && name !== "bcc") : headers;
}

/** True where our `to:` looks in more than was asked for. */
export function isToAlone(names: readonly string[]): boolean {
  const headers = names.map(fold);
  return headers.includes("to") && !headers.includes("cc");
}
