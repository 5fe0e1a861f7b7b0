/** The header of the list and its menu: what is shown of each org, and in which order. */
export const listViewWords = {
  header: 'Order of the list',
  open: 'View',
  sort: 'Sort by',
  direction: 'Order',
  shown: 'Columns',
  sortedBy: (column: string, order: string) => `Sorted by ${column.toLowerCase()}: ${order}`,
  columns: {
    alias: 'Alias',
    kind: 'Kind',
    state: 'State',
    session: 'Session',
    lastUsed: 'Last used',
    groups: 'Groups, tags',
    host: 'Host',
    added: 'Added',
  },
  /** Forwards and backwards. */
  orders: {
    alias: ['A to Z', 'Z to A'],
    kind: ['Production first', 'Production last'],
    state: ['What needs you first', 'What needs you last'],
    session: ['Ends soonest first', 'Ends latest first'],
    lastUsed: ['Latest first', 'Oldest first'],
    groups: ['A to Z', 'Z to A'],
    host: ['A to Z', 'Z to A'],
    added: ['Latest first', 'Oldest first'],
  },
} as const;
