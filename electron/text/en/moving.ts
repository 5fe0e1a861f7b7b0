/** What is said of files of orgs: exports, imports and backups. */
export const movingWords = {
  vaultClosed: 'The vault is closed, so the sign-ins cannot be reached. Open it first; nothing was changed.',
  nothingToExport: 'There is no org to export.',
  heldTooLong: 'Latchkey holds what it read for half an hour only. Choose the file again.',
  onlyTheFirst: (most: number): string => `Only the first ${most} are read.`,
  noEntry: 'It is no entry of an org.',
  noSalesforceAddress: (field: string): string =>
    `Its “${field}” is no Salesforce address, so no sign-in may be sent there.`,
  fieldMisshaped: (field: string): string => `Its “${field}” is missing or not in the right form.`,
  opensButNoList: 'This file opens, but what is in it is no list of orgs.',
  fileNewer: 'This file was written by a newer Latchkey. Update Latchkey to read it.',
  org: 'Org',
  waitingOrg: 'Waiting org',
  group: 'Group',
  clientApp: 'Client app',
  noList:
    'Latchkey knows no list of orgs in it: it is neither an export of Latchkey, nor of ORGanizer for Salesforce, nor the JSON output of “sf org list” or “sf org list auth”, nor a table with the columns Alias, Username and Login host.',
  accountAt: (at: number): string => `Account ${at}`,
  neitherAliasNorUsername: 'It has neither an alias nor a username.',
  rowAt: (at: number): string => `Row ${at}`,
  orgAt: (at: number): string => `Org ${at}`,
  places: {
    window: 'its own window',
    private: 'a private window of Latchkey',
    defaultBrowser: 'the default browser',
    command: 'a command',
    privateWindow: 'private window',
    container: (name: string): string => `container ${name}`,
  },
} as const;
