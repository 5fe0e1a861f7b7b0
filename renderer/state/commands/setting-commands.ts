import { SECTIONS } from '../../components/settings/sections.ts';
import { words } from '../../text/words.ts';
import type { AppCommand } from './app-commands.ts';

/** Every setting, as a command that shows it on the settings page. */
export const SETTING_COMMANDS: readonly AppCommand[] = SECTIONS.flatMap(({ id, title, rows }) =>
  rows.map((row): AppCommand => ({
    // Recent commands are remembered by it, whatever the language is next time.
    id: `setting ${id} ${row.id}`,
    name: words.palette.setting(row.name),
    words: [title, row.words],
    icon: 'setup',
    run: (actions) => actions.showSettings(row.name),
  })),
);
