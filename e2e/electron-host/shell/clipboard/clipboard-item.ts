export const BOOKMARK = 'electron application/bookmark';

type ResolvedPayload = string | Blob | Electron.ClipboardBookmark;
export type Payload = ResolvedPayload | Promise<string | Blob>;

/** What `clipboard.write` needs of an item: its data by MIME type, ready to be stored. */
export type ItemData = ReadonlyMap<string, Buffer | Electron.ClipboardBookmark>;

const isBookmark = (value: unknown): value is Electron.ClipboardBookmark =>
  typeof value === 'object' &&
  value !== null &&
  'title' in value &&
  'url' in value &&
  typeof value.title === 'string' &&
  typeof value.url === 'string';

const toStored = async (type: string, payload: unknown): Promise<Buffer | Electron.ClipboardBookmark> => {
  const value: unknown = await payload;
  if (type === BOOKMARK && isBookmark(value)) return value;
  if (value instanceof Blob) return Buffer.from(await value.arrayBuffer());
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  throw new TypeError(`The payload of '${type}' must be a string or a Blob`);
};

/** Electron's ClipboardItem: data by MIME type. One made by `clipboard.read()` cannot be written again. */
export class ClipboardItem implements Electron.ClipboardItem {
  readonly #payloads: Readonly<Record<string, Payload>>;
  #isFromRead = false;

  constructor(items: Record<string, Payload>) {
    // Whatever a JavaScript caller hands in arrives here.
    const given: unknown = items;
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      throw new TypeError(
        "Failed to construct 'ClipboardItem': 1 argument required — an object mapping MIME types to payloads.",
      );
    }
    if (Object.keys(given).length === 0) {
      throw new TypeError("Failed to construct 'ClipboardItem': at least one MIME type is required.");
    }
    // Payloads are checked when they are written: what a promise brings is not known sooner.
    this.#payloads = { ...items };
  }

  /** An item as `clipboard.read()` gives it. */
  static fromRead(data: ItemData): ClipboardItem {
    const payloads = [...data].map(([type, value]) => [
      type,
      Buffer.isBuffer(value) ? new Blob([Uint8Array.from(value)], { type }) : value,
    ]);
    const item = new ClipboardItem(Object.fromEntries(payloads) as Record<string, Payload>);
    item.#isFromRead = true;
    return item;
  }

  get types(): string[] {
    return Object.keys(this.#payloads);
  }

  getType<T extends string>(
    type: T,
  ): Promise<
    string extends T
      ? Blob | Electron.ClipboardBookmark
      : T extends 'electron application/bookmark'
        ? Electron.ClipboardBookmark
        : Blob
  >;
  getType(bookmark: 'electron application/bookmark'): Promise<Electron.ClipboardBookmark>;
  async getType(type: string): Promise<Blob | Electron.ClipboardBookmark> {
    if (!Object.hasOwn(this.#payloads, type)) {
      throw new Error(`The type '${type}' was not found in the ClipboardItem`);
    }
    const value = await this.#payloads[type];
    if (value instanceof Blob || isBookmark(value)) return value;
    return new Blob([value ?? ''], { type });
  }

  /** @throws {TypeError} for a payload that is neither text nor Blob, and for an item that was read */
  async resolve(): Promise<ItemData> {
    if (this.#isFromRead) {
      throw new TypeError(
        'clipboard.write cannot accept a ClipboardItem returned from clipboard.read() — construct a new ClipboardItem to write.',
      );
    }
    const entries = this.types.map(
      async (type) => [type, await toStored(type, this.#payloads[type])] as const,
    );
    return new Map(await Promise.all(entries));
  }
}
