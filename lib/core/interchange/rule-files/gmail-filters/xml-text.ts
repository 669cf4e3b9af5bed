/** Decodes what stands between the quotes of an XML attribute, strictly: the five entities that XML has, and numbers of characters. */

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][\w.-]*));|&/g;

/** `null`: an entity that somebody would have to define, or a character that XML does not have. */
export function decodeAttribute(written: string): string | null {
  let isSound = true;
  const text = written.replace(/[\t\n\r]/g, " ").replace(reference, (_, decimal, hex, name) => {
    const code =
      decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
    const character = code !== null ? characterOf(code) : named.get(name ?? "");
    if (character === undefined) isSound = false;
    return character ?? "";
  });
  // Pairs of surrogates, which some programs write as two numbers, are one character by now.
  return isSound && text.isWellFormed() && !hasControl(text) ? text : null;
}

function characterOf(code: number): string | undefined {
  return code > 0x10ffff ? undefined : code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

const control = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/u;

function hasControl(text: string): boolean {
  return control.test(text);
}
