import { ORG_HOLD_WORDS } from '../../../shared/text/org-hold-words.ts';

/** The frame above an org's page. */
export const frameWords = {
  banner: 'Org',
  toolbar: 'Page',
  tools: 'Tools of this page',
  back: 'Back',
  forward: 'Forward',
  reload: 'Reload',
  stop: 'Stop loading',
  setup: 'Setup',
  copyPageUrl: 'Copy page URL',
  copied: 'Copied',
  openInBrowser: 'Open in browser',
  print: 'Print',

  isPrivate: ORG_HOLD_WORDS.en.isPrivate,
  privateHint: 'Held in memory only: nothing of this window is left once it is closed.',
  loggedInAs: ORG_HOLD_WORDS.en.loggedInAs,
  /** Behind the user whom an admin has logged in as: who that admin is. */
  loggedInBy: (username: string) => `by ${username}`,
  loggedInAsHint: (username: string) =>
    `You work as this user; Salesforce’s records say that ${username} did. Nothing of this window is left once it is closed.`,
  encrypted: 'The connection to this host is encrypted.',
  notEncrypted: 'Not encrypted',
  notEncryptedHint:
    'The connection to this host is not encrypted: whoever carries it can read and change it.',

  zoom: (percent: number) => `${percent} %`,
  resetZoom: (percent: number) => `Zoomed to ${percent} %: back to 100 %`,

  session: {
    left: (time: string) => `Session: ${time} left`,
    endsHint: 'Each use of the org makes its session last longer.',
    ended: 'Session ended',
    states: {
      ready: 'Signed in',
      refreshing: 'Renewing the session…',
      'needs-sign-in': 'Needs sign-in',
      unreachable: 'Unreachable',
      blocked: 'Blocked',
    },
    hours: (hours: number, minutes: number) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
    minutes: (minutes: number) => (minutes === 0 ? 'less than 1 min' : `${minutes} min`),
  },

  tabs: 'Tabs',
  newTab: 'New tab',
  closeTab: (title: string) => `Close ${title}`,
  tabKeys: 'Delete closes, Ctrl+Shift+Left and Right move',
  untitled: 'Untitled page',
  /** Heard behind the title of a tab. */
  asleep: '(asleep)',
  asleepHint:
    'Nobody has looked at this page for a while: its memory is given back, and it loads again when you do.',
  loadingTab: 'Loading…',

  find: {
    open: 'Find in page',
    bar: 'Find in page',
    field: 'Find in page',
    next: 'Next match',
    previous: 'Previous match',
    close: 'Close find',
    matches: (current: number, all: number) => `${current} of ${all}`,
    none: 'No matches',
  },

  downloads: {
    list: 'Downloads',
    progress: (fileName: string) => `Progress of ${fileName}`,
    cancel: (fileName: string) => `Cancel the download of ${fileName}`,
    show: 'Show in folder',
    showOf: (fileName: string) => `Show in folder: ${fileName}`,
    dismiss: (fileName: string) => `Dismiss ${fileName}`,
    partly: (received: string, total: string) => `${received} of ${total}`,
    paused: 'Paused',
    done: (size: string) => `Saved, ${size}`,
    failed: 'Failed. Download it again from the page.',
    cancelled: 'Cancelled',
    units: ['bytes', 'KB', 'MB', 'GB'],
  },

  otherOrg: {
    open: 'Open the same page in another org',
    title: 'The same page in another org',
    lead: 'Goes to the same place there. A record or a Setup entry has other ids in every org, so its list opens instead.',
    search: 'Search orgs',
    list: 'Other orgs',
    sameOrganization: 'Other users of this org',
    loading: 'Looking up your orgs…',
    none: 'This is the only org in Latchkey. Add another in its main window.',
    noneFound: (text: string) => `No org matches “${text}”.`,
    opening: (alias: string) => `Opening ${alias}…`,
    close: 'Close the list of orgs',
  },

  problem: {
    retry: 'Retry',
    dismiss: 'Dismiss',
  },
} as const;
