import type { InAnyLanguage } from '../../../shared/language.ts';
import type { menuWords as english } from '../en/menu.ts';

/** What the menu of the app says. */
export const menuWords: InAnyLanguage<typeof english> = {
  bringWindowsBack: 'Fenster nach einem Neustart zurückholen',
  after15Minutes: 'Nach 15 Minuten',
  afterAnHour: 'Nach einer Stunde',
  after4Hours: 'Nach 4 Stunden',
  never: 'Nie',
  hibernateIdle: 'Unbenutzte Fenster schlafen lassen',
  hibernateNow: 'Hintergrundfenster jetzt schlafen lassen',
  settingsMac: 'Einstellungen …',
  settings: 'Einstellungen',
  file: 'Datei',
  showOrgs: 'Orgs anzeigen',
  export: 'Exportieren …',
  import: 'Importieren …',
  catalogues: 'Teamkataloge …',
  restore: 'Aus einer Sicherung wiederherstellen …',
  view: 'Ansicht',
  palette: 'Befehlspalette',
  shortcuts: 'Tastenkürzel',
  doctor: 'Diagnose',
};
