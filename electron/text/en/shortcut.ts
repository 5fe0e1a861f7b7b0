/** What is said of the quick switcher's keys. */
export const shortcutWords = {
  taken: (accelerator: string) =>
    `The keys ${accelerator} do not bring up the quick switcher: another program has them, or the system keeps them for itself. Choose others in the settings.`,
} as const;
