import { globalShortcut } from 'electron';
import type { StartNotice } from '../../shared/app-status.ts';
import { acceleratorText } from '../../shared/accelerator-text.ts';
import type { SettingsUseCases } from '../settings/settings.ts';
import { spokenLanguage } from '../text/spoken-language.ts';
import { words } from '../text/words.ts';

/** The keys that bring up the quick switcher from any program. */
export interface SwitcherShortcut {
  /** That the system would not give the keys that were chosen; empty while all is well. */
  notices(): readonly StartNotice[];
}

/**
 * Keeps the keys that the person has chosen, and no others: unless they choose some there are none, because whatever is
 * taken here is taken from every other program.
 */
export function keepSwitcherShortcut(
  settings: SettingsUseCases,
  pressed: () => void,
  tell: () => void,
): SwitcherShortcut {
  let asked = '';
  let isTaken = false;
  const keep = () => {
    const { switcherShortcut: wanted } = settings.read();
    if (wanted === asked) return;
    if (asked !== '' && !isTaken) globalShortcut.unregister(asked);
    asked = wanted;
    isTaken = wanted !== '' && !registers(wanted, pressed);
    tell();
  };
  keep();
  settings.onChanged(keep);
  return {
    notices: () =>
      isTaken ? [{ id: `shortcut ${asked}`, severity: 'warning', message: takenText(asked) }] : [],
  };
}

const takenText = (accelerator: string): string =>
  words().shortcut.taken(acceleratorText(accelerator, process.platform, spokenLanguage()));

function registers(accelerator: string, pressed: () => void): boolean {
  try {
    return globalShortcut.register(accelerator, pressed);
  } catch {
    // A key that this system's keyboard does not have.
    return false;
  }
}
