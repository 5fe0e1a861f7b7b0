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

  copy: {
    underWay: (percent: number | undefined) =>
      percent === undefined ? 'Refreshing' : `Refresh ${percent}\u00a0%`,
    underWayHint: (status: string, asked: string) =>
      `Production is being copied into this sandbox: ${status}, as of ${asked}. What is in it now is replaced once the copy is activated.`,
    done: 'Refreshed',
    doneLead: (date: string) =>
      `This sandbox was copied anew on ${date}, by production’s word. The sign-in here is of the copy before.`,
  },

  missing: {
    menu: 'Find missing…',
    title: (alias: string) => `What ${alias} has that is not here`,
    asking: 'Asking the org for its sandboxes and scratch orgs…',
    count: (count: number) =>
      count === 0
        ? 'Nothing is missing: all that the org lists is in Latchkey.'
        : count === 1
          ? '1 org is not in Latchkey yet.'
          : `${count} orgs are not in Latchkey yet.`,
    list: 'Not in Latchkey yet',
    add: 'Add',
    addNamed: (name: string) => `Add ${name}`,
    addAll: (count: number) => `Add all ${count}`,
    waits: 'Waiting',
    waitsNamed: (name: string) => `${name} is waiting for its sign-in`,
    waitingHint: 'Orgs that were added wait below the list until somebody signs in to them.',
    copying: (status: string, percent: number | undefined) =>
      percent === undefined ? `Being copied: ${status}` : `Being copied: ${status}, ${percent}\u00a0%`,
    noSandboxes: {
      'not-there':
        'No list of sandboxes: this is no production org that can have any, or this user lacks the permission Manage Sandboxes.',
      refused:
        'The org keeps its list of sandboxes from this user. An admin can give the permission Manage Sandboxes.',
    },
    noScratchOrgs: {
      'not-there': 'No list of scratch orgs: this org is no Dev Hub, or this user may not use it as one.',
      refused:
        'The org keeps its list of scratch orgs from this user. An admin can give access to ScratchOrgInfo.',
    },
    close: 'Close',
  },

  tree: {
    toggle: 'Tree',
    users: (count: number) => (count === 1 ? '1 user' : `${count} users`),
    expand: 'Show what belongs to it',
    collapse: 'Hide what belongs to it',
  },
} as const;
