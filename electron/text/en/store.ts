/** What is said of the list of orgs on the disk. */
export const storeWords = {
  missing: 'The list of orgs was missing, so it was restored from the last good copy.',
  keptAs: (file: string): string => ` The damaged file is kept as ${file}.`,
  damaged: (how: string, kept: string): string => `The list of orgs was damaged. ${how}${kept}`,
  nothingLost: 'Nothing of it was lost.',
  restored: 'It was restored from the last good copy.',
  someSaved: (count: number): string => `${count} orgs could be saved; others have to be added again.`,
  newer: 'The list of orgs was written by a newer Latchkey and is only read. Update Latchkey to change it.',
  unreadable: (reason: string): string =>
    `The system would not let Latchkey read its list of orgs (${reason}). Nothing is changed until it does.`,
} as const;
