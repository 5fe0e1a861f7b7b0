import type { IconName } from '../../components/parts/icon.tsx';
import { words } from '../../text/words.ts';
import { MARK_COMMANDS } from './mark-commands.ts';
import type { OrgCommand } from './org-command.ts';
import type { Shortcut } from './shortcut.ts';

/** A command that opens a dialog about the org. */
const asking = (
  kind:
    | 'open-at'
    | 'open-in'
    | 'copy-as'
    | 'details'
    | 'sign-in-again'
    | 'rename'
    | 'clear-browser-data'
    | 'remove',
  name: string,
  icon: IconName,
  otherWords: readonly string[],
  shortcut?: Shortcut,
): OrgCommand => ({
  id: kind,
  name,
  icon,
  words: otherWords,
  asks: true,
  ...(shortcut === undefined ? {} : { shortcut }),
  run: (actions, org) => actions.show({ kind, orgKey: org.key }),
});

/** Everything that can be done with an org, the most wanted first. */
export const ORG_COMMANDS: readonly OrgCommand[] = [
  {
    id: 'open',
    name: words.list.open,
    words: ['login', 'log in', 'go'],
    icon: 'open',
    shortcut: { key: 'Enter' },
    asks: false,
    run: (actions, { key }) => void actions.openOrg(key),
  },
  {
    id: 'copy-token',
    name: words.list.copyToken,
    words: ['access', 'session id', 'bearer'],
    icon: 'copy',
    shortcut: { key: 'c', mod: true },
    asks: false,
    run: (actions, { key }) => void actions.copyToken(key),
  },
  asking('open-at', words.openPages.at.menu, 'forward', ['page', 'setup', 'record', 'path']),
  {
    id: 'open-privately',
    name: words.orgWindows.openPrivately,
    words: ['incognito'],
    icon: 'lock',
    asks: false,
    run: (actions, { key }) => void actions.openPrivately(key),
  },
  {
    id: 'open-another-window',
    name: words.orgWindows.openAnotherWindow,
    words: ['new'],
    icon: 'window',
    asks: false,
    run: (actions, { key }) => void actions.openAnotherWindow(key),
  },
  asking('open-in', words.openIn.menu, 'globe', ['browser', 'chrome', 'firefox', 'profile', 'container']),
  {
    id: 'copy-login-link',
    name: words.openIn.link.menu,
    words: ['frontdoor', 'url', 'share'],
    icon: 'key',
    asks: false,
    run: (actions, org) => void actions.copyLoginLink(org),
  },
  {
    id: 'check',
    name: words.check.menu,
    words: ['test', 'limits', 'session'],
    icon: 'check',
    asks: false,
    run: (actions, { key }) => void actions.checkOrg(key),
  },
  asking('copy-as', words.copyAs.menu, 'copy', ['curl', 'sfdx', 'env', 'header', 'json']),
  asking('details', words.details.menu, 'info', ['facts', 'scopes', 'revoke', 'keep alive', 'session']),
  asking('sign-in-again', words.list.signInAgain, 'key', ['login', 'refresh', 'renew', 'expired']),
  asking('rename', words.list.rename, 'edit', ['alias', 'name'], { key: 'F2' }),
  asking('clear-browser-data', words.orgWindows.clearMenu, 'refresh', ['cookies', 'cache', 'storage']),
  ...MARK_COMMANDS,
  asking('remove', words.list.remove, 'trash', ['delete', 'forget'], { key: 'Delete' }),
];
