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
  let held = '';
  let refused = '';
  const keep = () => {
    const { switcherShortcut: wanted } = settings.read();
    if (wanted === held || wanted === refused) return;
    if (held !== '') globalShortcut.unregister(held);
    const isTaken = wanted !== '' && !registers(wanted, pressed);
    held = isTaken ? '' : wanted;
    refused = isTaken ? wanted : '';
    tell();
  };
  keep();
  settings.onChanged(keep);
  return {
    notices: () =>
      refused === '' ? [] : [{ id: `shortcut ${refused}`, severity: 'warning', message: takenText(refused) }],
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
