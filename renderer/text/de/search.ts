import type { InAnyLanguage } from '../../../shared/language.ts';
import type { searchWords as english } from '../en/search.ts';

/** Words of the search of the list. What stands before a colon is what the search reads, in every language. */
export const searchWords: InAnyLanguage<typeof english> = {
  label: 'Orgs suchen',
  placeholder: 'Orgs suchen',
  clear: 'Suche leeren',
  found: (count: number) => (count === 1 ? '1 Org gefunden' : `${count} Orgs gefunden`),
  guessed: (count: number, search: string) =>
    `Nichts schreibt sich „${search}“. ${count === 1 ? '1 Org schreibt' : `${count} Orgs schreiben`} sich ähnlich`,
  page: (count: number, path: string) =>
    count === 1
      ? `Die Eingabetaste öffnet ${path} in dieser Org`
      : `${path} kann zu ${count} Orgs gehören; die wahrscheinlichsten stehen oben`,
  none: (search: string) => `Keine Org passt zu „${search}“`,
  waiting: (count: number) =>
    count === 1
      ? '1, die auf Anmeldung wartet, steht darunter'
      : `${count}, die auf Anmeldung warten, stehen darunter`,
  showAll: (count: number) => `Alle ${count} anzeigen`,
  lead: 'Suchen Sie nach Alias, Organisation, Benutzername, ID, My Domain, Schlagwort, Gruppe oder Notiz. Mehrere Wörter müssen alle vorkommen. Damit lässt sich die Suche eingrenzen:',
  conditions: [
    { example: 'kind:sandbox', meaning: 'production, sandbox, scratch, developer oder trial' },
    { example: 'state:expired', meaning: 'ready, expired, unreachable oder blocked' },
    {
      example: 'tag:acme',
      meaning: 'ein Schlagwort oder dessen Anfang; mit Leerzeichen in Anführungszeichen',
    },
    { example: 'group:"Große Kunden"', meaning: 'die Orgs einer Gruppe' },
    {
      example: 'is:pinned',
      meaning: 'pinned (angeheftet), archived (archiviert), open (offen) oder practice (Übung)',
    },
    { example: 'user:ada host:eu', meaning: 'ein Benutzername, eine Adresse' },
  ],
};
