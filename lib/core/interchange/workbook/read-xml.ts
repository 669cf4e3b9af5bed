/** Reads XML as a run of events. A document type is refused: it is where entities are made that fill the memory. */
import { Parser } from "saxen";

export interface XmlHandlers {
  /** `name` without its prefix; attributes decoded, under the names that they have in the file. */
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** `false`: no well-formed XML; what was told until then is worth nothing. */
export function readXml(xml: string, { open, close, text }: XmlHandlers): boolean {
  let isWhole = true;
  let depth = 0;
  const parser = new Parser();
  parser.on("error", () => {
    isWhole = false;
  });
  parser.on("attention", (declaration) => {
    if (/^<!doctype/i.test(declaration)) isWhole = false;
  });
  parser.on("openTag", (element, attributes, decode) => {
    depth += 1;
    open(withoutPrefix(element), (name) => {
      const all = attributes();
      const value = Object.hasOwn(all, name) ? all[name] : undefined;
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on("closeTag", (element) => {
    depth -= 1;
    close(withoutPrefix(element));
  });
  parser.on("text", (written, decode) => {
    if (isWhole) text(decode(written));
  });
  parser.on("cdata", (written) => text(written));
  parser.parse(xml);
  return isWhole && depth === 0;
}

function withoutPrefix(element: string): string {
  return element.slice(element.indexOf(":") + 1);
}
