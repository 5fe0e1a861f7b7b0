import { runtime } from './runtime.ts';

/**
 * What Electron documents and the host lacks throws by name, instead of being quietly undefined: a spec that
 * passes has then used only what is really there. Names Electron does not have stay undefined, as there.
 */
export interface ElectronApi {
  /** Documented names of a class or module; statics are under `App.static`-like keys ending in `.static`. */
  readonly members: Readonly<Record<string, readonly string[] | undefined>>;
  /** Documented event names of a class or module. */
  readonly events: Readonly<Record<string, readonly string[] | undefined>>;
}

function noteLacking(key: string, name: string): void {
  const list = runtime.lacking.get(key) ?? [];
  runtime.lacking.set(key, [...list, name]);
}

/** Puts a throwing accessor on `object` for each documented name it lacks. Works on prototypes and on objects. */
export function guardMembers(object: object, name: string, documented: readonly string[]): void {
  const key = typeof object === 'function' ? `${name}.static` : name;
  for (const member of documented) {
    if (member in object) {
      runtime.offered.add(`${key} ${member}`);
      continue;
    }
    noteLacking(key, member);
    Object.defineProperty(object, member, {
      configurable: true,
      enumerable: false,
      get(): never {
        throw new Error(`electron host: ${name}.${member} is not implemented`);
      },
      // A test may put its own stand-in there.
      set(value: unknown): void {
        Object.defineProperty(this, member, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }
}

type Emitter = NodeJS.EventEmitter;

/** Makes listening for a documented event that the host never fires throw by name. */
export function guardEvents(
  emitter: Emitter,
  name: string,
  documented: readonly string[],
  fired: readonly string[],
): void {
  const lacking = new Set(documented.filter((event) => !fired.includes(event)));
  for (const event of lacking) noteLacking(`${name}.event`, event);
  for (const method of ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'] as const) {
    const original: unknown = Reflect.get(emitter, method);
    if (typeof original !== 'function') continue;
    Object.defineProperty(emitter, method, {
      configurable: true,
      writable: true,
      enumerable: false,
      value: function (this: unknown, event: string, ...rest: unknown[]): unknown {
        if (lacking.has(event)) throw new Error(`electron host: ${name} event '${event}' is not implemented`);
        return Reflect.apply(original, this, [event, ...rest]);
      },
    });
  }
}
