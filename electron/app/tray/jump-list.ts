import type { JumpListCategory } from 'electron';
import { plainText } from '../../../shared/plain-text.ts';
import type { QuickOrgs } from '../../orgs/quick/quick-orgs.ts';
import { DEEP_LINK_SCHEME } from '../../orgs/open/read-deep-link.ts';
import { words } from '../../text/words.ts';

/** Longer than what the start menu shows. */
const MOST_LABEL = 100;

/**
 * The jump list of Windows. An entry starts Latchkey again with a link, which the first start follows as it follows any
 * other (follow-deep-link.ts): there production is asked about, and nothing but opening can be asked for. A token is not
 * copied from here: what can be asked by a command line, any program can ask.
 */
export function jumpListOf(
  { pinned, recent }: QuickOrgs,
  program: string,
  appArguments: readonly string[] = [],
): JumpListCategory[] {
  const items = [...pinned, ...recent].map(({ alias, kind }) => {
    const shown = plainText(alias, 60);
    return {
      type: 'task' as const,
      title: `${shown} · ${words().kinds.inMenu[kind]}`.slice(0, MOST_LABEL),
      description: words().tray.opens(shown, words().kinds.inMenu[kind]),
      program,
      args: [...appArguments, '--', linkTo(alias)].join(' '),
      iconPath: program,
      iconIndex: 0,
    };
  });
  // An empty category is refused by Windows.
  return items.length === 0 ? [] : [{ type: 'custom', name: words().tray.jumpList, items }];
}

/** Percent-encoded to letters, digits and `-_.%`: no blank, quote or backslash is left to end the argument. */
const linkTo = (alias: string): string => `${DEEP_LINK_SCHEME}://open/${encodeAll(alias)}`;

const encodeAll = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
