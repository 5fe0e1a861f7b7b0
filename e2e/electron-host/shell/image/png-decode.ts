import { inflateSync } from 'node:zlib';
import { notImplemented } from '../not-implemented.ts';
import { BYTES_PER_PIXEL, type Bitmap } from './bitmap.ts';
import { PNG_SIGNATURE } from './png-encode.ts';

interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  readonly interlaced: boolean;
}
interface PngParts {
  readonly header: PngHeader;
  readonly palette: Buffer;
  /** Alpha of palette entries, or the one transparent colour. */
  readonly transparency: Buffer;
  readonly data: Buffer;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const readParts = (png: Buffer): PngParts => {
  let header: PngHeader | undefined;
  let palette: Buffer = Buffer.alloc(0);
  let transparency: Buffer = Buffer.alloc(0);
  const data: Buffer[] = [];
  for (let at = PNG_SIGNATURE.length; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      header = {
        width: body.readUInt32BE(0),
        height: body.readUInt32BE(4),
        depth: body.readUInt8(8),
        colorType: body.readUInt8(9),
        interlaced: body.readUInt8(12) !== 0,
      };
    } else if (type === 'PLTE') palette = body;
    else if (type === 'tRNS') transparency = body;
    else if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  if (!header) throw new RangeError('PNG without a header');
  return { header, palette, transparency, data: inflateSync(Buffer.concat(data)) };
};

const paeth = (left: number, up: number, upLeft: number): number => {
  const estimate = left + up - upLeft;
  const [byLeft, byUp, byUpLeft] = [
    Math.abs(estimate - left),
    Math.abs(estimate - up),
    Math.abs(estimate - upLeft),
  ];
  if (byLeft <= byUp && byLeft <= byUpLeft) return left;
  return byUp <= byUpLeft ? up : upLeft;
};

const predict = (filter: number, left: number, up: number, upLeft: number): number => {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
};

/** Undoes the filter of each row in place and returns the rows without their filter byte. */
const unfilter = (data: Buffer, stride: number, height: number, step: number): Buffer => {
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data.readUInt8(y * (stride + 1));
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < step ? 0 : rows.readUInt8(at - step);
      const up = y === 0 ? 0 : rows.readUInt8(at - stride);
      const upLeft = x < step || y === 0 ? 0 : rows.readUInt8(at - stride - step);
      const raw = data.readUInt8(y * (stride + 1) + 1 + x);
      rows.writeUInt8((raw + predict(filter, left, up, upLeft)) & 0xff, at);
    }
  }
  return rows;
};

/** The samples of one pixel; 16-bit samples are cut to their upper 8 bits by the caller's scaling. */
const samplesAt = (rows: Buffer, rowStart: number, x: number, depth: number, channels: number): number[] => {
  const samples: number[] = [];
  for (let channel = 0; channel < channels; channel += 1) {
    const index = x * channels + channel;
    if (depth === 8) samples.push(rows.readUInt8(rowStart + index));
    else if (depth === 16) samples.push(rows.readUInt16BE(rowStart + index * 2));
    else {
      const bit = index * depth;
      const byte = rows.readUInt8(rowStart + (bit >> 3));
      samples.push((byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1));
    }
  }
  return samples;
};

/** Blue, green, red and alpha of one pixel. */
const colorOf = (samples: readonly number[], { header, palette, transparency }: PngParts): number[] => {
  const max = 2 ** header.depth - 1;
  const byte = (sample: number | undefined): number => Math.round(((sample ?? 0) * 255) / max);
  const isTransparent = samples.every(
    (sample, index) =>
      transparency.length >= (index + 1) * 2 && transparency.readUInt16BE(index * 2) === sample,
  );
  const [first = 0, second, third, fourth] = samples;
  switch (header.colorType) {
    case 0:
      return [byte(first), byte(first), byte(first), isTransparent ? 0 : 255];
    case 2:
      return [byte(third), byte(second), byte(first), isTransparent ? 0 : 255];
    case 3: {
      const [red = 0, green = 0, blue = 0] = palette.subarray(first * 3, first * 3 + 3);
      return [blue, green, red, transparency[first] ?? 255];
    }
    case 4:
      return [byte(first), byte(first), byte(first), byte(second)];
    default:
      return [byte(third), byte(second), byte(first), byte(fourth)];
  }
};

export const isPng = (data: Buffer): boolean => data.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE);

/**
 * The pixels of a PNG, or undefined when it is damaged. Colour profiles are ignored.
 * Source: PNG specification, third edition, sections 7, 9 and 11.
 * @throws {Error} for an interlaced PNG, which the host does not read
 */
export const decodePng = (png: Buffer): Bitmap | undefined => {
  let parts: PngParts;
  try {
    parts = readParts(png);
  } catch {
    return undefined;
  }
  const { width, height, depth, colorType, interlaced } = parts.header;
  if (interlaced) throw notImplemented('NativeImage from an interlaced PNG');
  const channels = CHANNELS[colorType];
  if (channels === undefined) return undefined;
  const stride = Math.ceil((width * channels * depth) / 8);
  if (parts.data.length < (stride + 1) * height) return undefined;
  const rows = unfilter(parts.data, stride, height, Math.max(1, (channels * depth) >> 3));
  const pixels = Buffer.alloc(width * height * BYTES_PER_PIXEL);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const samples = samplesAt(rows, y * stride, x, depth, channels);
      pixels.set(colorOf(samples, parts), (y * width + x) * BYTES_PER_PIXEL);
    }
  }
  return { width, height, pixels };
};
