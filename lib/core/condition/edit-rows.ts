/** Changes to the rows of the builder. A place is the way to a node: its index in each group from the root on. */
import { type BuilderGroup, type BuilderNode, type BuilderRow, blankRow } from "./builder-rows.ts";

export type RowPlace = readonly number[];

/** Puts other nodes, or none, where one stood; a group that is left empty goes too. A place that does not exist changes nothing. */
function replaced(
  group: BuilderGroup,
  place: RowPlace,
  by: (node: BuilderNode) => readonly BuilderNode[],
): BuilderGroup {
  const [index = -1, ...rest] = place;
  const node = group.nodes[index];
  if (node === undefined) return group;
  if (rest.length === 0) return { ...group, nodes: group.nodes.toSpliced(index, 1, ...by(node)) };
  if (node.kind === "row") return group;
  const inner = replaced(node, rest, by);
  return { ...group, nodes: group.nodes.toSpliced(index, 1, ...(inner.nodes.length === 0 ? [] : [inner])) };
}

export function changeRow(
  root: BuilderGroup,
  place: RowPlace,
  part: Partial<Omit<BuilderRow, "kind">>,
): BuilderGroup {
  return replaced(root, place, (node) => [node.kind === "row" ? { ...node, ...part } : node]);
}

/** `place` of no index is the root. */
export function changeGroup(
  root: BuilderGroup,
  place: RowPlace,
  part: Partial<Pick<BuilderGroup, "joins" | "isNegated">>,
): BuilderGroup {
  if (place.length === 0) return { ...root, ...part };
  return replaced(root, place, (node) => [node.kind === "group" ? { ...node, ...part } : node]);
}

export function removeNode(root: BuilderGroup, place: RowPlace): BuilderGroup {
  return replaced(root, place, () => []);
}

/** At the end of the group at `place`. */
export function addNode(root: BuilderGroup, place: RowPlace, added: BuilderNode): BuilderGroup {
  if (place.length === 0) return { ...root, nodes: [...root.nodes, added] };
  return replaced(root, place, (node) => [
    node.kind === "group" ? { ...node, nodes: [...node.nodes, added] } : node,
  ]);
}

/** Makes a row the first of a group of its own, with a blank one of the same field after it. */
export function groupRow(root: BuilderGroup, place: RowPlace, joins: BuilderGroup["joins"]): BuilderGroup {
  return replaced(root, place, (node) => {
    if (node.kind === "group") return [node];
    return [{ kind: "group", joins, isNegated: false, nodes: [node, blankRow(node.field)] }];
  });
}

/** Puts the nodes of a group where the group stood. */
export function ungroup(root: BuilderGroup, place: RowPlace): BuilderGroup {
  return replaced(root, place, (node) => (node.kind === "group" ? node.nodes : [node]));
}
