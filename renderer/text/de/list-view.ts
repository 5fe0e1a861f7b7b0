import type { InAnyLanguage } from '../../../shared/language.ts';
import type { listViewWords as english } from '../en/list-view.ts';

/** The header of the list and its menu: what is shown of each org, and in which order. */
export const listViewWords: InAnyLanguage<typeof english> = {
  header: 'Reihenfolge der Liste',
  open: 'Ansicht',
  sort: 'Sortieren nach',
  direction: 'Reihenfolge',
  shown: 'Spalten',
  sortedBy: (column: string, order: string) => `Sortiert nach ${column}: ${order}`,
  columns: {
    alias: 'Alias',
    kind: 'Art',
    state: 'Status',
    session: 'Sitzung',
    lastUsed: 'Verwendet',
    groups: 'Gruppen, Schlagwörter',
    host: 'Host',
    added: 'Hinzugefügt',
  },
  /** Forwards and backwards. */
  orders: {
    alias: ['A bis Z', 'Z bis A'],
    kind: ['Produktion zuerst', 'Produktion zuletzt'],
    state: ['Was Sie braucht, zuerst', 'Was Sie braucht, zuletzt'],
    session: ['Frühestes Ende zuerst', 'Spätestes Ende zuerst'],
    lastUsed: ['Neueste zuerst', 'Älteste zuerst'],
    groups: ['A bis Z', 'Z bis A'],
    host: ['A bis Z', 'Z bis A'],
    added: ['Neueste zuerst', 'Älteste zuerst'],
  },
};
