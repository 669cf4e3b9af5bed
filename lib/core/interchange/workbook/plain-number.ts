/** Numbers as people write them: a phone number or an id that a workbook keeps as 1.38E+10 has all its digits. */

/** Digits that a workbook can tell apart. */
const significant = 15;

/** `text` as the file has it; what is no number stays as it is. */
export function plainNumber(text: string): string {
  const written = text.trim();
  if (/^-?\d+$/.test(written)) return written;
  const number = Number(written);
  if (written === "" || !Number.isFinite(number)) return written;
  // 0.1 + 0.2 is 0.3 in every cell.
  return withoutExponent(Number.parseFloat(number.toPrecision(significant)).toString());
}

function withoutExponent(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const places = Number(exponent);
  const digits = whole + fraction;
  const point = whole.length + places;
  if (point >= digits.length) return sign + digits.padEnd(point, "0");
  return point > 0
    ? `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
    : `${sign}0.${"0".repeat(-point)}${digits}`;
}
