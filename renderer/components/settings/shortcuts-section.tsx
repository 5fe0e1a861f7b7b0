import { useApp } from '../../state/app-context.ts';
import { keyGroups } from '../../state/commands/cheat-sheet.ts';
import { words } from '../../text/words.ts';
import { ShortcutGroup } from '../parts/shortcut-group.tsx';
import type { SettingRow, SettingsSection } from './settings-section.ts';
import { ShortcutSetting } from './shortcut-setting.tsx';

/** The keys that can be chosen, and all the others. What they are called is the same on every platform. */
export const shortcutsSection: SettingsSection = {
  id: 'shortcuts',
  title: words.keys.title,
  rows: [
    { id: 'shortcut', ...words.desktop.shortcut, Row: ShortcutSetting },
    ...keyGroups(false).map(keysOf),
  ],
};

function keysOf({ title, keys }: ReturnType<typeof keyGroups>[number], at: number): SettingRow {
  return { id: `keys-${at}`, name: title, words: keys.map(({ name }) => name).join(' '), Row: Keys };

  function Keys() {
    const isMac = useApp((state) => state.status?.platform === 'darwin');
    const group = keyGroups(isMac)[at];
    return group === undefined ? null : <ShortcutGroup group={group} heading="h4" />;
  }
}
