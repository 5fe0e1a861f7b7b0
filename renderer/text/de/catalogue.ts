import type { InAnyLanguage } from '../../../shared/language.ts';
import type { CatalogueField } from '../../../shared/team-catalogue.ts';
import type { catalogueWords as english } from '../en/catalogue.ts';

const rows = (count: number) => (count === 1 ? '1 Zeile' : `${count} Zeilen`);
const orgs = (count: number) => (count === 1 ? '1 Org' : `${count} Orgs`);
const fields = {
  alias: 'Alias',
  loginHost: 'Anmelde-Host',
  username: 'Benutzername',
  clientApp: 'Client-App',
  groups: 'Gruppen',
  tags: 'Schlagwörter',
  landingPage: 'Startseite',
  colour: 'Farbe',
  callbackUrls: 'Callback-URLs',
  scopes: 'Scopes',
  flows: 'Flows',
} satisfies Record<CatalogueField, string>;

/** Words of the team’s catalogues. Their names and all that is in them is foreign text. */
export const catalogueWords: InAnyLanguage<typeof english> = {
  title: 'Teamkataloge',
  button: 'Teamkataloge …',
  lead: 'Eine Liste, die Ihr Team in einer Datei pflegt: Orgs, Gruppen, Client-Apps. Bei jeder Org melden Sie sich selbst an; ein Geheimnis ist nicht darin. Den Inhalt anzusehen ändert nichts.',
  list: 'Ihre Kataloge',
  none: 'Sie beziehen noch keinen Katalog.',
  signed: 'Signatur geprüft',
  unsigned: 'Signatur nicht geprüft',
  lookedAt: 'Zuletzt gelesen:',
  rows,
  hasChanges: 'Hat Änderungen',
  review: 'Durchsehen',
  reviewNamed: (name: string) => `Durchsehen: ${name}`,
  look: 'Jetzt lesen',
  lookNamed: (name: string) => `Jetzt lesen: ${name}`,
  looking: 'Wird gelesen …',
  same: (name: string) => `${name} enthält nichts Neues.`,
  remove: 'Entfernen',
  removeNamed: (name: string) => `Entfernen: ${name}`,
  removeLead: (name: string, count: number) =>
    `Latchkey liest ${name} nicht mehr. ${
      count === 0
        ? 'Keine Zeile stammt daraus'
        : count === 1
          ? '1 Zeile daraus bleibt, wie sie ist'
          : `${count} Zeilen daraus bleiben, wie sie sind`
    }; Gruppen und Client-Apps bleiben ebenfalls.`,
  removed: (name: string) => `${name} wurde entfernt. Die Zeilen daraus bleiben.`,
  keep: 'Behalten',

  add: 'Katalog hinzufügen',
  key: 'Öffentlicher Schlüssel der Person, die ihn pflegt (falls es einen gibt)',
  keyHint:
    'Ed25519, als PEM oder Base64. Mit ihm wird eine Datei, die nicht damit signiert ist, als Ganzes abgelehnt. Ohne ihn kann jeder, der die Datei ändern kann, ihren Inhalt ändern.',
  choose: 'Datei auswählen …',
  address: 'Oder die Adresse',
  addressHint: 'Nur https. Gesendet wird nur die Anfrage.',
  open: 'Inhalt ansehen',
  missing: 'Geben Sie zuerst eine Adresse ein, oder wählen Sie eine Datei aus.',
  close: 'Schließen',
  back: 'Zurück',

  older: {
    label: 'Ein älterer Katalog',
    lead: (issued: string, taken: string) =>
      `Dieser Katalog ist vom ${issued}. Was Sie zuletzt übernommen haben, ist vom ${taken}.`,
    undated: (taken: string) =>
      `Dieser Katalog sagt nicht, von wann er ist. Was Sie zuletzt übernommen haben, ist vom ${taken}.`,
    why: 'Vielleicht hat jemand eine alte Datei zurückgelegt, um spätere Änderungen rückgängig zu machen. Fragen Sie, wer den Katalog pflegt, bevor Sie ihn übernehmen.',
    take: 'Den älteren Katalog trotzdem übernehmen',
  },
  from: (name: string, place: string) => `${name}, aus ${place}`,
  verdicts: {
    new: (count: number) => `Neu (${count})`,
    here: (count: number) => `Schon vorhanden (${count})`,
    changed: (count: number) => `Geändert (${count})`,
    gone: (count: number) => `Nicht mehr im Katalog (${count})`,
    'left-out': (count: number) => `Früher von Ihnen ausgelassen (${count})`,
  },
  hints: {
    new: '',
    here: 'Fehlendes wird ergänzt. Ihre eigenen Namen bleiben.',
    changed: '',
    gone: 'Die Zeilen bleiben. Haken Sie an, was weggeräumt werden soll.',
    'left-out': '',
  },
  items: 'Inhalt des Katalogs',
  nothing: 'Darin ist nichts Neues.',
  waits: 'Wartet auf Ihre Anmeldung',
  archive: 'Archivieren',
  archived: 'Im Archiv',
  forget: 'Vergessen: Niemand hat sich angemeldet',
  group: 'Gruppe',
  clientApp: 'Client-App',
  fields,
  added: (field: string, to: string) => `${field}: + ${to}`,
  taken: (field: string, from: string) => `${field}: − ${from}`,
  replaced: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
  kept: (names: string) => `Ihre Angabe bleibt: ${names}`,
  more: (count: number) =>
    count === 1 ? 'und 1 weitere Angabe, angehakt wie oben' : `und ${count} weitere, angehakt wie oben`,
  newGroups: (names: string) => `Neue Gruppen: ${names}`,
  newApps: (names: string) => `Neue Client-Apps: ${names}`,
  unreadable: (count: number) =>
    count === 1 ? '1 Eintrag konnte nicht gelesen werden' : `${count} Einträge konnten nicht gelesen werden`,
  remark:
    'Eine Anmeldung wird nie geändert, und keine Zeile wird von selbst entfernt. Was Sie nicht anhaken, gilt als gesehen.',
  take: (isKnown: boolean, count: number) => {
    if (!isKnown)
      return count === 0
        ? 'Nur den Katalog hinzufügen'
        : `Mit ${count === 1 ? '1 Angabe' : `${count} Angaben`} hinzufügen`;
    return count === 0
      ? 'Nichts übernehmen'
      : `${count === 1 ? '1 Änderung' : `${count} Änderungen`} übernehmen`;
  },
  taking: 'Wird übernommen …',
  done: (added: number, changed: number, archived: number, forgotten: number) =>
    [
      added > 0
        ? `${added === 1 ? '1 Org wartet' : `${added} Orgs warten`} am Ende der Liste auf Anmeldung`
        : '',
      changed > 0 ? `${changed} geändert` : '',
      archived > 0 ? `${orgs(archived)} archiviert` : '',
      forgotten > 0 ? `${forgotten} vergessen` : '',
    ]
      .filter((part) => part !== '')
      .join(', ') || 'Keine Zeile wurde geändert',
  news: (name: string) => `Der Katalog ${name} hat Änderungen.`,
};
