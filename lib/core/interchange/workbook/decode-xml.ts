/** The text of an XML part: UTF-8, or what its mark or first line says; older Chinese programs write GBK. */

/** `null`: an encoding that is none, or bytes that are not of it. */
export function decodeXml(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const said = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/i.exec(start)?.[1];
  try {
    return new TextDecoder(marked(bytes) ?? said ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Expected: a RangeError for a name, a TypeError for bytes.
    return null;
  }
}

function marked([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}
