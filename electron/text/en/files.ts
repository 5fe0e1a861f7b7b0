/** What is said of files, and of what runs beside Latchkey. */
export const filesWords = {
  practiceNotStarted:
    'The practice Salesforce could not be started. It comes with the source code of Latchkey only.',
  autostartNotOurs: 'The file autostart/latchkey.desktop is not of Latchkey, so it was left as it is.',
  autostartNotWritten: 'The file by which the desktop starts Latchkey could not be written.',
  backupGone: 'This backup is gone, or it cannot be read. The others are not touched by that.',
  landingPagesUnreadable: 'It cannot be read: it is no text file of at most 64 KB, or you may not read it.',
  tooLargeForKey: 'This file is larger than 64 KB, so it is neither a key nor an SFDX auth URL.',
  tooLargeForOrgs: 'This file is larger than 16 MB, so it is no list of orgs.',
  noText: 'This is not a file with text in it.',
  unreadable: 'The file could not be read. It may be gone, or you may not be allowed to read it.',
  nothingChanged: (why: string): string => `${why} Nothing was changed.`,
  diskFull: 'The disk is full, so Latchkey could not save.',
  diskReadOnly: 'The disk is read-only, so Latchkey could not save.',
  notAllowed: {
    own: 'Latchkey may not write to its own folder, so it could not save.',
    chosen: 'Latchkey may not write to that folder, so it could not save.',
  },
  diskRefused: (code: string): string => `The disk refused the write (${code}), so Latchkey could not save.`,
} as const;
