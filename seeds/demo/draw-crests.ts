import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

/**
 * Draws the crests of the two invented towns: `node seeds/demo/draw-crests.ts`. The pictures are kept beside it, so
 * this runs only when a crest changes. Coordinates: the shield is 1 wide and 1.2 high, y grows downwards.
 */
type Colour = readonly [number, number, number, number];
type Point = readonly [number, number];
type Paint = (x: number, y: number) => Colour | null;

const WIDTH = 300;
const HEIGHT = 360;
/** Points taken along each side of a pixel, for smooth edges. */
const FINE = 4;

const CLEAR: Colour = [0, 0, 0, 0];
const GOLD: Colour = [245, 190, 65, 255];
const SILVER: Colour = [248, 248, 245, 255];
const GREEN: Colour = [20, 105, 75, 255];
const BLUE: Colour = [25, 85, 150, 255];
const EDGE: Colour = [40, 45, 50, 255];

/** A shield: straight above, drawn together to a point below. `inset` leaves room for the edge. */
function inShield(x: number, y: number, inset: number): boolean {
  const half = 0.48 - inset;
  if (y < 0.02 + inset || y > 1.18 - inset) return false;
  if (y <= 0.55) return Math.abs(x - 0.5) <= half;
  const down = (y - 0.55) / (0.63 - inset);
  return Math.abs(x - 0.5) <= half * Math.sqrt(Math.max(0, 1 - down ** 2.3));
}

/** A heart with its point down and a stalk above: the leaf of a linden. */
function inLinden(x: number, y: number): boolean {
  const [u, v] = [(x - 0.5) / 0.27, (0.5 - y) / 0.27];
  if ((u * u + v * v - 1) ** 3 - u * u * v ** 3 <= 0) return true;
  return Math.abs(x - 0.5 - 0.25 * (0.27 - y) ** 2) < 0.016 && y > 0.12 && y < 0.32;
}

/** Right half of a maple leaf, from the tip to the stalk; the left half mirrors it. */
const MAPLE: readonly Point[] = [
  [0, -1],
  [0.16, -0.68],
  [0.32, -0.76],
  [0.24, -0.3],
  [0.44, -0.5],
  [0.52, -0.36],
  [0.8, -0.42],
  [0.72, -0.14],
  [0.88, -0.04],
  [0.44, 0.34],
  [0.5, 0.52],
  [0.06, 0.45],
  [0.06, 0.95],
  [0, 0.95],
];
const WHOLE_MAPLE: readonly Point[] = [...MAPLE, ...MAPLE.map(([x, y]): Point => [-x, y]).reverse()];

function inMaple(x: number, y: number): boolean {
  return inPolygon((x - 0.5) / 0.34, (y - 0.46) / 0.34, WHOLE_MAPLE);
}

function inPolygon(x: number, y: number, corners: readonly Point[]): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of corners.entries()) {
    const [x2, y2] = corners[(index + 1) % corners.length] ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** A river: a band that swings three times across the shield. */
function inWave(x: number, y: number, middle: number): boolean {
  return Math.abs(y - middle - 0.025 * Math.sin(x * Math.PI * 6)) < 0.033;
}

const lipova: Paint = (x, y) => {
  if (inLinden(x, y)) return GOLD;
  return inWave(x, y, 0.86) || inWave(x, y, 1.0) ? SILVER : GREEN;
};

const klonow: Paint = (x, y) => {
  if (inMaple(x, y)) return GREEN;
  if (y < 0.87 + 0.025 * Math.sin(x * Math.PI * 6)) return GOLD;
  return inWave(x, y, 0.98) ? SILVER : BLUE;
};

function onShield(paint: Paint): Paint {
  return (x, y) => {
    if (!inShield(x, y, 0)) return CLEAR;
    return inShield(x, y, 0.018) ? paint(x, y) : EDGE;
  };
}

/** The mean colour of a pixel's points. */
function pixel(paint: Paint, column: number, row: number): number[] {
  const sum = [0, 0, 0, 0];
  for (let point = 0; point < FINE * FINE; point += 1) {
    const x = (column + ((point % FINE) + 0.5) / FINE) / WIDTH;
    const y = (row + (Math.floor(point / FINE) + 0.5) / FINE) / WIDTH;
    const [red, green, blue, alpha] = paint(x, y) ?? CLEAR;
    [red, green, blue].forEach((part, index) => (sum[index] = (sum[index] ?? 0) + part * alpha));
    sum[3] = (sum[3] ?? 0) + alpha;
  }
  const alpha = sum[3] ?? 0;
  const parts = sum.slice(0, 3).map((part) => (alpha === 0 ? 0 : Math.round(part / alpha)));
  return [...parts, Math.round(alpha / FINE / FINE)];
}

function chunk(type: string, body: Buffer): Buffer {
  const data = Buffer.concat([Buffer.from(type), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(data), 4);
  return Buffer.concat([frame.subarray(0, 4), data, frame.subarray(4)]);
}

/** PNG (ISO/IEC 15948) with eight bits a channel and transparency. */
function png(paint: Paint): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_, row) => {
    const pixels = Array.from({ length: WIDTH }, (__, column) => pixel(paint, column, row)).flat();
    return Buffer.from([0, ...pixels]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const body = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

for (const [name, paint] of Object.entries({ lipova, klonow })) {
  writeFileSync(new URL(`${name}.png`, import.meta.url), png(onShield(paint)));
}
