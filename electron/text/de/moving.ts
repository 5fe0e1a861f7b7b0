import type { InAnyLanguage } from '../../../shared/language.ts';
import type { movingWords as english } from '../en/moving.ts';

/** What is said of files of orgs: exports, imports and backups. */
export const movingWords: InAnyLanguage<typeof english> = {
  vaultClosed:
    'Der Tresor ist geschlossen, die Anmeldungen sind deshalb nicht erreichbar. Öffnen Sie ihn zuerst; es wurde nichts geändert.',
  nothingToExport: 'Es gibt keine Org zu exportieren.',
  heldTooLong: 'Latchkey behält nur eine halbe Stunde, was es gelesen hat. Wählen Sie die Datei noch einmal.',
  onlyTheFirst: (most) => `Nur die ersten ${most} werden gelesen.`,
  noEntry: 'Das ist kein Eintrag einer Org.',
  noSalesforceAddress: (field) =>
    `„${field}“ ist keine Adresse von Salesforce, also darf dorthin keine Anmeldung gesendet werden.`,
  fieldMisshaped: (field) => `„${field}“ fehlt oder hat nicht die richtige Form.`,
  opensButNoList: 'Diese Datei lässt sich öffnen, aber was darin steht, ist keine Liste von Orgs.',
  fileNewer:
    'Diese Datei wurde von einem neueren Latchkey geschrieben. Aktualisieren Sie Latchkey, um sie zu lesen.',
  org: 'Org',
  waitingOrg: 'Wartende Org',
  group: 'Gruppe',
  clientApp: 'Client-App',
  noList:
    'Latchkey erkennt darin keine Liste von Orgs: Es ist weder ein Export von Latchkey noch von ORGanizer for Salesforce, weder die JSON-Ausgabe von „sf org list“ noch von „sf org list auth“, und auch keine Tabelle mit den Spalten Alias, Username und Login host.',
  accountAt: (at) => `Konto ${at}`,
  neitherAliasNorUsername: 'Darin steht weder ein Alias noch ein Benutzername.',
  rowAt: (at) => `Zeile ${at}`,
  orgAt: (at) => `Org ${at}`,
  places: {
    window: 'eigenes Fenster',
    private: 'privates Fenster von Latchkey',
    defaultBrowser: 'Standardbrowser',
    command: 'Befehl',
    privateWindow: 'privates Fenster',
    container: (name) => `Container ${name}`,
  },
};
