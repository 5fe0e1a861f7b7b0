import { crc32, deflateSync } from 'node:zlib';
import { BYTES_PER_PIXEL, type Bitmap } from './bitmap.ts';

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
};

const header = ({ width, height }: Bitmap): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  // 8 bits a channel, colour type 6: red, green, blue, alpha.
  data.set([8, 6, 0, 0, 0], 8);
  return data;
};

/** A bitmap as a PNG with alpha, unfiltered. Source: PNG specification, third edition, sections 5 and 9. */
export const encodePng = (bitmap: Bitmap): Buffer => {
  const stride = bitmap.width * BYTES_PER_PIXEL;
  const rows = Buffer.alloc((stride + 1) * bitmap.height);
  for (let y = 0; y < bitmap.height; y += 1) {
    const target = y * (stride + 1) + 1;
    bitmap.pixels.copy(rows, target, y * stride, (y + 1) * stride);
    for (let at = target; at < target + stride; at += BYTES_PER_PIXEL) {
      const blue = rows.readUInt8(at);
      rows.writeUInt8(rows.readUInt8(at + 2), at);
      rows.writeUInt8(blue, at + 2);
    }
  }
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', header(bitmap)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
