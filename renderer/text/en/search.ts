/** Words of the search of the list. */
export const searchWords = {
  label: 'Search orgs',
  placeholder: 'Search orgs',
  clear: 'Clear search',
  found: (count: number) => (count === 1 ? '1 org matches' : `${count} orgs match`),
  guessed: (count: number, search: string) =>
    `Nothing is spelled “${search}”. ${count === 1 ? '1 org is' : `${count} orgs are`} spelled nearly so`,
  page: (count: number, path: string) =>
    count === 1
      ? `Enter opens ${path} in this org`
      : `${count} orgs may have ${path}; the likeliest come first`,
  none: (search: string) => `No org matches “${search}”`,
  waiting: (count: number) =>
    count === 1
      ? '1 that waits for its sign-in is found below'
      : `${count} that wait for their sign-in are found below`,
  showAll: (count: number) => `Show all ${count}`,
  lead: 'Search by alias, organization, username, id, My Domain, tag, group or note. Several words are all wanted. These narrow it down:',
  conditions: [
    { example: 'kind:sandbox', meaning: 'production, sandbox, scratch, developer or trial' },
    { example: 'state:expired', meaning: 'ready, expired, unreachable or blocked' },
    { example: 'tag:acme', meaning: 'a tag, or how it begins; in quotes with spaces' },
    { example: 'group:"Big customers"', meaning: 'the orgs of a group' },
    { example: 'is:pinned', meaning: 'pinned, archived, open or practice' },
    { example: 'user:ada host:eu', meaning: 'a username, an address' },
  ],
} as const;
