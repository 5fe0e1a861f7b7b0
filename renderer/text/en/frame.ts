/** The frame above an org's page. */
export const frameWords = {
  banner: 'Org',
  toolbar: 'Page',
  back: 'Back',
  forward: 'Forward',
  reload: 'Reload',
  stop: 'Stop loading',
  setup: 'Setup',
  copyPageUrl: 'Copy page URL',
  openInBrowser: 'Open in browser',
  tabs: 'Tabs',
  newTab: 'New tab',
  closeTab: (title: string) => `Close ${title}`,
  untitled: 'Loading…',
  isPrivate: 'Private',
  encrypted: 'The connection to this host is encrypted',
  notEncrypted: 'The connection to this host is not encrypted',
} as const;
