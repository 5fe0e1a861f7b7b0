import type { IconName } from '../../components/parts/icon.tsx';
import { words } from '../../text/words.ts';
import type { Actions } from '../actions.ts';
import type { AppState } from '../app-state.ts';
import { selectedOrgs } from '../open-actions.ts';
import type { Shortcut } from './shortcut.ts';

/** Something that can be asked of the app, however it is asked: by its key, in the palette, in the menu. */
export interface AppCommand {
  readonly id: string;
  readonly name: string;
  /** Further words that people look for it by. */
  readonly words: readonly string[];
  readonly icon: IconName;
  readonly shortcut?: Shortcut;
  /** The key is listened for elsewhere. */
  readonly heardElsewhere?: true;
  /** Left out: always. */
  readonly isOffered?: (state: AppState) => boolean;
  readonly run: (actions: Actions) => void;
}

const hasOrgs = ({ orgs }: AppState): boolean => orgs.length > 0;
const texts = words.palette.commands;

/** Every command of the app. The cheat sheet and the palette are made of it, and the keys listen for it. */
export const APP_COMMANDS: readonly AppCommand[] = [
  {
    id: 'palette',
    name: texts.palette,
    words: [],
    icon: 'search',
    shortcut: { key: 'k', mod: true },
    run: (actions) => actions.show({ kind: 'palette' }),
  },
  {
    id: 'search',
    name: words.search.label,
    words: ['find', 'filter'],
    icon: 'search',
    shortcut: { key: 'f', mod: true },
    isOffered: hasOrgs,
    run: (actions) => actions.wantSearch(),
  },
  {
    id: 'add-org',
    name: words.toolbar.addOrg,
    words: ['new', 'sign in', 'login'],
    icon: 'plus',
    shortcut: { key: 'n', mod: true },
    run: (actions) => actions.show({ kind: 'add-org', loginHost: null }),
  },
  {
    id: 'paste-url',
    name: words.openPages.paste.button,
    words: ['address', 'link', 'record'],
    icon: 'link',
    shortcut: { key: 'v', mod: true },
    heardElsewhere: true,
    isOffered: hasOrgs,
    run: (actions) => actions.show({ kind: 'paste-url', text: '' }),
  },
  {
    id: 'check-all',
    name: words.check.all,
    words: ['test', 'sessions', 'refresh'],
    icon: 'refresh',
    isOffered: hasOrgs,
    run: (actions) => void actions.checkAll(),
  },
  {
    id: 'open-selected',
    name: words.openPages.several.button,
    words: ['several', 'many'],
    icon: 'open',
    isOffered: (state) => selectedOrgs(state).length > 1,
    run: (actions) => actions.openSelected(),
  },
  {
    id: 'client-apps',
    name: words.toolbar.clientApps,
    words: ['connected app', 'external client app', 'consumer key', 'oauth'],
    icon: 'key',
    run: (actions) => actions.show({ kind: 'client-apps' }),
  },
  {
    id: 'export',
    name: words.moving.export.title,
    words: ['save', 'csv', 'json', 'move', 'backup'],
    icon: 'download',
    isOffered: hasOrgs,
    run: (actions) => actions.show({ kind: 'export' }),
  },
  {
    id: 'import',
    name: words.moving.import.title,
    words: ['organizer', 'sfdx', 'cli', 'json', 'move'],
    icon: 'folder',
    run: (actions) => actions.show({ kind: 'import' }),
  },
  {
    id: 'catalogues',
    name: words.catalogues.title,
    words: ['team', 'share', 'company', 'subscribe', 'catalog'],
    icon: 'list',
    run: (actions) => actions.show({ kind: 'catalogues' }),
  },
  {
    id: 'restore',
    name: words.moving.restore.title,
    words: ['backups', 'undo'],
    icon: 'clock',
    run: (actions) => actions.show({ kind: 'restore' }),
  },
  {
    id: 'settings',
    name: words.settings.open,
    words: ['preferences', 'options'],
    icon: 'setup',
    shortcut: { key: ',', mod: true },
    // Above a dialog too: use-settings-key.ts.
    heardElsewhere: true,
    run: (actions) => actions.showSettings(),
  },
  {
    id: 'doctor',
    name: words.doctor.open,
    words: ['diagnose', 'network', 'proxy', 'certificate', 'problems', 'help'],
    icon: 'info',
    run: (actions) => actions.showDoctor(),
  },
  {
    id: 'shortcuts',
    name: words.keys.title,
    words: ['keys', 'cheat sheet', 'help'],
    icon: 'info',
    shortcut: { key: '?' },
    run: (actions) => actions.show({ kind: 'shortcuts' }),
  },
];
