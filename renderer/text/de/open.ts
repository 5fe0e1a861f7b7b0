import type { InAnyLanguage } from '../../../shared/language.ts';
import type { openWords as english } from '../en/open.ts';

const orgs = (count: number) => (count === 1 ? '1 Org' : `${count} Orgs`);

/** Words of opening orgs at a page, from a pasted address, and several at once. */
export const openWords: InAnyLanguage<typeof english> = {
  at: {
    menu: 'Seite öffnen …',
    title: (alias: string) => `Seite in ${alias} öffnen`,
    field: 'Seite, Datensatz-ID oder Pfad',
    placeholder: 'users, 001… oder /lightning/…',
    list: 'Seiten',
    recent: 'Kürzlich geöffnet',
    pages: 'Seiten',
    typed: 'Wie eingegeben',
    other: 'Alles andere',
    openRecord: (id: string) => `Datensatz ${id}`,
    openPath: (path: string) => `Pfad ${path}`,
    recordId: 'Eine Datensatz-ID …',
    recordIdHint: 'Geben oder fügen Sie die 15 oder 18 Zeichen einer Datensatz-ID in das Feld ein.',
    anyPath: 'Ein beliebiger Pfad …',
    anyPathHint: 'Geben Sie den Pfad weiter ein: Er bleibt auf dem Host dieser Org.',
    noPage:
      'Keine Seite heißt so. Ein Pfad beginnt mit einem Schrägstrich, eine Datensatz-ID hat 15 oder 18 Zeichen.',
    noPath: 'Das ist kein Pfad auf dem Host der Org. Er beginnt mit genau einem Schrägstrich.',
    badId: 'Die letzten drei Zeichen dieser ID passen nicht zu den übrigen. Kopieren Sie sie noch einmal.',
    wholeAddress:
      'Für eine vollständige Adresse verwenden Sie „URL einfügen“: Es findet die Org, zu der die Adresse gehört.',
    always: 'Immer hier beginnen',
    alwaysHint: '„Öffnen“ führt von nun an zur gewählten Seite.',
    landing: (page: string) => `„Öffnen“ führt zu ${page}.`,
    forget: 'Standard-Startseite der Org verwenden',
    forgotten: '„Öffnen“ führt wieder zur Standard-Startseite der Org.',
    ownFile: (path: string) => `Ihre eigenen Seiten, aus ${path}:`,
    addOwn: (path: string) => `Eigene Seiten gehören in ${path}, zum Beispiel`,
    example: '[{ "name": "Rechnungen", "path": "/lightning/o/Invoice__c/list", "words": ["fakturierung"] }]',
    cancel: 'Abbrechen',
    loading: 'Seiten werden gesucht …',
  },
  paste: {
    button: 'URL einfügen',
    title: 'Eine Salesforce-URL öffnen',
    field: 'Salesforce-URL oder Datensatz-ID',
    hint: 'Die Adresse einer beliebigen Seite einer Org: ein Datensatz, ein Bericht, Setup, Lightning oder Classic.',
    startPage: 'die Startseite',
    opens: (path: string) => `Öffnet ${path} in`,
    which: {
      host: 'Mehrere Benutzer dieser Org sind in Ihrer Liste. Als welcher von ihnen? Latchkey merkt sich Ihre Antwort.',
      organization:
        'Mehrere Benutzer dieser Org sind in Ihrer Liste. Als welcher von ihnen? Latchkey merkt sich Ihre Antwort.',
      'login-host': 'Die Adresse nennt keine Org, nur wo diese sich anmelden. Welche ist gemeint?',
      anywhere: 'Jede Ihrer Orgs könnte diese Seite haben. Welche ist gemeint?',
    },
    others: 'Oder von nun an als anderer Benutzer dieser Org:',
    choices: 'Öffnen in',
    noneAt: (host: string) => `Keine Ihrer Orgs ist unter ${host} erreichbar.`,
    noneWithId: 'Keine Ihrer Orgs hat diese Organisations-ID.',
    addOrg: 'Org hinzufügen',
    open: 'Öffnen',
    cancel: 'Abbrechen',
  },
  several: {
    button: 'Auswahl öffnen',
    selected: (count: number) => `${count} ausgewählt`,
    title: (count: number) => `${orgs(count)} öffnen?`,
    lead: 'Jede öffnet sich in einem eigenen Fenster, vier gleichzeitig. Sie können unterwegs abbrechen.',
    counts: (count: number, kind: string) => `${count} × ${kind}`,
    open: (count: number) => `${orgs(count)} öffnen`,
    cancel: 'Abbrechen',
    progressLabel: 'Orgs werden geöffnet',
    progress: (done: number, total: number) => `Orgs werden geöffnet: ${done} von ${total}`,
    stop: 'Öffnen abbrechen',
    finished: (count: number) => `${orgs(count)} geöffnet`,
    cancelled: (opened: number, total: number) => `Abgebrochen: ${opened} von ${orgs(total)} geöffnet`,
    failed: (count: number) =>
      count === 1 ? '1 fehlgeschlagen, siehe deren Zeile' : `${count} fehlgeschlagen, siehe deren Zeilen`,
    dismiss: 'Ergebnis des Öffnens ausblenden',
  },
};
