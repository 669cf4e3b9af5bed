/** Text as a person sees it in Gmail's page, where emoji are pictures. */

/** The text of an element, with each picture's `alt` in its place; `skip` names a part to leave out. */
export function readText(element: Element, skip?: string): string {
  const left = skip === undefined ? null : element.querySelector(skip);
  // Almost always: no picture, and what is left out stands first.
  const isPlain = (left === null || left === element.firstChild) && element.querySelector("img") === null;
  if (!isPlain) return textOf(element, skip);
  const start = left?.textContent?.length ?? 0;
  return (element.textContent ?? "").slice(start);
}

function textOf(node: Node, skip: string | undefined): string {
  if (node.nodeType === 3) return node.nodeValue ?? "";
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  if (skip !== undefined && element.matches(skip)) return "";
  if (element.localName === "img") return element.getAttribute("alt") ?? "";
  let text = "";
  for (const child of element.childNodes) text += textOf(child, skip);
  return text;
}

/** Senders fill the preview of a mail with runs of these, so that nothing else shows there. */
const padding = new Set(
  "\u00a0\u00ad\u034f\u061c\u180e\u2007\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2060\ufeff \t\n\r",
);

/** The text without the padding at its ends; looks at each character once, however long the run is. */
export function trimPadding(text: string): string {
  let start = 0;
  let end = text.length;
  while (end > start && padding.has(text.charAt(end - 1))) end -= 1;
  while (start < end && padding.has(text.charAt(start))) start += 1;
  return text.slice(start, end);
}
