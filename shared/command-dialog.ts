/** The dialogs about commands that the application menu leads to. */
export type CommandDialog = 'palette' | 'shortcuts';
