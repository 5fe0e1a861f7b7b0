/**
 * The button that Escape presses: the one asked for, else the one that says "cancel" or "no", else the first, or
 * the second when the first is the default. Source: Electron's docs/api/dialog.md, `cancelId`.
 */
export const cancelButton = ({
  buttons = [],
  cancelId,
  defaultId,
}: Pick<Electron.MessageBoxOptions, 'buttons' | 'cancelId' | 'defaultId'>): number => {
  if (cancelId !== undefined) return cancelId;
  const named = buttons.findIndex((label) => ['cancel', 'no'].includes(label.toLowerCase()));
  if (named >= 0) return named;
  return defaultId === 0 && buttons.length > 1 ? 1 : 0;
};
