/** The encoding of a file is told by its bytes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeAs, detectEncoding } from "../../../../lib/core/interchange/contacts/detect-encoding.ts";

const bytes = (hex: string) => Uint8Array.from(hex.split(" "), (pair) => Number.parseInt(pair, 16));
const ascii = (text: string) =>
  [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, "0")).join(" ");
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const unit = sign.charCodeAt(0);
      const pair = [unit & 0xff, unit >> 8];
      return little ? pair : pair.reverse();
    }),
  );

const text = "姓名,公司\n李伟,海天贸易\n";
const tail = ascii(",a@b.cn");

describe("the encoding of a file", () => {
  it.each([
    ["utf-8 with a mark", new TextEncoder().encode(`\uFEFF${text}`), "utf-8", text],
    ["utf-8 without one", new TextEncoder().encode(text), "utf-8", text],
    ["utf-16 with a mark", utf16(`\uFEFF${text}`, true), "utf-16le", text],
    ["utf-16, little end first", utf16(text, true), "utf-16le", text],
    ["utf-16, big end first", utf16(text, false), "utf-16be", text],
    // 李伟 海天贸易
    ["GBK", bytes(`c0 ee ce b0 20 ba a3 cc ec c3 b3 d2 d7 ${tail}`), "gb18030", "李伟 海天贸易,a@b.cn"],
    // 王小明 公司
    ["Big5", bytes(`a4 fd a4 70 a9 fa 20 a4 bd a5 71 ${tail}`), "big5", "王小明 公司,a@b.cn"],
    // 名前 メール
    ["Shift-JIS", bytes(`96 bc 91 4f 20 83 81 81 5b 83 8b ${tail}`), "shift_jis", "名前 メール,a@b.cn"],
    ["Windows-1252", bytes(`4d fc 6c 6c 65 72 20 52 65 6e e9 ${tail}`), "windows-1252", "Müller René,a@b.cn"],
    ["nothing", new Uint8Array(), "utf-8", ""],
  ])("%s is recognised", (_, source, encoding, read) => {
    expect(detectEncoding(source)).toBe(encoding);
    expect(decodeAs(source, detectEncoding(source))).toBe(read);
  });

  it("is always one that reads the bytes, or is said not to", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (source) => {
        const decoded = decodeAs(source, detectEncoding(source));
        expect(decoded === null || typeof decoded === "string").toBe(true);
      }),
    );
  });
});
