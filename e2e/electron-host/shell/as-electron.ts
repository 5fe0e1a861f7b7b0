/**
 * States that an object of the host stands in for one of Electron's classes. The compiler still compares every
 * member with Electron's types; only the identity (`instanceof` Electron's own class) is claimed, and here the
 * host's class is that class.
 */
export const asElectron = <T>(value: Pick<T, keyof T>): T => value;
