/**
 * Recognises the encoding of a text file. Exports of mail programs in China, Taiwan and Japan are still
 * written in the code page of the system, and say nowhere which.
 */

/** Labels of the Encoding Standard, as `TextDecoder` takes them. */
export const contactEncodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "shift_jis",
  "windows-1252",
] as const;
export type ContactEncoding = (typeof contactEncodings)[number];

/** A file is judged by its first part: 64 kB hold more words than the choice needs. */
const judged = 65_536;

/** Words of headers and names: any of them in the text speaks for its encoding. */
const wordsOf: Readonly<Partial<Record<ContactEncoding, readonly string[]>>> = {
  gb18030: ["姓名", "名字", "邮箱", "邮件", "公司", "电话", "手机", "备注", "部门", "客户", "地址"],
  big5: ["姓名", "名稱", "郵件", "公司", "電話", "手機", "備註", "部門", "客戶", "地址"],
  shift_jis: ["氏名", "名前", "メール", "会社", "株式", "電話", "住所", "アドレス"],
};

/** The likeliest encoding; for anything that is no other, `windows-1252`, which reads every byte. */
export function detectEncoding(bytes: Uint8Array): ContactEncoding {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return marked;
  const sample = bytes.subarray(0, judged);
  const wide = withoutMark(sample);
  if (wide !== null) return wide;
  if (decodeAs(bytes, "utf-8") !== null || decodeDamaged(bytes) !== null) return "utf-8";
  const scored = (["gb18030", "big5", "shift_jis"] as const)
    .filter((encoding) => decodeAs(bytes, encoding) !== null)
    .map((encoding) => ({ encoding, score: score(sample, encoding) }))
    .sort((one, other) => other.score - one.score);
  const [best] = scored;
  return best !== undefined && best.score > 0.5 ? best.encoding : "windows-1252";
}

/** The text without its byte order mark; `null` where the bytes are not of this encoding. */
export function decodeAs(bytes: Uint8Array, encoding: ContactEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Expected: a TypeError for bytes that no character of this encoding has.
    return null;
  }
}

/** So many characters beyond ASCII must be whole for each that is not: in another encoding hardly any are. */
const wholeForOne = 4;

/** The text of UTF-8 in which some bytes were lost, with U+FFFD in their places; `null`: it is no such text. */
export function decodeDamaged(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  let lost = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) lost += 1;
    else if (unit > 0x7f) whole += 1;
  }
  return lost > 0 && whole >= lost * wholeForOne ? text : null;
}

function byteOrderMark([first, second, third]: Uint8Array): ContactEncoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Only UTF-16 has zero bytes: in its commas and line ends, whatever the script. */
function withoutMark(sample: Uint8Array): ContactEncoding | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return null;
  return odd >= even ? "utf-16le" : "utf-16be";
}

/** How much of what is not ASCII stands among the common characters, 0 to 1, and 1 more for a known word. */
function score(sample: Uint8Array, encoding: "gb18030" | "big5" | "shift_jis"): number {
  let all = 0;
  let common = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const lead = sample[index] ?? 0;
    if (lead < 0x80) continue;
    all += 1;
    const trail = sample[index + 1] ?? 0;
    const isSingle = encoding === "shift_jis" && lead > 0xa0 && lead < 0xe0;
    if (isSingle) continue;
    index += 1;
    if (isCommon(lead, trail, encoding)) common += 1;
  }
  const text = new TextDecoder(encoding).decode(sample);
  const knows = wordsOf[encoding]?.some((word) => text.includes(word)) === true;
  return (all === 0 ? 0 : common / all) + (knows ? 1 : 0);
}

/** The first level of each standard holds the characters in daily use, and its signs and kana. */
function isCommon(lead: number, trail: number, encoding: "gb18030" | "big5" | "shift_jis"): boolean {
  if (encoding === "gb18030") return trail > 0xa0 && ((lead > 0xaf && lead < 0xd8) || lead === 0xa3);
  if (encoding === "big5") return lead > 0xa3 && lead < 0xc7 && (trail < 0x7f || trail > 0xa0);
  if (lead === 0x82) return trail > 0x4e && trail < 0xf2;
  if (lead === 0x83) return trail > 0x3f && trail < 0x97;
  return lead > 0x87 && lead < 0x99;
}
