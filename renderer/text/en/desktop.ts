/** Words of what lives around the window: tray, quick switcher, messages of the system. */
export const desktopWords = {
  title: 'Desktop',
  shortcut: {
    name: 'Keys of the quick switcher',
    hint: 'Bring it up from any program. Press keys such as Ctrl+Alt+L in the field; unless you choose some there are none, because they are taken from every other program.',
    taken: 'Another program has these keys, or the system keeps them for itself. Press others.',
    words: 'global hotkey shortcut keyboard summon quick switcher launcher',
    none: 'None',
    press: 'Press keys…',
    clear: 'Clear',
  },
  tray: {
    name: 'Show Latchkey in the tray',
    hint: 'Or in the menu bar: pinned orgs and those used last, to open and to copy a token.',
    words: 'menu bar tray icon dock',
  },
  closeToTray: {
    name: 'Stay in the tray',
    hint: 'Closing the last window leaves Latchkey running; the tray’s menu shows it again, and quits it.',
    needsTray: 'For this Latchkey has to be shown in the tray.',
    words: 'close minimise background quit keep running',
  },
  login: {
    name: 'Start when I log in',
    hint: 'The system starts Latchkey with your session; where it stays in the tray, without a window.',
    packedOnly: 'Possible in the packaged app only.',
    words: 'autostart boot startup launch login',
  },
  notifications: {
    title: 'Notifications',
    notifyExpiry: {
      name: 'A scratch or trial org expires soon',
      hint: 'Told once for each org, in its last seven days.',
      words: 'notification message expiry scratch trial end',
    },
    notifyIdle: {
      name: 'A sign-in is about to end',
      hint: 'Salesforce ends one that is not used for 30 days; told once, five days before.',
      words: 'notification message idle refresh token expiry grant',
    },
    notifyRefresh: {
      name: 'A sandbox was refreshed',
      hint: 'And when its copy begins, by production’s word at its last check. It wants a new sign-in then.',
      words: 'notification message sandbox copy copying refresh refreshed',
    },
  },
} as const;
