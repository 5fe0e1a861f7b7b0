/** Words of what stands before acts on production. */
export const guardWords = {
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
