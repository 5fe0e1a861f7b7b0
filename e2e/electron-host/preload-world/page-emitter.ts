type Listener = (...args: unknown[]) => void;
interface Entry {
  readonly listener: Listener;
  readonly once: boolean;
}

/**
 * Node's EventEmitter for pages: what `ipcRenderer` is, and what `require('events')` gives a sandboxed preload.
 */
export class EventEmitter {
  static readonly EventEmitter = EventEmitter;
  static defaultMaxListeners = 10;
  readonly #listeners = new Map<string | symbol, Entry[]>();
  #max = EventEmitter.defaultMaxListeners;

  #add(name: string | symbol, listener: Listener, once: boolean, first: boolean): this {
    if (typeof listener !== 'function') {
      throw new TypeError('The "listener" argument must be of type Function.');
    }
    if (this.#listeners.has('newListener')) this.emit('newListener', name, listener);
    const list = this.#listeners.get(name) ?? [];
    const entry = { listener, once };
    this.#listeners.set(name, first ? [entry, ...list] : [...list, entry]);
    return this;
  }

  on(name: string | symbol, listener: Listener): this {
    return this.#add(name, listener, false, false);
  }
  addListener(name: string | symbol, listener: Listener): this {
    return this.#add(name, listener, false, false);
  }
  once(name: string | symbol, listener: Listener): this {
    return this.#add(name, listener, true, false);
  }
  prependListener(name: string | symbol, listener: Listener): this {
    return this.#add(name, listener, false, true);
  }
  prependOnceListener(name: string | symbol, listener: Listener): this {
    return this.#add(name, listener, true, true);
  }

  off(name: string | symbol, listener: Listener): this {
    return this.removeListener(name, listener);
  }

  removeListener(name: string | symbol, listener: Listener): this {
    const list = this.#listeners.get(name) ?? [];
    const at = list.findLastIndex((entry) => entry.listener === listener);
    if (at === -1) return this;
    const rest = list.toSpliced(at, 1);
    if (rest.length > 0) this.#listeners.set(name, rest);
    else this.#listeners.delete(name);
    if (this.#listeners.has('removeListener')) this.emit('removeListener', name, listener);
    return this;
  }

  removeAllListeners(name?: string | symbol): this {
    if (name === undefined) this.#listeners.clear();
    else this.#listeners.delete(name);
    return this;
  }

  emit(name: string | symbol, ...args: unknown[]): boolean {
    const list = this.#listeners.get(name);
    if (!list) {
      if (name !== 'error') return false;
      throw args[0] instanceof Error ? args[0] : new Error('Unhandled error.');
    }
    for (const { listener, once } of list) {
      if (once) this.removeListener(name, listener);
      Reflect.apply(listener, this, args);
    }
    return true;
  }

  eventNames(): (string | symbol)[] {
    return [...this.#listeners.keys()];
  }
  listenerCount(name: string | symbol): number {
    return this.#listeners.get(name)?.length ?? 0;
  }
  listeners(name: string | symbol): Listener[] {
    return (this.#listeners.get(name) ?? []).map((entry) => entry.listener);
  }
  rawListeners(name: string | symbol): Listener[] {
    return this.listeners(name);
  }
  setMaxListeners(max: number): this {
    this.#max = max;
    return this;
  }
  getMaxListeners(): number {
    return this.#max;
  }
}
