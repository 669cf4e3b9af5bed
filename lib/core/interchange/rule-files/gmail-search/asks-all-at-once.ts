/**
 * Tells a list of people that Gmail reads otherwise than whoever typed it: what stands side by side must all hold, and a
 * comma or semicolon says no more than a space.
 */
import type { Condition } from "../../../condition/tree.ts";

/** Mail has one sender; of recipients it may well have several, and so only a list with commas is no list of all of them. */
export function asksAllAtOnce(tree: Condition, text: string): boolean {
  if (tree.kind === "not") return asksAllAtOnce(tree.part, text);
  if (tree.kind !== "and" && tree.kind !== "or") return false;
  if (tree.parts.some((part) => asksAllAtOnce(part, text))) return true;
  const mailboxes = tree.parts.filter(isMailbox);
  const isOfSenders = mailboxes.every((part) => part.operator === "from");
  return tree.kind === "and" && mailboxes.length > 1 && (isOfSenders || /[,;，；]/.test(text));
}

function isMailbox(tree: Condition): tree is Condition & { readonly kind: "person" } {
  return tree.kind === "person" && (tree.test.kind === "address" || tree.test.kind === "domain");
}
