import type { ImportSource, MarkName } from '../../../shared/moving.ts';

const orgs = (count: number) => (count === 1 ? '1 org' : `${count} orgs`);

/** Words of moving orgs in and out, of backups, and of what waits for its sign-in. */
export const movingWords = {
  export: {
    title: 'Export',
    which: 'Which orgs',
    all: (count: number) => `All (${orgs(count)})`,
    selected: (count: number) => `The selected ${orgs(count)}`,
    group: (name: string, count: number) => `Group ${name} (${orgs(count)})`,
    format: 'As',
    formats: {
      json: {
        name: 'JSON, without secrets',
        hint: 'Names, groups, tags, notes and client apps. Readable; Import takes it in again, and each org is signed in to once.',
      },
      csv: {
        name: 'CSV table, without secrets',
        hint: 'For a spreadsheet. No cell of it runs as a formula.',
      },
      sealed: {
        name: 'Encrypted file, with the sign-ins',
        hint: 'To move to another computer of yours, sealed with words that only you know.',
      },
    },
    sealedTitle: 'What this file holds',
    sealedPoints: [
      'Refresh and access tokens, kept passwords and private keys, and client secrets. Whoever has the file and the passphrase is you in these orgs.',
      'Where Salesforce rotates refresh tokens, one sign-in cannot live on two computers: the first renewal on one ends it on the other. Stop using it here once it works there.',
      'The passphrase is kept nowhere. Without it nobody opens the file, Latchkey neither.',
    ],
    passphrase: 'Passphrase',
    repeat: 'The same again',
    tooShort: (least: number) => `Use at least ${least} characters. Four or five unrelated words are good.`,
    different: 'The two are not the same.',
    strength: {
      weak: 'Easily guessed: longer, or more kinds of characters.',
      fair: 'Fair. One more word makes it strong.',
      strong: 'Strong.',
    },
    export: 'Export…',
    exporting: 'Exporting…',
    cancel: 'Cancel',
    close: 'Close',
    none: 'There is no org to export yet.',
    saved: (name: string, count: number, signIns: number) =>
      signIns === 0
        ? `${orgs(count)} saved in ${name}, readable by you alone.`
        : `${orgs(count)} saved in ${name}, ${signIns} of them with their sign-in.`,
  },
  import: {
    title: 'Import',
    said: 'Imported',
    lead: 'Look into a file first; nothing changes before you have seen what would.',
    points: [
      'A file that Latchkey exported: JSON, CSV or encrypted',
      'An export of ORGanizer for Salesforce: names and groups; passwords in it are never taken over',
      'The output of sf org list auth --json or sf org list --json: names and aliases; tokens in it are ignored',
    ],
    choose: 'Choose a file…',
    paste: 'Or paste the output of sf org list auth --json',
    look: 'Look into it',
    looking: 'Looking…',
    missing: 'Paste something first.',
    cancel: 'Cancel',
    back: 'Back',
    lockedLead: (name: string) => `${name} is encrypted. Type the passphrase it was exported with.`,
    passphrase: 'Passphrase',
    unlock: 'Open the file',
    unlocking: 'Opening…',
    sources: {
      latchkey: 'A file of Latchkey',
      sealed: 'An encrypted file of Latchkey',
      csv: 'A table',
      organizer: 'An export of ORGanizer for Salesforce',
      'sf-cli': 'Output of the Salesforce CLI',
      backup: 'A backup',
      catalogue: 'The team’s catalogue',
    } satisfies Record<ImportSource, string>,
    from: (source: string, name: string | null) => (name === null ? `${source}.` : `${source}: ${name}.`),
    nothing: 'There is nothing in it that is not here already.',
    verdicts: {
      new: (count: number) => `New (${count})`,
      changed: (count: number) => `Adds to what is here (${count})`,
      conflict: (count: number) => `Says otherwise than you do (${count})`,
      same: (count: number) => `The same here (${count})`,
    },
    conflictHint: 'Tick what is to be replaced by what the file says.',
    entries: 'Orgs in it',
    waits: 'Waits for your sign-in',
    signIn: 'Comes signed in',
    needsSignIn: 'Needs sign-in',
    marks: {
      alias: 'Alias',
      groups: 'Groups',
      tags: 'Tags',
      colour: 'Colour',
      icon: 'Icon',
      pinned: 'Pinned',
      note: 'Note',
      secretNote: 'Secret note',
      landingPage: 'Start page',
      opensIn: 'Opens in',
      keepAlive: 'Kept alive',
      archived: 'Archived',
    } satisfies Record<MarkName, string>,
    sets: (mark: string) => `+ ${mark}`,
    unsets: (mark: string) => `− ${mark}`,
    removes: (mark: string, from: string) => `${mark}: − ${from}`,
    adds: (mark: string, to: string) => `${mark}: + ${to}`,
    replaces: (mark: string, from: string, to: string) => `${mark}: ${from} → ${to}`,
    placeGone: (what: string) => `Opens in its own window: ${what} is not on this computer`,
    placeStays: (what: string) => `Opens where it did: ${what} is not on this computer`,
    more: (count: number) => `and ${count} more, ticked as above`,
    newGroups: (names: string) => `New groups: ${names}`,
    newApps: (names: string) => `New client apps: ${names}`,
    ignored: (count: number) =>
      count === 1
        ? '1 password or token in it is not taken over.'
        : `${count} passwords and tokens in it are not taken over.`,
    unreadable: (count: number) => `${count === 1 ? '1 entry' : `${count} entries`} could not be read`,
    kept: 'A sign-in that works here is never replaced, and no browser data is touched.',
    take: (count: number) => (count === 0 ? 'Import' : `Import ${orgs(count)}`),
    taking: 'Importing…',
    done: (added: number, changed: number, waiting: number, signIns: number, groups: number) =>
      [
        added > 0 ? `${orgs(added)} added${signIns > 0 ? ` (${signIns} signed in)` : ''}` : '',
        changed > 0 ? `${orgs(changed)} changed` : '',
        waiting > 0 ? `${orgs(waiting)} waiting for sign-in, at the end of the list` : '',
        groups > 0 ? (groups === 1 ? '1 new group' : `${groups} new groups`) : '',
      ]
        .filter((part) => part !== '')
        .join(', ') || 'Nothing was changed',
    close: 'Close',
  },
  restore: {
    title: 'Restore from a backup',
    button: 'Restore…',
    lead: 'Latchkey keeps copies of your list by itself: the latest, and one of each earlier day. They hold no secret. Looking into one changes nothing.',
    list: 'Backups',
    none: 'There is no backup yet. One is made when the list has changed.',
    loading: 'Looking for backups…',
    orgs,
    look: 'Look into it',
    entries: 'Orgs then and now',
    nothing: 'The list is as it was then.',
    verdicts: {
      new: (count: number) => `Comes back (${count})`,
      changed: (count: number) => `Becomes as it was (${count})`,
      since: (count: number) => `Added since (${count})`,
      same: (count: number) => `The same now (${count})`,
    },
    sinceHint: 'These stay. Tick what should go.',
    archive: 'Goes into the archive when ticked',
    forget: 'Is forgotten when ticked: nobody has signed in',
    safe: 'A backup of the list as it is now is made first, and Undo takes the restore back. No sign-in is touched; an org that comes back without one is signed in to once.',
    take: (taken: number, putAway: number) => {
      if (putAway === 0) return taken === 0 ? 'Restore' : `Restore ${orgs(taken)}`;
      return taken === 0 ? `Put ${orgs(putAway)} away` : `Restore ${orgs(taken)}, put ${putAway} away`;
    },
    taking: 'Restoring…',
    done: (added: number, changed: number, waiting: number, groups: number, putAway: number) =>
      [
        added > 0 ? `${orgs(added)} back` : '',
        changed > 0 ? `${orgs(changed)} as before` : '',
        waiting > 0 ? `${orgs(waiting)} waiting for sign-in, at the end of the list` : '',
        groups > 0 ? (groups === 1 ? '1 group back' : `${groups} groups back`) : '',
        putAway > 0 ? `${orgs(putAway)} put away` : '',
      ]
        .filter((part) => part !== '')
        .join(', ') || 'Nothing was changed',
    said: 'Restored from a backup',
    close: 'Close',
  },
  waiting: {
    title: (count: number) => `Waiting for sign-in (${count})`,
    more: (count: number) => `Show more (${count}); the search finds them too`,
    label: 'Waiting for sign-in',
    signIn: 'Sign in',
    signInTo: (alias: string) => `Sign in to ${alias}`,
    remove: 'Forget',
    removeNamed: (alias: string) => `Forget ${alias}`,
  },
};
