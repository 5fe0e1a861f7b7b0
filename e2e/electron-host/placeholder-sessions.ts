import { EventEmitter } from 'node:events';
import { BrowserContext } from './devtools/browser-context.ts';
import { runtime, type SessionDirectory } from './runtime.ts';

class PlaceholderSession extends EventEmitter {
  readonly context: BrowserContext;
  constructor(partition: string) {
    super();
    this.context = new BrowserContext(partition, () => runtime.browser.promise);
  }
  getUserAgent(): string {
    return '';
  }
}

export function placeholderSessions(): SessionDirectory {
  const made = new Map<string, PlaceholderSession>();
  return {
    fromPartition(partition) {
      const known = made.get(partition) ?? new PlaceholderSession(partition);
      made.set(partition, known);
      return known as unknown as Electron.Session;
    },
    contextOf: (session) => (session as unknown as PlaceholderSession).context,
    preloadsOf: () => [],
    flush: () => Promise.resolve(),
  };
}
