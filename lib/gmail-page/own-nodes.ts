/** How our own nodes in Gmail's page are marked, told from Gmail's, and taken away again. */

/** Every node of ours carries this attribute; its value says which part it is. Nothing else of ours is visible to Gmail. */
export const ownAttribute = "data-clientele";

export const ownParts = [
  "chips",
  "thread-chips",
  "message-chips",
  "bar",
  "panel",
  "queue",
  "compose",
  "filter",
  "row-tool",
] as const;
export type OwnPart = (typeof ownParts)[number];

/** Whether this node is a root of ours. What lies in our shadow roots never shows up outside. */
export function isOurs(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).hasAttribute(ownAttribute);
}

/** Hosts that this copy of us made. The attribute can be forged by any script of the page; this cannot. */
const made = new WeakSet<Node>();

export function noteMade(host: Node): void {
  made.add(host);
}

export function isMadeByUs(node: Node): boolean {
  return made.has(node);
}

/** Whether this is our tool among those of a row, which says nothing of the row. */
export function isRowTool(node: Node): boolean {
  return (
    node.nodeType === 1 && (node as Element).getAttribute(ownAttribute) === ("row-tool" satisfies OwnPart)
  );
}

/** Whether this is our queue, in which keys mean something else than in Gmail's lists. The panels script made it, so only the attribute tells. */
export function isQueue(node: EventTarget | null): boolean {
  return node instanceof Element && node.getAttribute(ownAttribute) === ("queue" satisfies OwnPart);
}

/** Whether this part of ours is in the document. */
export function hasOwnPart(document: Document, part: OwnPart): boolean {
  return document.querySelector(`[${ownAttribute}="${part}"]`) !== null;
}

/** Takes every node of ours out of the document, also those that an older copy of us left behind. */
export function removeOwnNodes(document: Document): void {
  for (const node of document.querySelectorAll(`[${ownAttribute}]`)) node.remove();
}
