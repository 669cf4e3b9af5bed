/** The text between `text:` and a line with a single full stop (RFC 5228, section 2.4.2). */

export interface MultiLine {
  readonly text: string;
  /** Offset behind the line that ends it. */
  readonly end: number;
}

const lineEnd = /\r\n|\r|\n/g;

/** @param start offset of its first line; `null`: it has no end */
export function readMultiLine(script: string, start: number): MultiLine | null {
  const lines: string[] = [];
  for (let at = start; at < script.length; ) {
    lineEnd.lastIndex = at;
    const found = lineEnd.exec(script);
    const stop = found?.index ?? script.length;
    const line = script.slice(at, stop);
    if (line === ".") return { text: lines.join("\n"), end: stop };
    // A full stop at the start of a line was doubled, so that it does not end the text.
    lines.push(line.startsWith(".") ? line.slice(1) : line);
    at = found === null ? script.length : stop + found[0].length;
  }
  return null;
}
