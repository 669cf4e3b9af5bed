/**
 * Walks an element and tells what it is made of, without what it says.
 *
 * Not entered are mail bodies, what the user writes, what Gmail keeps hidden, our
 * own nodes, and drawings. A message in which no body is recognised is left out
 * whole: its body may be there under a name that we do not know.
 */
import { isOurs, type OwnPart, ownAttribute, ownParts } from "../own-nodes.ts";
import type { Probe } from "../probes.ts";
import { isHiddenItself } from "../visible.ts";
import { mergeSiblings } from "./merge-siblings.ts";
import type { SkeletonNode } from "./skeleton.ts";
import { isToldAttribute, isToldTag, isToldValue, mask, maskedClass, shapeOf } from "./skeleton-words.ts";
import { messageBody, writingArea } from "./withheld-probes.ts";

/** Deeper than any page of Gmail, and shallow enough for whoever parses it. */
export const mostDepth = 80;
const mostClasses = 16;
const mostAttributes = 40;

const selectorOf = (probe: Probe) => probe.ways.map((way) => way.selector).join(", ");
const bodies = selectorOf(messageBody);
const withheld = `${bodies}, ${selectorOf(writingArea)}, svg, iframe, object, embed, template, noscript`;
const message =
  '[data-message-id], [data-legacy-message-id], [role="listitem"][aria-expanded="true"], [role="listitem"] .adn';
/** Loads and styles: nothing of these is shown. */
const neverShown = "script, style, link, meta, title, base";

export interface TakeLimits {
  /** Different children of one element that are told; the others are counted. */
  readonly kinds: number;
  /** Elements that are looked at in all. */
  readonly elements: number;
}

export interface Taken {
  readonly node: SkeletonNode;
  /** Something was more than the limits allow. */
  readonly isCut: boolean;
}

export function takeSkeleton(root: Element, limits: TakeLimits): Taken {
  const walk: Walk = { limits, looked: 0, isCut: false };
  return { node: nodeOf(root, 0, walk), isCut: walk.isCut };
}

interface Walk {
  readonly limits: TakeLimits;
  looked: number;
  isCut: boolean;
}

function nodeOf(element: Element, depth: number, walk: Walk): SkeletonNode {
  walk.looked += 1;
  const tag = element.localName;
  if (isOurs(element)) return { tag: "div", ours: ownPartOf(element) };
  const attributes = namesOf(element);
  const node: SkeletonNode = {
    tag: isToldTag(tag) ? tag : mask,
    ...listOf("classes", [...element.classList].slice(0, mostClasses).map(maskedClass)),
    ...listOf(
      "attributes",
      attributes.map((name) => (isToldAttribute(name) ? name : mask)),
    ),
    ...tableOf("values", attributes, (name) => toldValue(element, name)),
    ...tableOf("shapes", attributes, (name) => toldShape(element, name)),
  };
  const isHidden = isHiddenItself(element);
  if (isHidden || isWithheld(element)) {
    return { ...node, ...(isHidden ? { hidden: true } : {}), ...leftOf(element) };
  }
  const text = hasText(element) ? { text: true as const } : {};
  const isTooMuch = depth >= mostDepth || walk.looked >= walk.limits.elements;
  if (isTooMuch && element.childElementCount > 0) {
    walk.isCut = true;
    return { ...node, ...text, ...leftOf(element) };
  }
  return { ...node, ...text, ...childrenOf(element, depth, walk) };
}

function childrenOf(element: Element, depth: number, walk: Walk): Pick<SkeletonNode, "children" | "left"> {
  const shown = [...element.children].filter((child) => !child.matches(neverShown));
  const told = shown.map((child) => ({ node: nodeOf(child, depth + 1, walk), isLine: isLine(child) }));
  const { children, left } = mergeSiblings(told, walk.limits.kinds);
  if (left > 0) walk.isCut = true;
  return { ...listOf("children", children), ...(left > 0 ? { left } : {}) };
}

/** The second and third line of a row in the vertical split. */
function isLine(element: Element): boolean {
  return (
    element.localName === "tr" && element.id === "" && element.previousElementSibling?.localName === "tr"
  );
}

function isWithheld(element: Element): boolean {
  if (element.matches(withheld)) return true;
  return (
    element.matches(message) && element.closest(bodies) === null && element.querySelector(bodies) === null
  );
}

function namesOf(element: Element): readonly string[] {
  const names = element.getAttributeNames().filter((name) => name !== "class" && name !== "style");
  return names.slice(0, mostAttributes);
}

function toldValue(element: Element, name: string): string | undefined {
  const value = element.getAttribute(name) ?? "";
  return isToldValue(name, value) ? value : undefined;
}

function toldShape(element: Element, name: string): ReturnType<typeof shapeOf> {
  const value = element.getAttribute(name) ?? "";
  return isToldAttribute(name) && !isToldValue(name, value) ? shapeOf(value) : undefined;
}

function ownPartOf(element: Element): OwnPart | typeof mask {
  return ownParts.find((part) => part === element.getAttribute(ownAttribute)) ?? mask;
}

function leftOf(element: Element): Pick<SkeletonNode, "left"> {
  const left = element.getElementsByTagName("*").length;
  return left > 0 ? { left } : {};
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== "");
}

/** What is empty is not written. */
function listOf<Key extends string, Item>(
  key: Key,
  items: readonly Item[],
): Partial<Record<Key, readonly Item[]>> {
  return (items.length === 0 ? {} : { [key]: items }) as Partial<Record<Key, readonly Item[]>>;
}

function tableOf<Key extends string, Value extends string>(
  key: Key,
  names: readonly string[],
  tell: (name: string) => Value | undefined,
): Partial<Record<Key, Record<string, Value>>> {
  const entries = names.flatMap((name) => {
    const told = tell(name);
    return told === undefined ? [] : [[name, told] as const];
  });
  if (entries.length === 0) return {};
  return { [key]: Object.fromEntries(entries) } as Partial<Record<Key, Record<string, Value>>>;
}
