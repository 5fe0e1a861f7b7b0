/**
 * The structured clone algorithm's values as JSON text: what crosses between a page's preload world and the main
 * process. Shared objects and cycles survive; class instances arrive as plain objects, as with Electron's IPC.
 * Runs in Node and in pages.
 */

/** Electron's own words, for every kind of value that cannot cross. */
export const NOT_CLONEABLE = 'An object could not be cloned.';

type Node = readonly [tag: string, ...rest: unknown[]];

const ERRORS = ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];
const VIEWS = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float16Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
  'DataView',
];

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function primitive(value: unknown): unknown {
  switch (typeof value) {
    case 'undefined':
      return ['u'];
    case 'bigint':
      return ['b', String(value)];
    case 'number':
      if (Number.isFinite(value) && !Object.is(value, -0)) return value;
      return ['n', Object.is(value, -0) ? '-0' : String(value)];
    case 'string':
    case 'boolean':
      return value;
    case 'object':
    case 'function':
    case 'symbol':
      throw new Error(NOT_CLONEABLE);
  }
}

class Encoder {
  readonly nodes: Node[] = [];
  private readonly seen = new Map<object, number>();

  value(value: unknown): unknown {
    if (value === null) return null;
    if (typeof value !== 'object') return primitive(value);
    const known = this.seen.get(value);
    if (known !== undefined) return [known];
    const at = this.nodes.length;
    this.seen.set(value, at);
    this.nodes.push(['o', []]);
    this.nodes[at] = this.object(value);
    return [at];
  }

  private object(value: object): Node {
    if (Array.isArray(value)) return this.array(value);
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (value instanceof Date) return ['d', Number.isNaN(value.getTime()) ? null : value.getTime()];
    if (value instanceof RegExp) return ['r', value.source, value.flags];
    if (value instanceof Map) {
      return ['m', [...value].map(([key, item]) => [this.value(key), this.value(item)])];
    }
    if (value instanceof Set) return ['s', [...value].map((item) => this.value(item))];
    if (value instanceof Error) {
      const cause = 'cause' in value ? [this.value(value.cause)] : [];
      return ['e', value.name, value.message, value.stack ?? '', ...cause];
    }
    if (value instanceof ArrayBuffer) return ['x', 'ArrayBuffer', toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return ['x', kind, toBase64(bytes)];
    }
    if (value instanceof Boolean || value instanceof Number || value instanceof String) {
      return ['w', this.value(value.valueOf())];
    }
    // What structuredClone lets through beside these are DOM objects, which the main process cannot hold.
    if (kind !== 'Object') throw new Error(NOT_CLONEABLE);
    return ['o', Object.entries(value).map(([key, item]) => [key, this.value(item)])];
  }

  private array(value: readonly unknown[]): Node {
    // Holes stay holes.
    return ['a', value.length, Object.entries(value).map(([key, item]) => [key, this.value(item)])];
  }
}

/**
 * @throws Error with Electron's text when the value holds something the structured clone algorithm refuses.
 */
export function encode(value: unknown): string {
  let clone: unknown;
  try {
    clone = structuredClone(value);
  } catch {
    throw new Error(NOT_CLONEABLE);
  }
  const encoder = new Encoder();
  const root = encoder.value(clone);
  return JSON.stringify([root, encoder.nodes]);
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
const list = (value: unknown): readonly unknown[] => (isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

class Decoder {
  private readonly nodes: readonly unknown[];
  private readonly made = new Map<number, unknown>();

  constructor(nodes: readonly unknown[]) {
    this.nodes = nodes;
  }

  value(wire: unknown): unknown {
    if (!isArray(wire)) return wire;
    const [tag, detail] = wire;
    if (tag === 'u') return undefined;
    if (tag === 'b') return BigInt(text(detail));
    if (tag === 'n') return Number(detail);
    if (typeof tag !== 'number') throw new Error('electron host: malformed message');
    if (this.made.has(tag)) return this.made.get(tag);
    return this.object(tag, list(this.nodes[tag]));
  }

  /** Containers are registered before they are filled, so that cycles find them. */
  private keep<T>(at: number, value: T): T {
    this.made.set(at, value);
    return value;
  }

  private object(at: number, [tag, first, second, third, ...more]: readonly unknown[]): unknown {
    switch (tag) {
      case 'a': {
        const array = this.keep<unknown[]>(at, new Array<unknown>(Number(first)));
        for (const entry of list(second)) array[Number(list(entry)[0])] = this.value(list(entry)[1]);
        return array;
      }
      case 'd':
        return this.keep(at, new Date(first === null ? Number.NaN : Number(first)));
      case 'r':
        return this.keep(at, new RegExp(text(first), text(second)));
      case 'm': {
        const map = this.keep(at, new Map<unknown, unknown>());
        for (const entry of list(first)) map.set(this.value(list(entry)[0]), this.value(list(entry)[1]));
        return map;
      }
      case 's': {
        const set = this.keep(at, new Set<unknown>());
        for (const item of list(first)) set.add(this.value(item));
        return set;
      }
      case 'e':
        return this.keep(at, this.error(text(first), text(second), text(third), more));
      case 'x':
        return this.keep(at, bytes(text(first), fromBase64(text(second))));
      case 'w':
        return this.keep(at, Object(this.value(first)));
      case 'o':
        return this.plain(at, list(first));
      default:
        throw new Error('electron host: malformed message');
    }
  }

  private plain(at: number, entries: readonly unknown[]): object {
    const made = this.keep<object>(at, {});
    for (const entry of entries) {
      const [key, item] = list(entry);
      // defineProperty: a key named __proto__ must become a property, not change the prototype.
      Object.defineProperty(made, text(key), {
        value: this.value(item),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return made;
  }

  private error(name: string, message: string, stack: string, cause: readonly unknown[]): Error {
    const known: unknown = ERRORS.includes(name) ? Reflect.get(globalThis, name) : Error;
    const options = cause.length > 0 ? { cause: this.value(cause[0]) } : undefined;
    const made: unknown = Reflect.construct(known as ErrorConstructor, [message, options]);
    const error = made instanceof Error ? made : new Error(message);
    if (stack !== '')
      Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true });
    return error;
  }
}

function bytes(kind: string, data: Uint8Array<ArrayBuffer>): unknown {
  if (kind === 'ArrayBuffer') return data.buffer;
  if (!VIEWS.includes(kind)) throw new Error('electron host: malformed message');
  const view: unknown = Reflect.get(globalThis, kind);
  return Reflect.construct(view as Uint8ArrayConstructor, [data.buffer]);
}

/** The inverse of `encode`. Nothing in the text can make it run code or touch a prototype. */
export function decode(wire: string): unknown {
  const message: unknown = JSON.parse(wire);
  const [root, nodes] = list(message);
  return new Decoder(list(nodes)).value(root);
}
