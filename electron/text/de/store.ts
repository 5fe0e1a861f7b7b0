import type { InAnyLanguage } from '../../../shared/language.ts';
import type { storeWords as english } from '../en/store.ts';

/** What is said of the list of orgs on the disk. */
export const storeWords: InAnyLanguage<typeof english> = {
  missing: 'Die Liste der Orgs fehlte und wurde aus der letzten guten Kopie wiederhergestellt.',
  keptAs: (file) => ` Die beschädigte Datei ist als ${file} aufbewahrt.`,
  damaged: (how, kept) => `Die Liste der Orgs war beschädigt. ${how}${kept}`,
  nothingLost: 'Nichts davon ist verloren.',
  restored: 'Sie wurde aus der letzten guten Kopie wiederhergestellt.',
  someSaved: (count) => `${count} Orgs konnten gerettet werden; andere müssen Sie neu hinzufügen.`,
  newer:
    'Die Liste der Orgs wurde von einem neueren Latchkey geschrieben und wird nur gelesen. Aktualisieren Sie Latchkey, um sie zu ändern.',
  unreadable: (reason) =>
    `Das System hat Latchkey nicht erlaubt, seine Liste der Orgs zu lesen (${reason}). Bis dahin wird nichts geändert.`,
};
