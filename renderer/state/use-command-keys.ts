import { useEffect } from 'react';
import type { Actions } from './actions.ts';
import { useActions, useApp } from './app-context.ts';
import type { APP_COMMANDS } from './commands/app-commands.ts';
import { isShortcut } from './commands/shortcut.ts';
import type { OrgSummary } from '../../shared/org.ts';
import { useOfferedCommands } from './commands/use-offered-commands.ts';
import { pinsInOrder } from './views.ts';

/**
 * The keys of the app's commands, of the search (`/`) and of the pinned orgs (⌘1 … ⌘9), wherever the focus is; while a
 * dialog is open they are the dialog's.
 */
export function useCommandKeys(): void {
  const actions = useActions();
  const commands = useOfferedCommands();
  const orgs = useApp((state) => state.orgs);
  const isFree = useApp(
    (state) =>
      state.loaded &&
      state.dialog.kind === 'none' &&
      state.openSettings === null &&
      !state.showsDoctor &&
      !state.asksProxyLogin,
  );
  useEffect(() => {
    if (!isFree) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat) return;
      const run = commandOf(event, commands) ?? openPinned(event, orgs);
      if (run === null) return;
      event.preventDefault();
      event.stopPropagation();
      run(actions);
    };
    // Before the list, which looks for a row that begins with what is typed.
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [isFree, actions, commands, orgs]);
}

type Run = (actions: Actions) => void;

function commandOf(event: KeyboardEvent, commands: typeof APP_COMMANDS): Run | null {
  const isTyping = takesText(event.target);
  const search = commands.find(({ id }) => id === 'search');
  if (search !== undefined && !isTyping && isShortcut(event, { key: '/' })) return search.run;
  const command = commands.find(
    ({ shortcut, heardElsewhere }) =>
      shortcut !== undefined && heardElsewhere !== true && isShortcut(event, shortcut),
  );
  if (command === undefined) return null;
  // A key alone is a letter where text is typed.
  return isTyping && command.shortcut?.mod !== true ? null : command.run;
}

function openPinned(event: KeyboardEvent, orgs: readonly OrgSummary[]): Run | null {
  for (let place = 1; place <= 9; place += 1) {
    if (!isShortcut(event, { key: String(place), mod: true })) continue;
    const org = pinsInOrder(orgs)[place - 1];
    return org === undefined ? null : (actions) => void actions.openOrg(org.key);
  }
  return null;
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
