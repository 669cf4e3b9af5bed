/**
 * Reads Gmail's `mailFilters.xml`, an Atom feed, into its entries. The file is anybody's: a document type, entities of
 * its own, odd nesting and characters that XML does not have are refused with their place, before any of it counts.
 */
import { Parser } from "saxen";
import type { FilterProperty } from "../../../rules/rule-set.ts";
import { intakeLimits } from "../../intake-limits.ts";
import type { FilePlace } from "../imported-rules.ts";
import { decodeAttribute } from "./xml-text.ts";

export interface FilterEntry {
  /** In the order of the file. */
  readonly properties: readonly FilterProperty[];
  readonly place: FilePlace | null;
}

/**
 * - `xml.malformed`: no well-formed XML
 * - `xml.doctype`: a document type or another declaration, where entities are made that fill the memory
 * - `xml.entity`: an entity that is none of XML's own, or a character that XML does not have
 * - `xml.tooDeep`: elements within elements, far more than any filter has
 * - `gmail.notFilters`: another XML file; without a place
 * - `file.tooManyRules`: params `limit`
 */
export type FeedRefusalCode =
  | "xml.malformed"
  | "xml.doctype"
  | "xml.entity"
  | "xml.tooDeep"
  | "gmail.notFilters"
  | "file.tooManyRules";

export interface FeedRefusal {
  readonly ok: false;
  readonly code: FeedRefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type FilterFeed = { readonly ok: true; readonly entries: readonly FilterEntry[] } | FeedRefusal;

/** A feed has three levels. */
const deepest = 32;
/** Properties of one entry; Gmail has some twenty. */
const mostProperties = 1000;

type ContextGetter = () => { readonly line: number; readonly column: number };

/** O(length of the text). */
export function readFilterFeed(text: string): FilterFeed {
  const places = new PlacesOf(text);
  const broken = places.firstBroken();
  if (broken !== null) return { ok: false, code: "xml.entity", params: { ...broken } };
  const endless = places.at(text.search(endlessTag));
  if (endless !== null) return { ok: false, code: "xml.malformed", params: { ...endless } };
  const reading = new FeedReading();
  reading.read(text);
  if (reading.refusal !== null) return reading.refusal;
  const isFilters = reading.root === "feed" && (reading.entries.length === 0 || reading.hasProperties);
  if (!isFilters) return { ok: false, code: "gmail.notFilters", params: {} };
  const starts = places.ofEntries();
  const entries = reading.entries.map((properties, index) => ({ properties, place: starts[index] ?? null }));
  return { ok: true, entries };
}

class FeedReading {
  readonly entries: FilterProperty[][] = [];
  root: string | null = null;
  hasProperties = false;
  refusal: FeedRefusal | null = null;
  readonly #path: string[] = [];
  readonly #parser = new Parser();

  read(text: string): void {
    // Of an end that comes too early the parser does not know the line.
    const end = () => ({
      line: text.split("\n").length - 1,
      column: text.length - text.lastIndexOf("\n") - 1,
    });
    const malformed = ({ message }: Error, context: ContextGetter) =>
      this.#refuse("xml.malformed", /end of file/.test(message) ? end : context);
    this.#parser.on("error", malformed);
    this.#parser.on("warn", malformed);
    this.#parser.on("attention", (_text, _decode, context) => this.#refuse("xml.doctype", context));
    this.#parser.on("openTag", (name, attributes, _decode, _selfClosing, context) =>
      this.#open(localName(name), attributes, context),
    );
    this.#parser.on("closeTag", () => this.#path.pop());
    this.#parser.parse(text.replace(/^\uFEFF/, ""));
    if (this.#path.length > 0 && this.refusal === null) this.#refuse("xml.malformed", null);
  }

  #open(name: string, attributes: () => Readonly<Record<string, string>>, context: ContextGetter): void {
    this.root ??= name;
    this.#path.push(name);
    if (this.#path.length > deepest) this.#refuse("xml.tooDeep", context);
    // Also of what is passed over: attributes are where the parser tells malformed ones.
    const all = attributes();
    const [, entry, property] = this.#path;
    if (entry !== "entry" || this.#path.length > 3) return;
    if (this.#path.length === 2) this.#addEntry(context);
    if (property === "property") this.#addProperty(all, context);
  }

  #addEntry(context: ContextGetter): void {
    if (this.entries.length === intakeLimits.rules)
      this.#refuse("file.tooManyRules", context, { limit: intakeLimits.rules });
    else this.entries.push([]);
  }

  #addProperty(attributes: Readonly<Record<string, string>>, context: ContextGetter): void {
    const [name, value] = [attributes["name"], attributes["value"]].map((one) => decodeAttribute(one ?? ""));
    const entry = this.entries.at(-1);
    if (name == null || value == null) this.#refuse("xml.entity", context);
    else if (entry?.length === mostProperties) this.#refuse("xml.malformed", context);
    else if (name !== "") {
      entry?.push({ name, value });
      this.hasProperties = true;
    }
  }

  #refuse(code: FeedRefusalCode, context: ContextGetter | null, params = {}): void {
    if (this.refusal !== null) return;
    const { line, column } = context?.() ?? { line: 0, column: 0 };
    this.refusal = { ok: false, code, params: { ...params, line: line + 1, column: column + 1 } };
    this.#parser.stop();
  }
}

function localName(element: string): string {
  return element.slice(element.indexOf(":") + 1);
}

/** A tag with more than any filter says: the parser would tell of each of a million attributes. */
const endlessTag = /<[^<>]{70000}/;
/** Control characters, halves of pairs, and what is no character. */
const notXml = /(?![\t\n\r\x7f-\x9f])[\p{Cc}\p{Cs}]|[\ufffe\uffff]/u;

/** Finds lines and columns without the parser, which counts from the start each time. */
class PlacesOf {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where a character stands that no XML file may hold; `null`: there is none. */
  firstBroken(): FilePlace | null {
    return this.at(this.#text.search(notXml));
  }

  /** `null`: nowhere. @param at offset in the text, or below 0 */
  at(at: number): FilePlace | null {
    if (at < 0) return null;
    const before = this.#text.slice(0, at);
    return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
  }

  /** Of each start of an entry, in their order; what stands in comments is none. */
  ofEntries(): readonly FilePlace[] {
    const places: FilePlace[] = [];
    let [line, lineStart] = [1, 0];
    for (const found of this.#text.matchAll(
      /\n|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?:[\w.-]+:)?entry(?=[\s/>])/g,
    )) {
      const [mark] = found;
      if (mark.startsWith("<") && !mark.startsWith("<!"))
        places.push({ line, column: found.index - lineStart + 1 });
      const breaks = mark.split("\n").length - 1;
      if (breaks > 0) [line, lineStart] = [line + breaks, found.index + mark.lastIndexOf("\n") + 1];
    }
    return places;
  }
}
