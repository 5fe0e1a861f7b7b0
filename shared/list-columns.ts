/** What the list can show of an org besides its alias, its organization and its user, in the order of the columns. */
export const LIST_COLUMNS = ['kind', 'state', 'session', 'lastUsed', 'groups', 'host', 'added'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What the list can be sorted by. */
export const LIST_ORDERS = ['alias', ...LIST_COLUMNS] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** How the list shows the orgs; in the tree what belongs together stands together. */
export const LIST_LAYOUTS = ['list', 'cards', 'tree'] as const;
export type ListLayout = (typeof LIST_LAYOUTS)[number];
