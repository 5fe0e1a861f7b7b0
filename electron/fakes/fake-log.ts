import type { Log } from '../ports/log.ts';

/** Keeps the lines, so that a test can search them for what must not be there. */
export function createFakeLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (event: string, facts: unknown) => void lines.push(`${event} ${JSON.stringify(facts ?? {})}`);
  return { lines, info: keep, warn: keep, error: keep };
}
