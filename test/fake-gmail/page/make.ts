/**
 * Builds the page's elements by DOM calls alone: Trusted Types hold for the page
 * as for everyone else, and mail text can only ever become text.
 *
 * Every element made here is remembered as the page's own, so that code which
 * changes elements in place can step around what extensions have added.
 */

/** `undefined` leaves the attribute out; `""` writes it empty. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const own = new WeakSet<Node>();
const ownAttributes = new Set<string>();

/** `make("td", "xW xY", { role: "gridcell" }, …)`; an empty class is left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  own.add(element);
  if (className !== "") element.className = className;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    ownAttributes.add(name);
    element.setAttribute(name, value);
  }
  element.append(...children.map(ownText));
  return element;
}

/** True for elements and texts that the page made, false for what others added. */
export function isOwn(node: Node): boolean {
  return own.has(node);
}

/** True for attributes that the page itself writes somewhere. */
export function isOwnAttribute(name: string): boolean {
  return ownAttributes.has(name) || name === "class";
}

let nextId = 240;
/** Element ids as Gmail counts them, ":6w": different in every load, good for nothing but aria. */
export function newId(): string {
  nextId += 1;
  return `:${nextId.toString(36)}`;
}

/** The page address of a picture; the page's base is /mail/u/0/. */
export const clearPixel = "images/cleardot.gif";

function ownText(child: Node | string): Node {
  const node = typeof child === "string" ? document.createTextNode(child) : child;
  own.add(node);
  return node;
}
