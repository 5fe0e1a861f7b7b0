import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NativeImage } from './native-image.ts';

/** 1×1, 2×2 (no alpha) and 3×3 (with a colour profile), as Chromium encodes them. */
const ONE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADElEQVR4nGJiAAIAAAAA//81yQwvAAAABklEQVQDAAAPAAMkN33pAAAAAElFTkSuQmCC';
const TWO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAE0lEQVR4nGL5//8/AwMDEwMYAAAAAP//aYxtrAAAAAZJREFUAwAkMAMEkRkhTQAAAABJRU5ErkJggg==';

/** A bitmap whose every pixel tells where it is. */
const marked = (width: number, height: number): Buffer =>
  Buffer.from(Array.from({ length: width * height }, (_, index) => [index, 100, 200, 255]).flat());

describe('NativeImage', () => {
  it('is empty from nothing', () => {
    const empty = NativeImage.createEmpty();
    expect(empty.isEmpty()).toBe(true);
    expect(empty.getSize()).toEqual({ width: 0, height: 0 });
    expect(empty.getAspectRatio()).toBe(1);
    expect(empty.toDataURL()).toBe('data:image/png;base64,');
    expect([empty.toPNG(), empty.toBitmap(), empty.toJPEG(90)].map(({ length }) => length)).toEqual([
      0, 0, 0,
    ]);
    expect(NativeImage.createFromPath('/does/not/exist.png').isEmpty()).toBe(true);
    expect(NativeImage.createFromPath(import.meta.filename).isEmpty()).toBe(true);
    expect(NativeImage.createFromBuffer(Buffer.from([1, 2, 3, 4]), { width: 9, height: 9 }).isEmpty()).toBe(
      true,
    );
  });

  it('gives a PNG back byte for byte', () => {
    for (const url of [ONE, TWO]) expect(NativeImage.createFromDataURL(url).toDataURL()).toBe(url);
    expect(NativeImage.createFromDataURL(TWO).getSize()).toEqual({ width: 2, height: 2 });
  });

  it('survives encoding and decoding with every pixel in place', () => {
    const pixels = marked(5, 3);
    const image = NativeImage.createFromBitmap(pixels, { width: 5, height: 3 });
    const again = NativeImage.createFromBuffer(image.toPNG());
    expect(again.getSize()).toEqual({ width: 5, height: 3 });
    expect(again.toBitmap()).toEqual(pixels);
  });

  it.each([0, 1, 2, 3, 4])('undoes PNG filter %i', (filter) => {
    // Two rows of two grey-and-alpha pixels, filtered by hand (colour type 4).
    const plain = [
      [10, 255, 20, 255],
      [40, 255, 90, 128],
    ];
    const filtered = plain.map((row, y) =>
      row.map((value, x) => {
        const left = row[x - 2] ?? 0;
        const up = plain[y - 1]?.[x] ?? 0;
        const upLeft = plain[y - 1]?.[x - 2] ?? 0;
        const estimates = [left, up, upLeft];
        const nearest = estimates.reduce((best, each) =>
          Math.abs(left + up - upLeft - each) < Math.abs(left + up - upLeft - best) ? each : best,
        );
        const predicted = [0, left, up, Math.floor((left + up) / 2), nearest][filter] ?? 0;
        return (value - predicted + 256) % 256;
      }),
    );
    const data = deflateSync(Buffer.from(filtered.flatMap((row) => [filter, ...row])));
    const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 4, 0, 0, 0]);
    const chunk = (type: string, body: Buffer): Buffer => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(body.length);
      return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
    };
    const png = Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    expect([...NativeImage.createFromBuffer(png).toBitmap()]).toEqual(
      plain.flatMap(([first, firstAlpha, second, secondAlpha]) => [
        ...[first, first, first, firstAlpha],
        ...[second, second, second, secondAlpha],
      ]),
    );
  });

  it('counts its size in points of its scale factor', () => {
    const image = NativeImage.createFromBitmap(marked(8, 6), { width: 8, height: 6, scaleFactor: 2 });
    expect(image.getSize()).toEqual({ width: 4, height: 3 });
    expect(image.getScaleFactors()).toEqual([2]);
    expect(NativeImage.createFromBuffer(image.toPNG()).getSize()).toEqual({ width: 8, height: 6 });
  });

  it('answers with the picture nearest to the scale asked for, and keeps the first for each', () => {
    const image = NativeImage.createFromDataURL(ONE);
    image.addRepresentation({ scaleFactor: 2, dataURL: TWO });
    image.addRepresentation({ scaleFactor: 2, dataURL: ONE });
    image.addRepresentation({ scaleFactor: 4, dataURL: 'invalid' });
    expect(image.getScaleFactors()).toEqual([1, 2]);
    expect(image.toDataURL({ scaleFactor: 4 })).toBe(TWO);
    expect(image.toDataURL()).toBe(ONE);
  });

  it.each([
    [{}, { width: 538, height: 190 }],
    [{ width: 269 }, { width: 269, height: 95 }],
    [{ width: 600 }, { width: 600, height: 212 }],
    [{ height: 200 }, { width: 566, height: 200 }],
    [
      { width: 80, height: 65 },
      { width: 80, height: 65 },
    ],
    [
      { width: -1, height: -1 },
      { width: 0, height: 0 },
    ],
  ])('resizes by %o to %o', (options, size) => {
    const image = NativeImage.createFromBitmap(Buffer.alloc(538 * 190 * 4), { width: 538, height: 190 });
    expect(image.resize(options).getSize()).toEqual(size);
  });

  it('averages when it shrinks, without darkening towards transparent pixels', () => {
    const pixels = Buffer.from([0, 0, 200, 255, 9, 9, 9, 0]);
    const image = NativeImage.createFromBitmap(pixels, { width: 2, height: 1 });
    expect([...image.resize({ width: 1, height: 1 }).toBitmap()]).toEqual([0, 0, 200, 128]);
  });

  it('crops to an area inside, and to nothing outside', () => {
    const image = NativeImage.createFromBitmap(marked(4, 4), { width: 4, height: 4 });
    const cropped = image.crop({ x: 1, y: 2, width: 2, height: 1 }).toBitmap();
    expect([cropped[0], cropped[4]]).toEqual([9, 10]);
    for (const area of [
      { x: 0, y: 0, width: 0, height: 0 },
      { x: 3, y: 0, width: 2, height: 1 },
      { x: 0, y: 0, width: -1, height: 1 },
    ]) {
      expect(image.crop(area).isEmpty()).toBe(true);
    }
  });

  it('loads the pictures for denser screens that lie beside a file', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'native-image-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(path.join(folder, 'icon.png'), NativeImage.createFromDataURL(ONE).toPNG());
    writeFileSync(path.join(folder, 'icon@2x.png'), NativeImage.createFromDataURL(TWO).toPNG());
    const image = NativeImage.createFromPath(path.join(folder, 'icon.png'));
    expect(image.getScaleFactors()).toEqual([1, 2]);
    expect(image.getSize()).toEqual({ width: 1, height: 1 });
  });

  it('measures a JPEG but says so when its pixels are wanted', () => {
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080007000501011100ffd9', 'hex');
    const image = NativeImage.createFromBuffer(jpeg);
    expect(image.getSize()).toEqual({ width: 5, height: 7 });
    expect(() => image.toBitmap()).toThrow(
      'electron host: NativeImage: the pixels of a JPEG is not implemented',
    );
  });

  it('refuses wrong arguments with the words of Electron', () => {
    expect(() => NativeImage.createFromBuffer(null as never)).toThrow('buffer must be a node Buffer');
    expect(() => NativeImage.createFromBitmap(Buffer.from([]), {} as never)).toThrow('width is required');
    expect(() => NativeImage.createFromBitmap(Buffer.from([]), { width: 1 } as never)).toThrow(
      'height is required',
    );
    expect(() => NativeImage.createFromBitmap(Buffer.from([]), { width: 1, height: 1 })).toThrow(
      'invalid buffer size',
    );
  });
});
