/** What the menu in the tray, the Dock and the jump list says. */
export const trayWords = {
  toolTip: 'Latchkey',
  open: 'Open',
  copyToken: 'Copy token',
  none: 'Pinned orgs, and those used last, come here',
  show: 'Show Latchkey',
  switcher: 'Quick switcher',
  quit: 'Quit Latchkey',
  jumpList: 'Orgs',
  opens: (alias: string, kind: string) => `Opens ${alias} (${kind})`,
  failed: (alias: string) => `${alias}: that did not work`,
  ok: 'OK',
  showOrgs: 'Show orgs',
} as const;
