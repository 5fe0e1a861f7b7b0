import type { OrgKey } from './org.ts';

/*
 * What was chosen in the command palette is remembered by the ids of its lines: of a command, and the key of the org it was
 * done with, as the last word. No address that was typed or pasted is among them.
 */
export const MOST_RECENT_COMMANDS = 20;
/** In characters: a page of the person's own may have a long path. */
export const LONGEST_COMMAND = 300;

/** Whether what was done was done with this org. */
export const isCommandOf = (id: string, orgKey: OrgKey): boolean => id.endsWith(` ${orgKey}`);

/**
 * The latest first, each once; what was done with orgs that are not in the list any more is forgotten. `orgs`: null while
 * the list is not known.
 */
export function withRecentCommand(
  recent: readonly string[],
  id: string,
  orgs: readonly { readonly key: OrgKey }[] | null,
): readonly string[] {
  const keys = orgs === null ? null : new Set<string>(orgs.map(({ key }) => key));
  const isKnown = (one: string) => one.startsWith('app ') || keys?.has(one.split(' ').at(-1) ?? '') !== false;
  return [id, ...recent.filter((one) => one !== id)]
    .filter((one) => one.length <= LONGEST_COMMAND && isKnown(one))
    .slice(0, MOST_RECENT_COMMANDS);
}
