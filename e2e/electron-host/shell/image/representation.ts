import { notImplemented } from '../not-implemented.ts';
import { BYTES_PER_PIXEL, type Bitmap } from './bitmap.ts';
import { jpegSize } from './jpeg-size.ts';
import { decodePng, isPng } from './png-decode.ts';
import { encodePng } from './png-encode.ts';

/** One picture of an image, for screens of one scale factor. */
export interface Representation {
  readonly scaleFactor: number;
  /** In pixels of the picture itself. */
  readonly width: number;
  readonly height: number;
  /** @throws {Error} for a JPEG, which the host can measure but not decode */
  bitmap(): Bitmap;
  png(): Buffer;
}

export const fromBitmap = (bitmap: Bitmap, scaleFactor: number): Representation => ({
  scaleFactor,
  width: bitmap.width,
  height: bitmap.height,
  bitmap: () => bitmap,
  png: () => encodePng(bitmap),
});

const fromPng = (png: Buffer, scaleFactor: number): Representation | undefined => {
  const bitmap = decodePng(png);
  // The file's own bytes come back: encoding again would give the same picture in other bytes.
  return bitmap && { ...fromBitmap(bitmap, scaleFactor), png: () => png };
};

const fromJpeg = (jpeg: Buffer, scaleFactor: number): Representation | undefined => {
  const size = jpegSize(jpeg);
  const refuse = (): never => {
    throw notImplemented('NativeImage: the pixels of a JPEG');
  };
  return size && { scaleFactor, ...size, bitmap: refuse, png: refuse };
};

export interface EncodedOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scaleFactor?: number;
}

/** Reads a PNG, a JPEG, or (when a size is given) raw pixels; undefined when the data is none of them. */
export const fromEncoded = (data: Buffer, options: EncodedOptions = {}): Representation | undefined => {
  const { width = 0, height = 0, scaleFactor = 1 } = options;
  const copy = Buffer.from(data);
  if (isPng(copy)) return fromPng(copy, scaleFactor);
  const jpeg = fromJpeg(copy, scaleFactor);
  if (jpeg) return jpeg;
  const length = width * height * BYTES_PER_PIXEL;
  if (width <= 0 || height <= 0 || copy.length < length) return undefined;
  return fromBitmap({ width, height, pixels: copy.subarray(0, length) }, scaleFactor);
};
