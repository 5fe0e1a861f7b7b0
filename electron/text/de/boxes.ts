import type { InAnyLanguage } from '../../../shared/language.ts';
import type { boxesWords as english } from '../en/boxes.ts';

/** What the boxes of the system ask and say, and its dialogs about files. */
export const boxesWords: InAnyLanguage<typeof english> = {
  linkAsks: 'Ein Link von außerhalb von Latchkey verlangt das.',
  linkOrganization: (name) => `Organisation: ${name}`,
  linkUser: (name) => `Benutzer: ${name}`,
  linkPage: (path) => `Seite: ${path}`,
  open: 'Öffnen',
  doNotOpen: 'Nicht öffnen',
  noOneOrg: (alias) => `Keine einzelne Org heißt „${alias}“`,
  linkNamesNone:
    'Ein Link von außerhalb von Latchkey verlangt das. Der Link nennt eine Org mit ihrem Alias in der Liste; ein Alias, den zwei Orgs teilen, öffnet keine von beiden.',
  leaveTitle: 'Diese Seite verlassen?',
  leaveDetail:
    'Die Seite meldet, dass sie ungespeicherte Änderungen enthält. Sie gehen verloren, wenn Sie die Seite verlassen.',
  leave: 'Verlassen',
  stay: 'Bleiben',
  pickCertificates: 'Eine Datei mit Zertifizierungsstellen wählen',
  believeThese: 'Diesen vertrauen',
  certificates: 'Zertifikate',
  allFiles: 'Alle Dateien',
  pickKey: 'Den privaten Schlüssel wählen',
  useKey: 'Diesen Schlüssel verwenden',
  privateKeys: 'Private Schlüssel',
  pickSfdxUrl: 'Die Datei mit der SFDX-Auth-URL wählen',
  useFile: 'Diese Datei verwenden',
  textOrJson: 'Text oder JSON',
  pickOrgs: 'Eine Datei mit Orgs wählen',
  lookInto: 'Hineinsehen',
  orgs: 'Org-Dateien',
  pickCatalogue: 'Einen Teamkatalog wählen',
  catalogues: 'Kataloge',
  saveJson: 'Orgs ohne Geheimnisse exportieren',
  export: 'Exportieren',
  saveCsv: 'Orgs als Tabelle exportieren',
  saveSealed: 'Orgs mit ihren Anmeldungen verschlüsselt exportieren',
  encryptedExport: 'Verschlüsselter Export',
  openOrg: (org) => `Möchten Sie ${org} öffnen?`,
};
