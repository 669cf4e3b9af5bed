/**
 * Whether a node lies in what people wrote: the text of a mail, or a reply that quotes
 * it. Its writer may have pasted any markup of Gmail's there, so nothing is taken from it.
 */
import { messageBody } from "./skeleton/withheld-probes.ts";

const written = [...messageBody.ways.map((way) => way.selector), "[contenteditable]"].join(", ");

export function isInMail(element: Element): boolean {
  return element.parentElement?.closest(written) != null;
}
