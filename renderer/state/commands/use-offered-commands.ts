import { useMemo } from 'react';
import { useApp } from '../app-context.ts';
import { APP_COMMANDS, type AppCommand } from './app-commands.ts';

/** The commands of the app that can be run now. */
export function useOfferedCommands(): readonly AppCommand[] {
  const ids = useApp((state) =>
    APP_COMMANDS.filter(({ isOffered }) => isOffered?.(state) !== false)
      .map(({ id }) => id)
      .join(' '),
  );
  return useMemo(() => {
    const offered = new Set(ids.split(' '));
    return APP_COMMANDS.filter(({ id }) => offered.has(id));
  }, [ids]);
}
