/**
 * Builds elements from a skeleton of a genuine page (`lib/gmail-page/skeleton`),
 * with whatever values and texts its caller puts in. The file may come from a
 * stranger: nothing that runs or loads is ever built.
 */
import type { SkeletonNode } from "../../../lib/gmail-page/skeleton/skeleton.ts";
import type { Shape } from "../../../lib/gmail-page/skeleton/skeleton-words.ts";

export interface Filling {
  readonly make: (tag: string, attributes: Readonly<Record<string, string>>) => HTMLElement;
  /** Called before each row and its further lines. */
  readonly startRow: () => void;
  /** `shape`: absent where the skeleton tells nothing of the value; `undefined`: leaves the attribute out. */
  readonly value: (name: string, shape: Shape | undefined, node: SkeletonNode) => string | undefined;
  readonly text: (node: SkeletonNode) => string;
}

const runs = new Set([
  "script",
  "style",
  "iframe",
  "frame",
  "object",
  "embed",
  "meta",
  "link",
  "template",
  "noscript",
]);
const pixel = "images/cleardot.gif";

/** Siblings, each as often as it stood on the page. Our own nodes are left out. */
export function buildSkeleton(nodes: readonly SkeletonNode[], filling: Filling): HTMLElement[] {
  return rowsOf(nodes.filter(({ ours }) => ours === undefined)).flatMap((lines) =>
    Array.from({ length: lines[0]?.times ?? 1 }, () => {
      if (lines[0]?.tag === "tr") filling.startRow();
      return lines.map((line) => buildNode(line, filling));
    }).flat(),
  );
}

/** Each sibling with the lines that follow it. */
export function rowsOf(nodes: readonly SkeletonNode[]): SkeletonNode[][] {
  const rows: SkeletonNode[][] = [];
  for (const node of nodes) {
    const last = rows.at(-1);
    if (node.follows === true && last !== undefined) last.push(node);
    else rows.push([node]);
  }
  return rows;
}

export function buildNode(node: SkeletonNode, filling: Filling): HTMLElement {
  const element = filling.make(tagOf(node), attributesOf(node, filling));
  if (node.text === true) element.append(filling.text(node));
  element.append(...buildSkeleton(node.children ?? [], filling));
  return element;
}

export function tagOf({ tag }: SkeletonNode): string {
  if (tag === "*") return "span";
  return runs.has(tag) ? "div" : tag;
}

/** Our filling is asked for each value that the skeleton does not tell. */
export function attributesOf(node: SkeletonNode, filling: Pick<Filling, "value">): Record<string, string> {
  const classes = (node.classes ?? []).filter((name) => !name.includes("*"));
  const attributes: Record<string, string> = {};
  if (classes.length > 0) attributes["class"] = classes.join(" ");
  if (node.hidden === true) attributes["style"] = "display:none";
  for (const name of node.attributes ?? []) {
    const value = attributeValue(name, node, filling);
    if (value !== undefined) attributes[name] = value;
  }
  return attributes;
}

function attributeValue(
  name: string,
  node: SkeletonNode,
  filling: Pick<Filling, "value">,
): string | undefined {
  if (name === "*" || name.startsWith("on") || name === "srcdoc" || name === "srcset") return undefined;
  if (name === "src") return pixel;
  if (name === "href" || name === "action" || name === "formaction") return "#";
  const told = node.values?.[name];
  if (told !== undefined) return told;
  const shape = node.shapes?.[name];
  if (shape === "empty") return "";
  return shape === "undefined" ? "undefined" : filling.value(name, shape, node);
}
