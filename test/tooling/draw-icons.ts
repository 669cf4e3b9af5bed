/**
 * Draws the extension's icon and writes it as PNG in every size that browsers
 * ask for: a rounded blue tile with a white pill and the diamond of a VIP in it.
 * Run it with `node test/tooling/draw-icons.ts` after a change; the PNGs are kept in public/icon.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number];
/** Whether a point is inside, in a square from 0 to 1. */
type Shape = (x: number, y: number) => boolean;

const sizes = [16, 32, 48, 96, 128];
/** Samples along each side of a pixel: edges are smoothed by counting them. */
const samples = 8;

const blue: Colour = [26, 115, 232];
const white: Colour = [255, 255, 255];
const red: Colour = [197, 34, 31];

const tile: Shape = (x, y) => inRoundedBox(x, y, 0.03, 0.03, 0.97, 0.97, 0.22);
const pill: Shape = (x, y) => inRoundedBox(x, y, 0.14, 0.3, 0.86, 0.7, 0.2);
const diamond: Shape = (x, y) => Math.abs(x - 0.36) + Math.abs(y - 0.5) <= 0.14;
const line: Shape = (x, y) => inRoundedBox(x, y, 0.54, 0.45, 0.76, 0.55, 0.05);

/** Later layers cover earlier ones. */
const layers: readonly (readonly [Shape, Colour])[] = [
  [tile, blue],
  [pill, white],
  [diamond, red],
  [line, blue],
];

function inRoundedBox(
  x: number,
  y: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius: number,
): boolean {
  const dx = Math.max(left + radius - x, 0, x - (right - radius));
  const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
  return dx * dx + dy * dy <= radius * radius;
}

/** Red, green, blue and opacity of one pixel. */
function pixel(column: number, row: number, size: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < samples * samples; sample += 1) {
    const x = (column + ((sample % samples) + 0.5) / samples) / size;
    const y = (row + (Math.floor(sample / samples) + 0.5) / samples) / size;
    const colour = layers.findLast(([shape]) => shape(x, y))?.[1];
    if (colour === undefined) continue;
    covered += 1;
    for (const [channel, value] of colour.entries()) sum[channel] = (sum[channel] ?? 0) + value;
  }
  const opacity = Math.round((covered / (samples * samples)) * 255);
  return [...sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered))), opacity];
}

/** PNG, 8 bits a channel with opacity (W3C PNG, third edition). */
function png(size: number): Buffer {
  const rows = Array.from({ length: size }, (_, row) => [
    // Filter type 0: the row as it is.
    0,
    ...Array.from({ length: size }, (_unused, column) => pixel(column, row, size)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const folder = new URL("../../public/icon/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const size of sizes) writeFileSync(new URL(`${size}.png`, folder), png(size));
