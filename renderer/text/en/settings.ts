/** The settings: one page, a section per subject. `words` of a row are what else it is found by. */
export const settingsWords = {
  open: 'Settings',
  title: 'Settings',
  search: 'Search settings',
  searchHint: 'Type a word: theme, clipboard, proxy…',
  sections: 'Sections',
  nothing: (text: string) => `No setting is about “${text}”.`,
  close: 'Close',

  appearance: {
    title: 'Appearance',
    language: {
      name: 'Language',
      hint: 'Latchkey speaks it from its next start on. What Salesforce says stays as Salesforce says it.',
      words: 'translation english german deutsch sprache',
      system: 'As the system',
      // Each by its own name: who cannot read this page finds it.
      en: 'English',
      de: 'Deutsch',
    },
    theme: {
      name: 'Theme',
      hint: 'Of Latchkey’s windows; pages of an org that have a dark theme follow it too.',
      words: 'dark light night colour mode',
      system: 'As the system',
      light: 'Light',
      dark: 'Dark',
    },
    contrast: {
      name: 'High contrast',
      hint: 'Stronger text and lines. It is always on where the system asks for more contrast.',
      words: 'accessibility readable',
    },
    density: {
      name: 'Density',
      hint: 'How much room a row has.',
      words: 'compact comfortable rows size spacing',
      compact: 'Compact',
      comfortable: 'Comfortable',
    },
    layout: {
      name: 'Show orgs as',
      hint: 'A list with columns, cards, or a tree: sandboxes under their production, scratch orgs under their Dev Hub.',
      words: 'view layout grid cards list columns tree sandboxes family',
      list: 'List',
      cards: 'Cards',
      tree: 'Tree',
    },
    motion: {
      name: 'Motion',
      words: 'animation reduced motion',
      text: 'Nothing moves where the system asks for less motion.',
    },
  },

  opening: {
    title: 'Opening',
    bringBack: {
      name: 'Bring windows back at start',
      hint: 'Windows, tabs and places as they were when Latchkey quit. Each page loads when it is looked at.',
      words: 'restore session restart reopen tabs',
    },
    hibernate: {
      name: 'Let windows sleep',
      hint: 'Pages nobody has looked at for this long give their memory back. They load again when they are looked at.',
      words: 'hibernate idle memory background sleep',
      never: 'Never',
      after: (minutes: number) =>
        minutes === 60
          ? 'After an hour'
          : minutes % 60 === 0
            ? `After ${minutes / 60} hours`
            : `After ${minutes} minutes`,
    },
  },

  browsers: {
    title: 'Browsers',
    name: 'Browsers of this computer',
    hint: 'An org opens in its own window, or in one of these: choose with “Open in…” in the menu of its row.',
    words: 'chrome firefox edge safari profile container open in',
    none: 'None was found.',
    profiles: (count: number) => (count === 0 ? '' : count === 1 ? '1 profile' : `${count} profiles`),
  },

  clipboard: {
    title: 'Clipboard',
    seconds: {
      name: 'Clear a copied token',
      hint: 'What Latchkey copied is taken off the clipboard after this long, unless something else was copied meanwhile.',
      words: 'clipboard time seconds token secret copy',
      after: (seconds: number) =>
        seconds === 60
          ? 'After a minute'
          : seconds % 60 === 0
            ? `After ${seconds / 60} minutes`
            : `After ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
    },
  },

  network: {
    title: 'Network',
    name: 'Proxy and certificates',
    words: 'proxy pac ca certificate authority tls company firewall login password',
    doctor: {
      name: 'Doctor',
      hint: 'Looks at everything Latchkey stands on: clock, names, proxy, certificates, keychain.',
      words: 'diagnose check problem help report',
      open: 'Open the doctor',
    },
  },

  moving: {
    title: 'Moving and backups',
    export: {
      name: 'Export orgs',
      hint: 'Into a file: without secrets, or with the sign-ins under a passphrase.',
      words: 'save file json csv encrypted share move computer',
      open: 'Export…',
    },
    import: {
      name: 'Import orgs',
      hint: 'From a file of Latchkey, of ORGanizer, or the Salesforce CLI. You see what would change first.',
      words: 'load file json csv organizer sf cli move computer team',
      open: 'Import…',
    },
    catalogues: {
      name: 'Team catalogues',
      hint: 'A list of orgs and client apps that your team keeps in one file. You see what it changes before it does.',
      words: 'team share company subscribe catalog signature',
      open: 'Team catalogues…',
    },
    restore: {
      name: 'Backups',
      hint: 'Latchkey keeps copies of your list by itself: the latest, and one of each earlier day. They hold no secret.',
      words: 'backup restore undo lost copy',
      open: 'Restore…',
    },
  },

  practice: {
    title: 'Practice orgs',
    name: 'Practice Salesforce',
    words: 'try demo sample test',
    hint: 'A made-up Salesforce on this computer. No account needed, nothing leaves it.',
    off: 'It is not running.',
    unavailable: 'Practice orgs exist when Latchkey runs from its source.',
    start: 'Start it',
    running: (host: string) => `It is running at ${host}.`,
    signIn: 'Sign in to a practice org',
  },

  about: {
    title: 'About',
    version: {
      name: 'Version',
      hint: 'Latchkey, and what it runs on.',
      words: 'electron runtime host release build',
    },
    licences: {
      name: 'Licences',
      hint: 'Latchkey is under the MIT licence. These are the packages it is made with, each under its own.',
      words: 'license open source packages copyright third party',
      list: 'Packages and their licences',
      show: 'Show them',
      hide: 'Hide them',
      noText: 'The package comes without the text of its licence.',
    },
  },
};
