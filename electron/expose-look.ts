import { contextBridge, ipcRenderer } from 'electron';
import { CONTRAST_WIRE, HIGH_CONTRAST_ARGUMENT, type ChosenContrast } from '../shared/contrast.ts';
import { languageOfArguments } from '../shared/language.ts';

/** What every page of ours is told before it paints anything: the language to speak, and the contrast that was chosen. */
export function exposeLook(): void {
  contextBridge.exposeInMainWorld('latchkeyLanguage', languageOfArguments(process.argv));
  contextBridge.exposeInMainWorld('latchkeyContrast', {
    isHigh: process.argv.includes(HIGH_CONTRAST_ARGUMENT),
    onChanged: (listener) => {
      ipcRenderer.on(CONTRAST_WIRE, (_event, isHigh: unknown) => listener(isHigh === true));
    },
  } satisfies ChosenContrast);
}
