/**
 * What other programs look for in the whole line of a list's id, `Name <dev.x.example>`, as a pattern for what stands in
 * the pointed brackets, which is all that we know of it.
 */

/** @param pattern an expression in which pointed brackets stand for themselves @returns `null`: they stand elsewhere, too */
export function listIdPattern(pattern: string): string | null {
  if (!/[<>]/.test(pattern)) return pattern;
  const opened = pattern.replace(/^\^?[^<>|]*</, "^");
  const inside = opened.replace(/>(?:\.\*)?\$?$/, "$");
  return /[<>]/.test(inside) ? null : inside;
}
