import { KEY_WORDS } from '../../../shared/text/key-words.ts';

/** Words of the command palette. */
export const paletteWords = {
  title: 'Command palette',
  field: 'Org, action or page',
  placeholder: 'acme tok, acme users, add org…',
  list: 'Commands',
  none: 'Nothing is called that. Type an org, an action, or both: “acme tok” copies a token, “acme users” opens Setup → Users.',
  setting: (name: string) => `Setting: ${name}`,
  openAt: (page: string) => `Open ${page}`,
  found: (count: number) => (count === 1 ? '1 command' : `${count} commands`),
  hint: { move: 'to choose', run: 'to run', close: 'to close' },
  commands: { palette: 'Command palette' },
} as const;

/** Words of the cheat sheet. */
export const keyWords = {
  title: 'Keyboard shortcuts',
  anywhere: 'Anywhere',
  inList: 'In the list',
  inSearch: 'In the search',
  inOrg: 'In an org’s window',
  close: 'Close',
  pinned: 'Open a pinned org',
  slash: 'Search orgs, from the list',
  move: 'Go through the rows',
  inRow: 'Go through a row’s buttons',
  selectAll: 'Select all',
  selectMore: 'Select more',
  toFirst: 'First and last row',
  menu: 'The row’s menu',
  openFirst: 'Open the first that was found',
  toResults: 'Go to what was found',
  leave: 'Leave the search',
  tab: 'New tab',
  closeTab: 'Close the tab',
  reload: 'Reload',
  find: 'Find in the page',
  print: 'Print',
  nextTab: 'Next tab',
  zoom: 'Zoom',
  names: KEY_WORDS.en,
} as const;
