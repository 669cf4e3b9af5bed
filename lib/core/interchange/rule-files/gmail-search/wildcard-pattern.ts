/** Makes regular expressions of values with wildcards, such as `*@*.edu`, which the condition language takes only before a domain. */
import { escapePattern } from "../escape-pattern.ts";

/**
 * The expression as it stands in a condition, for an address operator. With an `@` the whole address is meant,
 * without one a word of name or address. `null`: it is nothing but wildcards and any mail has it.
 */
export function wildcardRegex(value: string): string | null {
  const core = value.replace(/^\*+/, "").replace(/\*+$/, "");
  if (core.replace(/[*.]/g, "") === "") return null;
  const body = core.split(/\*+/).map(escapePattern).join(".*");
  return `/${border(value, core, "start")}${body}${border(value, core, "end")}/i`;
}

function border(value: string, core: string, side: "start" | "end"): string {
  const isOpen = side === "start" ? value.startsWith("*") : value.endsWith("*");
  if (isOpen) return "";
  if (value.includes("@")) return side === "start" ? "^" : "$";
  const last = side === "start" ? core.charAt(0) : core.charAt(core.length - 1);
  // Borders of words are known for ASCII only.
  return /\w/.test(last) ? "\\b" : "";
}

/** Everybody below a public suffix, `co.uk` or `.top`, which as a domain would be refused for what it may do by mistake. */
export function suffixRegex(value: string): string {
  const suffix = value.replace(/^[*@.]+/, "").replace(/\.+$/, "");
  return `/[.@]${escapePattern(suffix)}$/i`;
}
