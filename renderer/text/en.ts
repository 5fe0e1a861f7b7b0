import { switcherWords } from './en/switcher.ts';
import { desktopWords } from './en/desktop.ts';
import { guardWords } from './en/guard.ts';
import { lifeWords } from './en/life.ts';
import { doctorWords } from './en/doctor.ts';
import { problemWords } from './en/problem.ts';
import { addOrgWords } from './en/add-org.ts';
import { guideWords } from './en/app-guide.ts';
import { clientAppWords } from './en/client-apps.ts';
import { againWords } from './en/sign-in-again.ts';
import { waitingWords } from './en/waiting.ts';
import { checkWords } from './en/check.ts';
import { copyAsWords } from './en/copy-as.ts';
import { catalogueWords } from './en/catalogue.ts';
import { movingWords } from './en/moving.ts';
import { markWords } from './en/marks.ts';
import { openWords } from './en/open.ts';
import { orgWindowWords } from './en/org-windows.ts';
import { keyWords, paletteWords } from './en/palette.ts';
import { searchWords } from './en/search.ts';
import { openInWords } from './en/open-in.ts';
import { frameWords } from './en/frame.ts';
import { detailsWords } from './en/details.ts';
import { listViewWords } from './en/list-view.ts';
import { settingsWords } from './en/settings.ts';

/**
 * Every word the page says, in English: the others (words.ts) have the same names. Foreign text (aliases, org
 * names, Salesforce's own words) is handed in and never translated.
 */
export const en = {
  language: 'en',
  appName: 'Latchkey',
  outside: 'This page is the inside of Latchkey and does nothing in a browser. Start Latchkey instead.',
  unexpected:
    'Something went wrong inside Latchkey. Nothing was changed. If it happens again, quit Latchkey and start it anew.',
  loading: 'Loading your orgs',

  life: lifeWords,
  doctor: doctorWords,
  guard: guardWords,
  desktop: desktopWords,
  switcher: switcherWords,
  orgWindows: orgWindowWords,
  settings: settingsWords,

  kinds: {
    production: 'Production',
    sandbox: 'Sandbox',
    scratch: 'Scratch',
    developer: 'Developer',
    trial: 'Trial',
    unknown: 'Unknown',
  },
  states: {
    ready: 'Ready',
    refreshing: 'Refreshing',
    'needs-sign-in': 'Needs sign-in',
    unreachable: 'Unreachable',
    blocked: 'Blocked',
  },

  search: searchWords,
  palette: paletteWords,
  keys: keyWords,

  toolbar: { label: 'Tools', addOrg: 'Add org', clientApps: 'Client apps' },

  list: {
    label: 'Orgs',
    count: (count: number) => (count === 1 ? '1 org' : `${count} orgs`),
    open: 'Open',
    copyToken: 'Copy token',
    secondsLeft: (seconds: number) => `${seconds} s`,
    more: 'More',
    signInAgain: 'Sign in again',
    rename: 'Rename',
    remove: 'Remove',
    practice: 'Practice',
    practiceHint: 'An org of the practice Salesforce on this computer',
    windowOpen: 'A window of this org is open',
    lastUsed: (when: string) => `Last used ${when}`,
    neverUsed: 'not used yet',
    added: (when: string) => `Added ${when}`,
    sessionEnds: (when: string) => `Its session ends ${when}, or later if it is used`,
    sessionLeft: (hours: number, minutes: number) =>
      hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`,
    view: listViewWords,
  },

  empty: {
    title: 'No orgs yet',
    lead: 'An org here is you in one Salesforce organization. Add it once by signing in; from then on one click opens it, logged in, in a session of its own.',
    points: [
      'Two users of one org are two rows, and both can be open at once.',
      'Production is always red. Sandboxes and scratch orgs have colours of their own.',
      'Tokens are sealed with a key from your computer’s keychain. This window never sees them.',
    ],
    addOrg: 'Add org',
    import: 'Import',
    tryPractice: 'Try it with practice orgs',
    startingPractice: 'Starting the practice Salesforce…',
    practiceHint:
      'Practice orgs are a made-up Salesforce on this computer. No account needed, nothing leaves it.',
  },

  practice: {
    title: 'Practice orgs',
    lead: 'Made-up people in a made-up Salesforce on this computer. Choose a login host, then sign in as one of them.',
    use: 'Use',
    useHost: (host: string) => `Use ${host}`,
    username: 'Username',
    password: 'Password',
    organization: 'Organization',
    productionHost: 'Production',
    sandboxHost: 'Sandbox',
    otherHost: 'Other',
  },

  addOrg: addOrgWords,

  waiting: waitingWords,

  guide: guideWords,

  again: againWords,
  clientApps: clientAppWords,
  rename: {
    title: (alias: string) => `Rename ${alias}`,
    alias: 'Alias',
    save: 'Rename',
    cancel: 'Cancel',
    missing: 'Enter an alias.',
  },
  remove: {
    title: (alias: string) => `Remove ${alias}?`,
    lead: 'This will, for this user of this organization:',
    points: [
      'revoke Latchkey’s access on the Salesforce server',
      'close its windows and clear their cookies and other browser data',
      'delete its tokens and its row here',
    ],
    borrowed:
      'This sign-in came from another program, such as the Salesforce CLI. If that program still uses it, it ends there too.',
    note: 'Nothing in the org itself changes. To get it back, add it again.',
    remove: 'Remove',
    removing: 'Removing…',
    cancel: 'Cancel',
  },
  frame: frameWords,
  details: detailsWords,
  copyAs: copyAsWords,
  openIn: openInWords,
  check: checkWords,
  openPages: openWords,
  moving: movingWords,
  catalogues: catalogueWords,
  marks: markWords,
  notRevoked: (alias: string) =>
    `${alias} was removed here, but Salesforce could not confirm that Latchkey’s access was revoked. To be sure, revoke it in the org: Setup → Connected Apps OAuth Usage, or the user’s own settings → Connections.`,

  problem: problemWords,

  vault: {
    label: 'Vault',
    lockedTitle: 'Your keychain is locked',
    locked:
      'Your orgs are listed, but opening one or copying a token needs the keychain. Unlock it, then try again. Nothing is lost.',
    goneTitle: 'The keychain of your vault does not answer',
    gone: (reason: string) =>
      `Your tokens are sealed with a key in the system’s keychain, which is not there now (${reason}). Nothing is lost: start the keychain, or Latchkey once more, and try again. Or begin a new vault: the old one is moved aside and kept, and you sign in to each org again.`,
    missingTitle: 'No keychain on this computer',
    missing:
      'Latchkey keeps tokens in the system’s keychain and never in a plain file. Choose what to do instead:',
    missingReason: (reason: string) => `The system said: ${reason}`,
    passphraseOption:
      'Keep them sealed with a passphrase. You type it each time Latchkey starts; it cannot be recovered.',
    memoryOption: 'Or keep them in memory only. You sign in to each org again after a restart.',
    passphrase: 'Passphrase',
    repeat: 'The same again',
    mismatch: 'The two do not match.',
    tooShort: 'At least 8 characters, please.',
    missingEntry: 'Type the passphrase first.',
    usePassphrase: 'Use a passphrase',
    keepInMemory: 'Keep in memory until quit',
    neededTitle: 'Unlock your vault',
    needed: 'Your orgs’ tokens are sealed with a passphrase. Your orgs are listed meanwhile.',
    unlock: 'Unlock',
    mismatchTitle: 'The key in your keychain does not fit this vault',
    keyMismatch:
      'The saved tokens were sealed with another key: the profile was moved from another computer, or the keychain was replaced. Put the old keychain back and try again. Or begin a new vault: the old one is moved aside and kept, your orgs stay listed, and you sign in to each again.',
    startOver: 'Begin a new vault',
    tryAgain: 'Try again',
    trying: 'Trying…',
    memoryNote: 'Tokens are in memory only and are gone when Latchkey quits',
    passphraseNote: 'Vault sealed with your passphrase',
  },

  readOnly:
    'These files were written by a newer Latchkey, so they are only read: orgs can be opened, but nothing can be changed. Update Latchkey.',

  status: {
    ready: 'Ready',
    clearedIn: (seconds: number) => `, cleared in ${seconds} s`,
  },
} as const;
