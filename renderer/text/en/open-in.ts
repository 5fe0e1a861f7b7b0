/** Words of opening an org elsewhere than in its own window, and of the link that logs in. */
export const openInWords = {
  menu: 'Open in…',
  title: (alias: string) => `Open ${alias} in…`,
  places: 'Places',
  window: 'Its own window',
  windowHint: 'Latchkey’s window for this org, logged in, in a session of its own.',
  private: 'Private window of Latchkey',
  privateHint: 'Its session is held in memory. When the window closes, nothing of it is left.',
  defaultBrowser: 'Default browser',
  defaultBrowserHint: 'Whichever browser your system opens addresses with.',
  command: 'A command of mine',
  commandField: 'Command',
  commandExample: 'firefox -P work {url}',
  commandHint:
    'A program and its arguments; {url} is where the address goes. Quotation marks keep spaces together. There is no shell, so nothing else has a meaning.',
  commandMissing: 'Write the command first.',
  searching: 'Looking for browsers…',
  browserHint: (name: string) => `${name} as it is: in its last window, with its last profile.`,
  profile: 'Profile',
  anyProfile: 'The one it used last',
  privateBrowser: 'Private window',
  privateBrowserHint: 'Nothing of the login stays in the browser when it closes.',
  useContainer: 'In a container',
  useContainerHint:
    'Only with the extension “Open external links in a container”. Tick this when it is installed in this Firefox.',
  container: 'Name of the container',
  containerMissing: 'Write the name of the container.',
  handOff:
    'The browser is given an address on this computer that leads on to the login once, within a minute. The login itself is on no command line, where other programs could read it.',
  always: 'Always open this org here',
  alwaysHint: '“Open” in its row then does the same.',
  chosenGone: 'The browser chosen for this org is not on this computer any more.',
  open: 'Open',
  cancel: 'Cancel',
  rowHint: {
    private: 'Opens in a private window of Latchkey',
    'default-browser': 'Opens in your default browser',
    browser: 'Opens in a browser you chose',
    command: 'Opens by a command of yours',
  },
  instead: {
    'default-browser': (alias: string, gone: string) =>
      `${gone} is not there any more, so ${alias} was opened in the default browser. “Open in…” chooses another place for it.`,
    private: (alias: string, gone: string) =>
      `${gone} is not there any more, so ${alias} was opened in a private window of Latchkey. “Open in…” chooses another place for it.`,
  },
  link: {
    menu: 'Copy login link',
    title: (alias: string) => `Copy a login link of ${alias}?`,
    lead: 'This link logs in without asking anything:',
    points: [
      'Whoever opens it first is in this org as this user, with everything that user may do.',
      'It works once and for 60 seconds. Latchkey takes it off the clipboard then.',
    ],
    note: 'Paste it only into a browser of your own, never into a chat or a ticket.',
    copy: 'Copy login link',
    copying: 'Getting a link…',
    cancel: 'Cancel',
  },
} as const;
