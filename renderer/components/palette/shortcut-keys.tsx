import { useApp } from '../../state/app-context.ts';
import { type Shortcut, shortcutText } from '../../state/commands/shortcut.ts';

/** A shortcut as the platform writes it. Drawn by CSS: it is not part of the name it stands beside. */
export function ShortcutKeys({ shortcut }: { readonly shortcut: Shortcut }) {
  const isMac = useApp((state) => state.status?.platform === 'darwin');
  return <span className="keys" data-shortcut={shortcutText(shortcut, isMac)} aria-hidden="true" />;
}
