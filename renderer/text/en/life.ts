/** Words of an org's life, and of what belongs together. */
export const lifeWords = {
  endsSoon: (date: string) => `Ends ${date}`,
  endsSoonHint: (date: string) =>
    `This org ends on ${date}. Salesforce deletes it then with all that is in it.`,
  ended: (date: string) => `Ended ${date}`,
  endedLead: (date: string) =>
    `This org ended on ${date}, by its own word. Put it out of the way, or remove it.`,
  archive: 'Archive',
  remove: 'Remove…',

  tree: {
    toggle: 'Tree',
    users: (count: number) => (count === 1 ? '1 user' : `${count} users`),
    expand: 'Show what belongs to it',
    collapse: 'Hide what belongs to it',
  },
} as const;
