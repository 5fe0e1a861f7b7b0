/** What may still be asked of a window or contents that is gone. */
const ALLOWED = new Set(['id', 'isDestroyed', 'on', 'once', 'off', 'emit', 'addListener', 'removeListener']);

/**
 * The prototype an object is given when it is destroyed: as in Electron, everything documented then throws
 * "Object has been destroyed" instead of acting on nothing.
 */
export function destroyedPrototype(prototype: object, documented: readonly string[]): object {
  const destroyed: object = Object.create(prototype) as object;
  for (const member of documented) {
    if (ALLOWED.has(member)) continue;
    const refuse = (): never => {
      throw new TypeError('Object has been destroyed');
    };
    const isMethod = typeof methodOf(prototype, member) === 'function';
    Object.defineProperty(destroyed, member, { configurable: true, get: isMethod ? () => refuse : refuse });
  }
  return destroyed;
}

function methodOf(prototype: object, name: string): unknown {
  for (let at: unknown = prototype; typeof at === 'object' && at !== null; at = Object.getPrototypeOf(at)) {
    const descriptor = Object.getOwnPropertyDescriptor(at, name);
    if (descriptor) return descriptor.value;
  }
  return undefined;
}
