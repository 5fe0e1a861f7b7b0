/** Pixels of an image: four bytes each, blue, green, red, alpha (not premultiplied), row by row from the top. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

export const BYTES_PER_PIXEL = 4;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a bitmap inside an area; undefined when the area is empty or outside of it. */
export const cropBitmap = (bitmap: Bitmap, area: Area): Bitmap | undefined => {
  const fits =
    area.width > 0 &&
    area.height > 0 &&
    area.x >= 0 &&
    area.y >= 0 &&
    area.x + area.width <= bitmap.width &&
    area.y + area.height <= bitmap.height;
  if (!fits) return undefined;
  const rows: Buffer[] = [];
  for (let row = 0; row < area.height; row += 1) {
    const start = ((area.y + row) * bitmap.width + area.x) * BYTES_PER_PIXEL;
    rows.push(bitmap.pixels.subarray(start, start + area.width * BYTES_PER_PIXEL));
  }
  return { width: area.width, height: area.height, pixels: Buffer.concat(rows) };
};

/** The mean of the source pixels that one target pixel covers, weighted by alpha so that edges do not darken. */
const average = (source: Bitmap, left: number, top: number, right: number, bottom: number): number[] => {
  let [blue, green, red, alpha, count] = [0, 0, 0, 0, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * source.width + x) * BYTES_PER_PIXEL;
      const a = source.pixels.readUInt8(at + 3);
      blue += source.pixels.readUInt8(at) * a;
      green += source.pixels.readUInt8(at + 1) * a;
      red += source.pixels.readUInt8(at + 2) * a;
      alpha += a;
      count += 1;
    }
  }
  const share = (sum: number): number => (alpha === 0 ? 0 : Math.round(sum / alpha));
  return [share(blue), share(green), share(red), Math.round(alpha / count)];
};

/** A bitmap of another size. Shrinking averages, growing repeats pixels: good enough for an icon in a test. */
export const resizeBitmap = (source: Bitmap, width: number, height: number): Bitmap => {
  const pixels = Buffer.alloc(width * height * BYTES_PER_PIXEL);
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * source.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * source.height) / height));
    for (let x = 0; x < width; x += 1) {
      const left = Math.floor((x * source.width) / width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * source.width) / width));
      pixels.set(average(source, left, top, right, bottom), (y * width + x) * BYTES_PER_PIXEL);
    }
  }
  return { width, height, pixels };
};
