/** A skeleton as the text of a file that people can read through before they send it: one element a line. */
import type { PageSkeleton, SkeletonNode } from "./skeleton.ts";

export function writeSkeleton(skeleton: PageSkeleton): string {
  return writeWithNode(skeleton, skeleton.body);
}

/** Any object whose `body` is such a node, which comes last. */
export function writeWithNode(value: object, body: SkeletonNode): string {
  const { body: _, ...about } = value as Record<string, unknown>;
  const head = JSON.stringify(about, null, 1)
    .replace(/\n\}$/, "")
    // Lists of counts stand on one line.
    .replace(/\[[\d,\s]+\]/g, (counts) => counts.replace(/\s/g, ""));
  return `${head},\n "body":\n${writeNode(body, "  ")}\n}\n`;
}

function writeNode(node: SkeletonNode, indent: string): string {
  const { children, ...own } = node;
  const text = JSON.stringify(own);
  if (children === undefined) return indent + text;
  const inner = children.map((child) => writeNode(child, `${indent} `)).join(",\n");
  return `${indent}${text.slice(0, -1)},"children":[\n${inner}]}`;
}
