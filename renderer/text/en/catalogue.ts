import type { CatalogueField } from '../../../shared/team-catalogue.ts';

const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`);
const orgs = (count: number) => (count === 1 ? '1 org' : `${count} orgs`);
const fields = {
  alias: 'Alias',
  loginHost: 'Login host',
  username: 'Username',
  clientApp: 'Client app',
  groups: 'Groups',
  tags: 'Tags',
  landingPage: 'Start page',
  colour: 'Colour',
  callbackUrls: 'Callback URLs',
  scopes: 'Scopes',
  flows: 'Flows',
} satisfies Record<CatalogueField, string>;

/** Words of the team’s catalogues. Their names and all that is in them is foreign text. */
export const catalogueWords = {
  title: 'Team catalogues',
  button: 'Team catalogues…',
  lead: 'A list that your team keeps in one file: orgs, groups, client apps. You sign in to each org yourself; no secret is in it. Looking into one changes nothing.',
  list: 'Your catalogues',
  none: 'You take no catalogue yet.',
  signed: 'Signature checked',
  unsigned: 'Signature not checked',
  lookedAt: 'Looked at',
  rows,
  hasChanges: 'Has changes',
  review: 'Review',
  reviewNamed: (name: string) => `Review ${name}`,
  look: 'Look now',
  lookNamed: (name: string) => `Look now: ${name}`,
  looking: 'Looking…',
  same: (name: string) => `${name} says nothing new.`,
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  removeLead: (name: string, count: number) =>
    `Latchkey looks into ${name} no more. ${count === 0 ? 'No row came from it' : `Its ${rows(count)} stay as they are`}; groups and client apps stay too.`,
  removed: (name: string) => `${name} was removed. Its rows stay.`,
  keep: 'Keep it',

  add: 'Add a catalogue',
  key: 'Public key of who keeps it (if there is one)',
  keyHint:
    'Ed25519, as PEM or base64. With it, a file that is not signed by it is refused whole. Without it, anybody who can change the file can change what it says.',
  choose: 'Choose a file…',
  address: 'Or its address',
  addressHint: 'https only. Nothing is sent but the question.',
  open: 'Look into it',
  missing: 'Enter an address first, or choose a file.',
  close: 'Close',
  back: 'Back',

  older: {
    label: 'An older catalogue',
    lead: (issued: string, taken: string) =>
      `This catalogue is of ${issued}. What you took over last is of ${taken}.`,
    undated: (taken: string) =>
      `This catalogue does not say when it was issued. What you took over last is of ${taken}.`,
    why: 'Somebody may have put an old file back, to undo what was changed since. Ask who keeps the catalogue before you take it.',
    take: 'Take the older catalogue all the same',
  },
  from: (name: string, place: string) => `${name}, from ${place}`,
  verdicts: {
    new: (count: number) => `New (${count})`,
    here: (count: number) => `You have them already (${count})`,
    changed: (count: number) => `Changed (${count})`,
    gone: (count: number) => `No longer in the catalogue (${count})`,
    'left-out': (count: number) => `Left out by you before (${count})`,
  },
  hints: {
    new: '',
    here: 'They get what they lack. Your own names stay.',
    changed: '',
    gone: 'They stay. Tick what is to be put away.',
    'left-out': '',
  },
  items: 'What is in it',
  nothing: 'There is nothing new in it.',
  waits: 'Waits for your sign-in',
  archive: 'Archive it',
  archived: 'In the archive',
  forget: 'Forget it: nobody has signed in',
  group: 'Group',
  clientApp: 'Client app',
  fields,
  added: (field: string, to: string) => `${field}: + ${to}`,
  taken: (field: string, from: string) => `${field}: − ${from}`,
  replaced: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
  kept: (names: string) => `Yours stays: ${names}`,
  more: (count: number) => `and ${count} more, ticked as above`,
  newGroups: (names: string) => `New groups: ${names}`,
  newApps: (names: string) => `New client apps: ${names}`,
  unreadable: (count: number) => `${count === 1 ? '1 entry' : `${count} entries`} could not be read`,
  remark: 'A sign-in is never changed, and no row is removed by itself. What you do not tick counts as seen.',
  take: (isKnown: boolean, count: number) => {
    if (!isKnown)
      return count === 0
        ? 'Add the catalogue only'
        : `Add it with ${count === 1 ? '1 item' : `${count} items`}`;
    return count === 0 ? 'Take nothing' : `Take ${count === 1 ? '1 change' : `${count} changes`}`;
  },
  taking: 'Taking over…',
  done: (added: number, changed: number, archived: number, forgotten: number) =>
    [
      added > 0 ? `${orgs(added)} waiting for sign-in, at the end of the list` : '',
      changed > 0 ? `${changed} changed` : '',
      archived > 0 ? `${orgs(archived)} archived` : '',
      forgotten > 0 ? `${forgotten} forgotten` : '',
    ]
      .filter((part) => part !== '')
      .join(', ') || 'No row was changed',
  news: (name: string) => `The catalogue ${name} has changes.`,
};
