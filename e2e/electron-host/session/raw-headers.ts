import { toHeaderLists } from './header-record.ts';

/** Node's raw headers (names and values in turn) as lists of values by name. */
export function rawHeaderLists(raw: readonly string[]): Record<string, string[]> {
  return toHeaderLists(
    raw.flatMap((name, index) => (index % 2 === 0 ? [{ name, value: raw[index + 1] ?? '' }] : [])),
  );
}

/** All values of a header, whatever the case of its name. */
export function valuesOf(headers: Readonly<Record<string, readonly string[]>>, name: string): string[] {
  return Object.entries(headers).flatMap(([key, values]) => (key.toLowerCase() === name ? values : []));
}
