import type { EventEmitter } from 'node:events';

declare global {
  /** What main.js lays out for `app.evaluate`. */
  var fixture: {
    readonly events: string[];
    readonly here: string;
    readonly preload: string;
    readonly sameModule: boolean;
    readonly argv: readonly string[];
    open(options?: Electron.BrowserWindowConstructorOptions): Electron.BrowserWindow;
    record(
      emitter: NodeJS.EventEmitter,
      names: readonly string[],
      tell?: (...args: never[]) => string,
    ): string[];
    once(emitter: EventEmitter | NodeJS.EventEmitter, name: string): Promise<unknown[]>;
  };
  /** What preload.cjs exposes to the page. */
  var bridge: {
    invoke(channel: string, ...args: unknown[]): Promise<unknown>;
    send(channel: string, ...args: unknown[]): void;
    on(channel: string, listener: (...args: unknown[]) => void): void;
    environment(): Record<string, unknown>;
    identity<T>(value: T): T;
    typeOf(value: unknown): string;
    call(callback: (...args: never[]) => unknown, ...args: unknown[]): unknown;
    fails(): void;
    rejects(): Promise<never>;
    throwsText(): void;
    readonly symbols: { readonly fixed: symbol; isFixed(value: symbol): boolean };
    readonly nested: { readonly list: readonly unknown[]; readonly when: Date };
  };
}
