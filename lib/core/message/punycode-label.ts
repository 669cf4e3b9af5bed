/**
 * Reads one label of a domain from its ASCII form (`xn--fiqs8s` is 中国), by the
 * algorithm of RFC 3492. Browsers only offer the other direction.
 */

const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;

function adaptBias(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return base;
}

/** One number of variable length: its value added to `start`, and the offset after it; `null` where it is broken. */
function readDelta(digits: string, offset: number, start: number, bias: number): [number, number] | null {
  let value = start;
  let weight = 1;
  for (let k = base, at = offset; ; k += base, at++) {
    const digit = at < digits.length ? digitOf(digits.charCodeAt(at)) : base;
    if (digit >= base || value > 0x7fffffff) return null;
    value += digit * weight;
    const threshold = Math.min(tMax, Math.max(tMin, k - bias));
    if (digit < threshold) return [value, at + 1];
    weight *= base - threshold;
  }
}

/** The Unicode form of a lower-case label; a label that is not valid stays as it is. */
export function decodePunycodeLabel(label: string): string {
  if (!label.startsWith("xn--") || label.length > 63) return label;
  const body = label.slice(4);
  const delimiter = body.lastIndexOf("-");
  const points = Array.from(
    body.slice(0, Math.max(0, delimiter)),
    (character) => character.codePointAt(0) ?? 0,
  );
  let code = 128;
  let bias = 72;
  let index = 0;
  for (let offset = delimiter + 1; offset < body.length; ) {
    const read = readDelta(body, offset, index, bias);
    if (read === null) return label;
    const length = points.length + 1;
    bias = adaptBias(read[0] - index, length, index === 0 && points.length === Math.max(0, delimiter));
    code += Math.floor(read[0] / length);
    if (code > 0x10ffff) return label;
    index = read[0] % length;
    points.splice(index++, 0, code);
    offset = read[1];
  }
  return String.fromCodePoint(...points);
}
