import { words } from '../../text/words.ts';
import { APP_COMMANDS } from './app-commands.ts';
import { ORG_COMMANDS } from './org-commands.ts';
import { type Shortcut, shortcutText } from './shortcut.ts';

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly { readonly name: string; readonly keys: readonly string[] }[];
}

const texts = words.keys;
const { names } = texts;

/** All keys, as the platform writes them. The commands' own come from where the commands are. */
export function keyGroups(isMac: boolean): readonly KeyGroup[] {
  const mod = (key: string) => shortcutText({ key, mod: true }, isMac);
  const withMod = (keys: string) => (isMac ? `⌘${keys}` : `${names.ctrl}+${keys}`);
  const shift = isMac ? '⇧' : `${names.shift}+`;
  const own = (commands: readonly { readonly name: string; readonly shortcut?: Shortcut }[]) =>
    commands.flatMap(({ name, shortcut }) =>
      shortcut === undefined ? [] : [{ name, keys: [shortcutText(shortcut, isMac)] }],
    );
  return [
    {
      title: texts.anywhere,
      keys: [
        ...own(APP_COMMANDS),
        { name: texts.slash, keys: ['/'] },
        { name: texts.pinned, keys: [mod('1'), '…', mod('9')] },
      ],
    },
    {
      title: texts.inList,
      keys: [
        ...own(ORG_COMMANDS),
        { name: texts.move, keys: ['↑', '↓'] },
        { name: texts.toFirst, keys: [names.home, names.end] },
        { name: texts.inRow, keys: ['←', '→'] },
        { name: texts.selectMore, keys: [`${shift}↑`, `${shift}↓`] },
        { name: texts.selectAll, keys: [mod('a')] },
      ],
    },
    {
      title: texts.inSearch,
      keys: [
        { name: texts.openFirst, keys: [shortcutText({ key: 'Enter' }, isMac)] },
        { name: texts.toResults, keys: ['↓'] },
        { name: texts.leave, keys: [shortcutText({ key: 'Escape' }, isMac)] },
      ],
    },
    {
      title: texts.inOrg,
      keys: [
        { name: texts.tab, keys: [mod('t')] },
        { name: texts.closeTab, keys: [mod('w')] },
        { name: texts.nextTab, keys: [`${isMac ? '⌃' : `${names.ctrl}+`}${names.tab}`] },
        { name: texts.reload, keys: [mod('r')] },
        { name: texts.find, keys: [mod('f')] },
        { name: texts.print, keys: [mod('p')] },
        { name: texts.zoom, keys: [withMod('+'), withMod('-'), withMod('0')] },
      ],
    },
  ];
}
