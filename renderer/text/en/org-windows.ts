/** Words about the windows of an org, and what they leave on this computer. */
export const orgWindowWords = {
  openPrivately: 'Open privately',
  openAnotherWindow: 'Open another window',
  asAnotherUser: 'Open as another user of this org',
  clearMenu: 'Clear browser data',
  clear: {
    title: (alias: string) => `Clear the browser data of ${alias}?`,
    measuring: 'Measuring…',
    size: (bytes: number) =>
      bytes < 100_000
        ? 'Its windows have left less than 0.1 MB on this computer.'
        : `Its windows have left ${(bytes / 1_000_000).toFixed(1)} MB on this computer.`,
    sizeUnknown: 'How much its windows have left on this computer could not be measured.',
    points: [
      'Its cookies, cached files and everything its pages have stored here are deleted.',
      'Its open windows close. A page with something unsaved is asked first.',
    ],
    note: 'The org stays in the list and signed in: opening it logs in as always. Private windows are not touched.',
    cancel: 'Cancel',
    clear: 'Clear browser data',
    clearing: 'Clearing…',
    stays:
      'A page of this org wants to stay open, because something in it is not saved. Nothing was cleared. Save or discard it in that window, then try again.',
  },
} as const;
