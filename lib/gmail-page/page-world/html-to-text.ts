/**
 * The words of a mail's HTML, without a parser of the browser: Gmail's Trusted
 * Types forbid those in its own world, and the HTML is a stranger's.
 *
 * A tokenizer that looks at each character once: tags, comments and the content
 * of scripts and styles are dropped, blocks become lines, entities are decoded.
 */
import { decodeEntities } from "./decode-entities.ts";

/** Longer mail is not turned into text at all. */
const longestHtml = 1_000_000;
/** Elements whose content is not text. */
const silent = new Set(["script", "style", "title", "template", "noscript", "textarea", "iframe"]);
/** Elements that do not break the line they stand in. */
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Lines joined by "\n", without empty ones; `null`: too long. */
export function htmlToText(html: string): string | null {
  if (html.length > longestHtml) return null;
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf("<", at);
    parts.push(decodeEntities(html.slice(at, tag === -1 ? html.length : tag)));
    if (tag === -1) break;
    const { end, text } = readMarkup(html, tag);
    parts.push(text);
    at = end;
  }
  return tidy(parts.join(""));
}

interface Markup {
  /** Where reading goes on. */
  readonly end: number;
  /** What stands for it in the text. */
  readonly text: string;
}

/** What begins with the `<` at this place: a comment, a tag, or a mere sign. */
function readMarkup(html: string, start: number): Markup {
  if (html.startsWith("<!--", start)) return { end: after(html, "-->", start + 4), text: "" };
  const name = /^<[/!?]?([a-z][a-z0-9]*)?/i.exec(html.slice(start, start + 32))?.[1]?.toLowerCase();
  const next = html.charAt(start + 1);
  if (name === undefined && next !== "!" && next !== "?" && next !== "/")
    return { end: start + 1, text: "<" };
  const end = endOfTag(html, start);
  if (name === undefined) return { end, text: "" };
  if (next !== "/" && silent.has(name)) return { end: endOfSilent(html, name, end), text: "\n" };
  return { end, text: inline.has(name) ? "" : "\n" };
}

/** Behind the `>` that ends a tag; one inside a quoted attribute does not. A tag that never ends takes all that is left. */
function endOfTag(html: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === ">") return at + 1;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return html.length;
}

/** Behind the end tag of an element whose content is dropped. */
function endOfSilent(html: string, name: string, start: number): number {
  let at = start;
  while (at < html.length) {
    const close = html.indexOf("</", at);
    if (close === -1) return html.length;
    if (html.slice(close + 2, close + 2 + name.length).toLowerCase() === name) return endOfTag(html, close);
    at = close + 2;
  }
  return html.length;
}

function after(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found === -1 ? html.length : found + sign.length;
}

/** One space where there were several, one line break where a run of white space held one. */
function tidy(text: string): string {
  return text.replace(/\s+/g, (run) => (run.includes("\n") ? "\n" : " ")).trim();
}
