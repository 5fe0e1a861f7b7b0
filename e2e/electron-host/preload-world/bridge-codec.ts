/* eslint-disable @typescript-eslint/unbound-method -- taken off their prototypes before a page can replace them, and applied with a receiver */
import type { WorldChannel } from './world-channel.ts';

/**
 * How values cross contextBridge, after Electron's rules: plain objects and class instances are copied by their own
 * enumerable properties, functions and promises become proxies, errors are made anew from their message, elements
 * pass as they are, everything else must survive structured cloning.
 */
const TOO_DEEP =
  'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.';
const NOT_AN_ERROR =
  'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.';
const MAX_DEPTH = 1000;

type AnyFunction = (...args: unknown[]) => unknown;
type Wire = readonly [kind: string, ...rest: unknown[]];
interface Packet {
  readonly root: unknown;
  readonly nodes: readonly Wire[];
}

const { getOwnPropertyDescriptor, defineProperty, freeze } = Object;
const { ownKeys, apply } = Reflect;
const PromiseClass = Promise;
const then = PromiseClass.prototype.then;
const ErrorClass = Error;
const TypeErrorClass = TypeError;
const tagOf = Object.prototype.toString;
const CLONED = new Set([
  '[object Date]',
  '[object RegExp]',
  '[object Map]',
  '[object Set]',
  '[object ArrayBuffer]',
  '[object SharedArrayBuffer]',
  '[object DataView]',
  '[object Boolean]',
  '[object Number]',
  '[object String]',
  '[object BigInt]',
  '[object Blob]',
  '[object File]',
  '[object FileList]',
  '[object ImageData]',
  '[object ImageBitmap]',
]);

/** One side's table of what it lent to the other and what it borrowed. */
export class BridgeCodec {
  private readonly channel: WorldChannel;
  private lastId = 0;
  private readonly lent = new Map<number, AnyFunction>();
  private readonly lentIds = new WeakMap<AnyFunction, number>();
  private readonly borrowedIds = new WeakMap<AnyFunction, number>();
  private readonly symbols = new Map<number, symbol>();
  private readonly symbolIds = new Map<symbol, readonly [mine: boolean, id: number]>();
  private readonly settlers = new Map<
    number,
    (ok: boolean, packet: Packet, elements: readonly Element[]) => void
  >();

  constructor(channel: WorldChannel) {
    this.channel = channel;
  }

  encode(value: unknown): { packet: Packet; elements: Element[] } {
    const nodes: Wire[] = [];
    const elements: Element[] = [];
    const seen = new Map<unknown, number>();
    const visit = (item: unknown, depth: number): unknown => {
      if (depth >= MAX_DEPTH) throw new TypeErrorClass(TOO_DEEP);
      if (
        item === null ||
        (typeof item !== 'object' && typeof item !== 'function' && typeof item !== 'symbol')
      ) {
        return ['v', item];
      }
      const known = seen.get(item);
      if (known !== undefined) return ['n', known];
      const at = nodes.length;
      seen.set(item, at);
      nodes.push(['v']);
      nodes[at] = this.node(item, depth, visit, elements);
      return ['n', at];
    };
    return { packet: { root: visit(value, 0), nodes }, elements };
  }

  private node(
    item: object | symbol,
    depth: number,
    visit: (item: unknown, depth: number) => unknown,
    elements: Element[],
  ): Wire {
    if (typeof item === 'symbol') return this.symbol(item);
    if (typeof item === 'function') return this.functionNode(item as AnyFunction);
    if (item instanceof PromiseClass) return ['promise', this.promise(item)];
    if (item instanceof ErrorClass) return ['error', item.message];
    if (Array.isArray(item)) return ['array', Array.from(item, (entry: unknown) => visit(entry, depth + 1))];
    if (typeof Element === 'function' && item instanceof Element) return ['element', elements.push(item) - 1];
    const tag = apply<unknown, [], string>(tagOf, item, []);
    if (CLONED.has(tag) || ArrayBuffer.isView(item)) return ['clone', item];
    const entries = [];
    for (const key of ownKeys(item)) {
      if (getOwnPropertyDescriptor(item, key)?.enumerable !== true) continue;
      entries.push([visit(key, depth), visit(Reflect.get(item, key), depth + 1)]);
    }
    return ['object', entries];
  }

  private functionNode(item: AnyFunction): Wire {
    const borrowed = this.borrowedIds.get(item);
    if (borrowed !== undefined) return ['yours', borrowed];
    let id = this.lentIds.get(item);
    if (id === undefined) {
      id = ++this.lastId;
      this.lentIds.set(item, id);
      this.lent.set(id, item);
    }
    return ['function', id];
  }

  private symbol(item: symbol): Wire {
    const key = Symbol.keyFor(item);
    if (key !== undefined) return ['symbol-for', key];
    const wellKnown = ownKeys(Symbol).find((name) => Reflect.get(Symbol, name) === item);
    if (typeof wellKnown === 'string') return ['symbol-known', wellKnown];
    let known = this.symbolIds.get(item);
    if (!known) {
      known = [true, ++this.lastId];
      this.symbolIds.set(item, known);
      this.symbols.set(known[1], item);
    }
    return [known[0] ? 'symbol' : 'symbol-yours', known[1], item.description];
  }

  private promise(item: Promise<unknown>): number {
    const id = ++this.lastId;
    const settle = (ok: boolean, value: unknown): void => {
      let sent: { packet: Packet; elements: Element[] };
      let kept = ok;
      try {
        sent = this.encode(value);
      } catch (error) {
        kept = false;
        sent = this.encode(error);
      }
      this.channel.call({ kind: 'settle', id, ok: kept, packet: sent.packet }, sent.elements);
    };
    void apply(then, item, [
      (value: unknown) => settle(true, value),
      (error: unknown) => settle(false, error),
    ]);
    return id;
  }

  decode(packet: Packet, elements: readonly Element[], frozen = false): unknown {
    const made = new Map<number, unknown>();
    const read = (wire: unknown): unknown => {
      const [kind, at] = wire as Wire;
      if (kind === 'v') return at;
      const index = Number(at);
      if (made.has(index)) return made.get(index);
      const [node, first, second] = packet.nodes[index] ?? ['v'];
      switch (node) {
        case 'array':
        case 'object':
          return this.container(
            node,
            first as readonly unknown[],
            (value) => made.set(index, value),
            read,
            frozen,
          );
        default: {
          const value = this.leaf(node, first, second, elements);
          made.set(index, value);
          return value;
        }
      }
    };
    return read(packet.root);
  }

  private container(
    kind: 'array' | 'object',
    entries: readonly unknown[],
    keep: (value: object) => void,
    read: (wire: unknown) => unknown,
    frozen: boolean,
  ): object {
    if (kind === 'array') {
      const array: unknown[] = [];
      keep(array);
      for (let at = 0; at < entries.length; at++) array[at] = read(entries[at]);
      return frozen ? freeze(array) : array;
    }
    const object = {};
    keep(object);
    for (const entry of entries) {
      const [key, value] = entry as readonly [unknown, unknown];
      defineProperty(object, read(key) as PropertyKey, {
        value: read(value),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return frozen ? freeze(object) : object;
  }

  private leaf(kind: string, first: unknown, second: unknown, elements: readonly Element[]): unknown {
    switch (kind) {
      case 'function':
        return this.borrow(Number(first));
      case 'yours':
        return this.lent.get(Number(first));
      case 'promise':
        return new PromiseClass((resolve, reject) => {
          this.settlers.set(Number(first), (ok, packet, carried) => {
            const value = this.decode(packet, carried);
            if (ok) resolve(value);
            // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the other world's own value, as it was
            else reject(value);
          });
        });
      case 'error':
        return new ErrorClass(String(first));
      case 'element':
        return elements[Number(first)];
      case 'symbol-for':
        return Symbol.for(String(first));
      case 'symbol-known':
        return Reflect.get(Symbol, String(first)) as unknown;
      case 'symbol-yours':
        return this.symbols.get(Number(first));
      case 'symbol':
        return this.borrowSymbol(Number(first), typeof second === 'string' ? second : undefined);
      default:
        return first;
    }
  }

  private borrowSymbol(id: number, description: string | undefined): symbol {
    for (const [symbol, [mine, known]] of this.symbolIds) if (!mine && known === id) return symbol;
    const symbol = Symbol(description);
    this.symbolIds.set(symbol, [false, id]);
    return symbol;
  }

  private readonly borrowed = new Map<number, AnyFunction>();
  private borrow(id: number): AnyFunction {
    const known = this.borrowed.get(id);
    if (known) return known;
    const proxy = (...args: unknown[]): unknown => {
      const sent = this.encode(args);
      const answer = this.channel.call({ kind: 'call', id, packet: sent.packet }, sent.elements);
      const { ok, packet, message } = answer as { ok: boolean; packet: Packet; message: string };
      if (!ok) throw new ErrorClass(message);
      return this.decode(packet, this.takeReturned());
    };
    this.borrowed.set(id, proxy);
    this.borrowedIds.set(proxy, id);
    return proxy;
  }

  private returned: readonly Element[] = [];
  private takeReturned(): readonly Element[] {
    const elements = this.returned;
    this.returned = [];
    return elements;
  }

  /** Answers a call of the other side; undefined when the message is not the bridge's. */
  answer(message: unknown, elements: readonly Element[]): unknown {
    const { kind, id, packet, ok } = message as { kind: string; id: number; packet: Packet; ok: boolean };
    if (kind === 'elements') {
      this.returned = elements;
      return undefined;
    }
    if (kind === 'settle') {
      const settler = this.settlers.get(id);
      this.settlers.delete(id);
      settler?.(ok, packet, elements);
      return undefined;
    }
    if (kind !== 'call') return undefined;
    let value: unknown;
    try {
      const lent = this.lent.get(id);
      value = lent && apply(lent, undefined, this.decode(packet, elements) as unknown[]);
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
    try {
      const sent = this.encode(value);
      // A reply carries no elements: they go ahead of it.
      if (sent.elements.length > 0) this.channel.call({ kind: 'elements' }, sent.elements);
      return { ok: true, packet: sent.packet };
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
  }
}

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return NOT_AN_ERROR;
  const message: unknown = Reflect.get(error, 'message');
  return typeof message === 'string' ? message : NOT_AN_ERROR;
}
