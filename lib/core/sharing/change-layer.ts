/** Changes of the local layer, one at a time; the layer that was stays as it is, so that each can be taken back. */
import type { LocalLayer, LocalLook } from "./local-layer.ts";

export function withRuleSwitched(layer: LocalLayer, ruleId: string, isOn: boolean): LocalLayer {
  const others = layer.off.filter((id) => id !== ruleId);
  return { ...layer, off: isOn ? others : [...others, ruleId] };
}

/** `key`: the label as the set names it, or the id of the client. A look that says nothing is taken off. */
export function withLook(
  layer: LocalLayer,
  kind: "labels" | "clients",
  key: string,
  look: LocalLook,
): LocalLayer {
  const others = Object.entries(layer[kind]).filter(([name]) => name !== key);
  const isPlain = look.name === undefined && look.colour === undefined;
  return { ...layer, [kind]: Object.fromEntries(isPlain ? others : [...others, [key, look]]) };
}

/** How much the layer changes. */
export function countLayer({ off, labels, clients }: LocalLayer): number {
  return off.length + Object.keys(labels).length + Object.keys(clients).length;
}
