/** Words of the quick switcher. */
export const switcherWords = {
  title: 'Quick switcher',
  field: 'Find an org',
  placeholder: 'Find an org by anything, or paste an address',
  list: 'Orgs',
  nothing: 'No org fits this.',
  noOrgs: 'There are no orgs yet. Add one in Latchkey’s window.',
  keys: (isMac: boolean) =>
    isMac ? '↵ open · ⌘C copy a token · esc back' : 'Enter opens · Ctrl+C copies a token · Esc goes back',
} as const;
