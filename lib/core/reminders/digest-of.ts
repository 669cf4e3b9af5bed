/** A short name for a list of texts, the same for the same list. Not for secrets: it can be forged. */

const prime = 0x01000193;

/** FNV-1a over the UTF-16 units, twice from two beginnings: 64 bits in hex. */
export function digestOf(texts: readonly string[]): string {
  const joined = texts.join("\n");
  return half(joined, 0x811c9dc5) + half(joined, 0x9747b28c);
}

function half(text: string, beginning: number): string {
  let hash = beginning;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
