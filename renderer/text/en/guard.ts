/** Words of what stands before acts on production. */
export const guardWords = {
  settings: {
    title: 'Production',
    words: 'guard confirm ask production safety step-up danger',
    levels: { off: 'Do not ask', ask: 'Ask first', 'type-alias': 'Have the alias typed' },
    acts: {
      open: {
        name: 'Before a production org is opened',
        hint: 'Sandboxes are never asked about, nor an org whose window is open.',
      },
      'open-several': {
        name: 'Before several are opened at once',
        hint: 'Two or more of them production. In place of an alias, the word production is typed.',
      },
      copy: {
        name: 'Before a production token is copied',
        hint: 'In any of its forms, and links that log in.',
      },
      'log-in-as': {
        name: 'Before you log in as somebody else',
        hint: 'By Salesforce’s own Login in Setup, in a production org.',
      },
    },
  },
  prompt: {
    title: {
      open: 'Open production?',
      'open-several': 'Open several production orgs at once?',
      copy: 'Copy what logs in to production?',
      'log-in-as': 'Log in as somebody else in production?',
    },
    field: (expected: string) => `Type ${expected} to go on`,
    more: (count: number) => `and ${count} more`,
    yes: { open: 'Open', 'open-several': 'Open all', copy: 'Copy', 'log-in-as': 'Log in' },
    cancel: 'Cancel',
  },
} as const;
