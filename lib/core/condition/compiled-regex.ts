/**
 * Regular expressions run on re2js, in time linear in the text: a pattern comes
 * from whoever shared the rule set, and the browser's own engine can be made to
 * hang by one (`(a+)+$`).
 */
import { RE2JS } from "re2js";
import { createRecentMap } from "../shared/recent-map.ts";
import type { RegexTerm } from "./tree.ts";

const compiled = new WeakMap<RegexTerm, RE2JS | null>();

/** What is in use anyway, for other terms with the same text. */
const inUse = createRecentMap<WeakRef<RE2JS>>(4096);

function compile({ pattern, flags }: RegexTerm): RE2JS | null {
  let bits = 0;
  if (flags.includes("i")) bits |= RE2JS.CASE_INSENSITIVE;
  if (flags.includes("m")) bits |= RE2JS.MULTILINE;
  if (flags.includes("s")) bits |= RE2JS.DOTALL;
  try {
    return RE2JS.compile(pattern, bits);
  } catch {
    // re2js throws for what is no RE2 pattern: look-around, back references, broken brackets.
    return null;
  }
}

function compileOnce(term: RegexTerm): RE2JS | null {
  const text = `${term.flags}/${term.pattern}`;
  const known = inUse.get(text)?.deref();
  if (known !== undefined) return known;
  const regex = compile(term);
  if (regex !== null) inUse.set(text, new WeakRef(regex));
  return regex;
}

/** Compiled once a text; `null`: not a pattern of RE2. */
export function compiledRegex(term: RegexTerm): RE2JS | null {
  let regex = compiled.get(term);
  if (regex === undefined) {
    regex = compileOnce(term);
    compiled.set(term, regex);
  }
  return regex;
}
