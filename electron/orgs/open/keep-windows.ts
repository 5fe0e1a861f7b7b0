import type { Clock } from '../../ports/clock.ts';
import type { KeptWindows } from '../../ports/kept-windows.ts';
import type { Log } from '../../ports/log.ts';
import type { OrgWindows } from '../../ports/windows.ts';
import { findRecord } from '../records/edit-record.ts';
import type { ObservedStore } from '../records/observe-store.ts';
import { factsOf } from '../records/window-facts.ts';

/** How long changes are gathered before they are written: a page that loads changes title and address several times. */
const GATHER_MS = 1000;

/**
 * Keeps which org windows are open, with their tabs and places, so that they come back after a restart, also after one
 * that nobody wanted. Only by the person's choice (`Settings.bringWindowsBack`), and not before it: titles and addresses of
 * pages say what somebody works on, and lie in the profile in plain text as long as they are kept.
 */
export interface KeepWindows {
  /** Opens what was open when Latchkey ended, asleep; from here on, what is open is kept. */
  bringBack(): Promise<void>;
  /** Latchkey is about to quit: windows that close from now on come back. */
  settle(): Promise<void>;
  /** It does not quit after all. */
  goOn(): void;
}

export function createKeepWindows(parts: {
  readonly store: ObservedStore;
  readonly windows: Pick<OrgWindows, 'kept' | 'onPlacesChanged' | 'reopen'>;
  readonly keptWindows: KeptWindows;
  readonly clock: Clock;
  readonly log: Log;
}): KeepWindows {
  const { store, windows, keptWindows, clock, log } = parts;
  const isWanted = () => store.read().settings.bringWindowsBack === true;
  let isKeeping = false;
  let isEnding = false;
  let wasBroughtBack = false;
  let wasWanted = isWanted();
  let cancelDue: (() => void) | undefined;
  let written: string | undefined;
  let lastWrite: Promise<void> = Promise.resolve();

  const writeNow = async () => {
    const open = isWanted() ? windows.kept() : [];
    const text = JSON.stringify(open);
    if (text === written) return;
    const kept = await keptWindows.replace(open);
    if (kept.ok) written = text;
    else log.warn('open windows not kept', { code: kept.error.code });
  };
  /** One after the other; each writes what is open when its turn comes. */
  const write = (): Promise<void> => {
    cancelDue?.();
    cancelDue = undefined;
    lastWrite = lastWrite.then(writeNow);
    return lastWrite;
  };
  const changed = () => {
    if (!isKeeping || !isWanted() || cancelDue !== undefined) return;
    cancelDue = clock.after(GATHER_MS, () => void write());
  };

  windows.onPlacesChanged(changed);
  store.onChanged(() => {
    if (isWanted() === wasWanted) return;
    wasWanted = isWanted();
    // Turned off it holds for what lies there already, and at once.
    if (isKeeping || !wasWanted) void write();
  });

  return {
    async bringBack() {
      const kept = await keptWindows.read();
      if (!isWanted() && kept.length > 0) await write();
      // One after the other: many at once would hold up the list, which the person sees first.
      for (const window of kept) {
        const record = findRecord(store, window.orgKey);
        // What was not looked at stays written as it was.
        if (isEnding) return;
        if (!isWanted() || !record.ok || record.value.archivedAt !== undefined) continue;
        await windows.reopen(factsOf(record.value), window);
      }
      wasBroughtBack = true;
      isKeeping = !isEnding;
      changed();
    },
    async settle() {
      isEnding = true;
      if (!isKeeping) return lastWrite;
      if (isWanted()) void write();
      isKeeping = false;
      await lastWrite;
    },
    goOn: () => {
      isEnding = false;
      // What was there at the last end has not been looked at yet: it must not be written over.
      isKeeping = wasBroughtBack;
      changed();
    },
  };
}
