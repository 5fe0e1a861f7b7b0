import { readFileSync } from 'node:fs';
import path from 'node:path';
import { notImplemented } from '../not-implemented.ts';
import { BYTES_PER_PIXEL, cropBitmap, resizeBitmap } from './bitmap.ts';
import { fromBitmap, fromEncoded, type Representation } from './representation.ts';

/** File name suffixes of pictures for denser screens, which Electron loads along with the plain one. */
const SCALE_SUFFIXES = [1, 1.25, 1.33, 1.4, 1.5, 1.8, 2, 2.5, 3, 4, 5];

const requireBuffer = (value: unknown): Buffer => {
  if (!Buffer.isBuffer(value) && !(value instanceof Uint8Array))
    throw new Error('buffer must be a node Buffer');
  return Buffer.from(value);
};

const readImageFile = (file: string, scaleFactor: number): Representation | undefined => {
  try {
    return fromEncoded(readFileSync(file), { scaleFactor });
  } catch (error) {
    // A file that is not there is an empty image; a picture the host cannot read must not pass for one.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
};

const decodeDataUrl = (url: string): Buffer | undefined => {
  const match = /^data:image\/(?:png|jpe?g);base64,(.*)$/is.exec(url);
  return match?.[1] === undefined ? undefined : Buffer.from(match[1], 'base64');
};

/** Electron's image: pictures of one motif for several scale factors. */
export class NativeImage implements Electron.NativeImage {
  readonly #pictures: Representation[] = [];

  static createEmpty(): NativeImage {
    return new NativeImage();
  }

  static createFromBitmap(buffer: Buffer, options: Electron.CreateFromBitmapOptions): NativeImage {
    const data = requireBuffer(buffer);
    // Options come from JavaScript, where required fields may be absent.
    const { width, height, scaleFactor = 1 } = options as Partial<Electron.CreateFromBitmapOptions>;
    if (width === undefined) throw new Error('width is required');
    if (height === undefined) throw new Error('height is required');
    const length = width * height * BYTES_PER_PIXEL;
    if (data.length !== length) throw new Error('invalid buffer size');
    return NativeImage.#of(
      length === 0 ? undefined : fromBitmap({ width, height, pixels: data }, scaleFactor),
    );
  }

  static createFromBuffer(buffer: Buffer, options?: Electron.CreateFromBufferOptions): NativeImage {
    return NativeImage.#of(fromEncoded(requireBuffer(buffer), options));
  }

  static createFromDataURL(dataURL: string): NativeImage {
    const data = decodeDataUrl(dataURL);
    return NativeImage.#of(data && fromEncoded(data));
  }

  static createFromPath(file: string): NativeImage {
    const image = NativeImage.#of(readImageFile(file, 1));
    if (image.isEmpty()) return image;
    const { dir, name, ext } = path.parse(file);
    for (const scale of SCALE_SUFFIXES) {
      image.#add(readImageFile(path.join(dir, `${name}@${scale}x${ext}`), scale));
    }
    return image;
  }

  /** Named images are macOS's; elsewhere Electron gives an empty one. */
  static createFromNamedImage(): NativeImage {
    return new NativeImage();
  }

  static createMenuSymbol(): NativeImage {
    return new NativeImage();
  }

  static createThumbnailFromPath(): Promise<NativeImage> {
    return Promise.reject(notImplemented('nativeImage.createThumbnailFromPath'));
  }

  static #of(picture: Representation | undefined): NativeImage {
    const image = new NativeImage();
    image.#add(picture);
    return image;
  }

  /** The first picture for a scale factor stays. */
  #add(picture: Representation | undefined): void {
    if (!picture || this.#pictures.some(({ scaleFactor }) => scaleFactor === picture.scaleFactor)) return;
    this.#pictures.push(picture);
    this.#pictures.sort((one, other) => one.scaleFactor - other.scaleFactor);
  }

  #nearest(scaleFactor = 1): Representation | undefined {
    const distance = (picture: Representation): number => Math.abs(picture.scaleFactor - scaleFactor);
    return this.#pictures.reduce<Representation | undefined>(
      (best, picture) => (best && distance(best) <= distance(picture) ? best : picture),
      undefined,
    );
  }

  get isMacTemplateImage(): boolean {
    return false;
  }

  set isMacTemplateImage(_template: boolean) {
    // Template images are macOS's; elsewhere Electron ignores the wish.
  }

  isTemplateImage(): boolean {
    return false;
  }

  setTemplateImage(_template: boolean): void {
    // As isMacTemplateImage.
  }

  addRepresentation(options: Electron.AddRepresentationOptions): void {
    const data: unknown = options.buffer ?? (options.dataURL && decodeDataUrl(options.dataURL));
    if (Buffer.isBuffer(data)) this.#add(fromEncoded(data, options));
  }

  crop(rect: Electron.Rectangle): NativeImage {
    const picture = this.#nearest();
    const cropped = picture && cropBitmap(picture.bitmap(), rect);
    return NativeImage.#of(cropped && fromBitmap(cropped, picture.scaleFactor));
  }

  getAspectRatio(scaleFactor?: number): number {
    const { width, height } = this.getSize(scaleFactor);
    // Electron counts it in single precision.
    return height === 0 ? 1 : Math.fround(width / height);
  }

  /** Electron types this deprecated method as void, but it returns the pixels. */
  getBitmap(options?: Electron.BitmapOptions): Buffer {
    return this.toBitmap(options);
  }

  getNativeHandle(): Buffer {
    throw notImplemented('NativeImage.getNativeHandle');
  }

  getScaleFactors(): number[] {
    return this.#pictures.map(({ scaleFactor }) => scaleFactor);
  }

  getSize(scaleFactor?: number): Electron.Size {
    const picture = this.#nearest(scaleFactor);
    if (!picture) return { width: 0, height: 0 };
    return {
      width: Math.round(picture.width / picture.scaleFactor),
      height: Math.round(picture.height / picture.scaleFactor),
    };
  }

  isEmpty(): boolean {
    return this.#pictures.length === 0;
  }

  resize(options: Electron.ResizeOptions): NativeImage {
    const picture = this.#nearest();
    if (!picture) return new NativeImage();
    const size = this.getSize();
    const ratio = size.width / size.height;
    const width = Math.max(
      0,
      options.width ?? (options.height === undefined ? size.width : Math.trunc(options.height * ratio)),
    );
    const height = Math.max(
      0,
      options.height ?? (options.width === undefined ? size.height : Math.round(options.width / ratio)),
    );
    if (width === 0 || height === 0) return new NativeImage();
    return NativeImage.#of(fromBitmap(resizeBitmap(picture.bitmap(), width, height), 1));
  }

  /** Pixels as blue, green, red and alpha. */
  toBitmap(options?: Electron.ToBitmapOptions): Buffer {
    if (options?.colorSpace) throw notImplemented('NativeImage.toBitmap with a colorSpace');
    return Buffer.from(this.#nearest(options?.scaleFactor)?.bitmap().pixels ?? []);
  }

  toDataURL(options?: Electron.ToDataURLOptions): string {
    return `data:image/png;base64,${this.toPNG(options).toString('base64')}`;
  }

  toJPEG(_quality: number): Buffer {
    if (this.isEmpty()) return Buffer.alloc(0);
    throw notImplemented('NativeImage.toJPEG');
  }

  toPNG(options?: Electron.ToPNGOptions): Buffer {
    return this.#nearest(options?.scaleFactor)?.png() ?? Buffer.alloc(0);
  }
}
