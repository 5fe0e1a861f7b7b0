import { ORG_HOLD_WORDS } from '../../../shared/text/org-hold-words.ts';
import type { InAnyLanguage } from '../../../shared/language.ts';
import type { frameWords as english } from '../en/frame.ts';

/** The frame above an org's page. */
export const frameWords: InAnyLanguage<typeof english> = {
  banner: 'Org',
  toolbar: 'Seite',
  tools: 'Werkzeuge dieser Seite',
  back: 'Zurück',
  forward: 'Vorwärts',
  reload: 'Neu laden',
  stop: 'Laden anhalten',
  setup: 'Setup',
  copyPageUrl: 'URL der Seite kopieren',
  copied: 'Kopiert',
  openInBrowser: 'Im Browser öffnen',
  print: 'Drucken',

  isPrivate: ORG_HOLD_WORDS.de.isPrivate,
  privateHint: 'Nur im Arbeitsspeicher gehalten: Nach dem Schließen bleibt von diesem Fenster nichts.',
  loggedInAs: ORG_HOLD_WORDS.de.loggedInAs,
  /** Behind the user whom an admin has logged in as: who that admin is. */
  loggedInBy: (username: string) => `durch ${username}`,
  loggedInAsHint: (username: string) =>
    `Sie arbeiten als dieser Benutzer; Salesforce protokolliert, dass ${username} es tat. Nach dem Schließen bleibt von diesem Fenster nichts.`,
  encrypted: 'Die Verbindung zu diesem Host ist verschlüsselt.',
  notEncrypted: 'Unverschlüsselt',
  notEncryptedHint:
    'Die Verbindung zu diesem Host ist nicht verschlüsselt: Wer sie überträgt, kann sie lesen und verändern.',

  zoom: (percent: number) => `${percent} %`,
  resetZoom: (percent: number) => `Zoom ${percent} %: zurück auf 100 %`,

  session: {
    left: (time: string) => `Sitzung: noch ${time}`,
    endsHint: 'Jede Verwendung der Org verlängert ihre Sitzung.',
    ended: 'Sitzung beendet',
    states: {
      ready: 'Angemeldet',
      refreshing: 'Sitzung wird erneuert …',
      'needs-sign-in': 'Abgemeldet',
      unreachable: 'Unerreichbar',
      blocked: 'Blockiert',
    },
    hours: (hours: number, minutes: number) =>
      minutes === 0 ? `${hours} Std.` : `${hours} Std. ${minutes} Min.`,
    minutes: (minutes: number) => (minutes === 0 ? 'weniger als 1 Min.' : `${minutes} Min.`),
  },

  tabs: 'Tabs',
  newTab: 'Neuer Tab',
  closeTab: (title: string) => `${title} schließen`,
  tabKeys: 'Entf schließt, Strg+Umschalt+Links und Rechts verschiebt',
  untitled: 'Seite ohne Titel',
  /** Heard behind the title of a tab. */
  asleep: '(schläft)',
  asleepHint:
    'Diese Seite hat eine Weile niemand angesehen: Ihr Speicher ist freigegeben, und beim Ansehen lädt sie neu.',
  loadingTab: 'Wird geladen …',

  find: {
    open: 'Auf der Seite suchen',
    bar: 'Auf der Seite suchen',
    field: 'Auf der Seite suchen',
    next: 'Nächster Treffer',
    previous: 'Voriger Treffer',
    close: 'Suche schließen',
    matches: (current: number, all: number) => `${current} von ${all}`,
    none: 'Keine Treffer',
  },

  downloads: {
    list: 'Downloads',
    progress: (fileName: string) => `Fortschritt von ${fileName}`,
    cancel: (fileName: string) => `Download von ${fileName} abbrechen`,
    show: 'Im Ordner zeigen',
    showOf: (fileName: string) => `Im Ordner zeigen: ${fileName}`,
    dismiss: (fileName: string) => `${fileName} ausblenden`,
    partly: (received: string, total: string) => `${received} von ${total}`,
    paused: 'Angehalten',
    done: (size: string) => `Gespeichert, ${size}`,
    failed: 'Fehlgeschlagen. Laden Sie die Datei auf der Seite noch einmal herunter.',
    cancelled: 'Abgebrochen',
    units: ['Byte', 'KB', 'MB', 'GB'],
  },

  otherOrg: {
    open: 'Dieselbe Seite in einer anderen Org öffnen',
    title: 'Dieselbe Seite in einer anderen Org',
    lead: 'Führt dort an dieselbe Stelle. Ein Datensatz oder Setup-Eintrag hat in jeder Org andere IDs, daher öffnet sich stattdessen seine Liste.',
    search: 'Orgs suchen',
    list: 'Andere Orgs',
    sameOrganization: 'Andere Benutzer dieser Org',
    loading: 'Ihre Orgs werden nachgeschlagen …',
    none: 'Dies ist die einzige Org in Latchkey. Fügen Sie im Hauptfenster eine weitere hinzu.',
    noneFound: (text: string) => `Keine Org passt zu „${text}“.`,
    opening: (alias: string) => `${alias} wird geöffnet …`,
    close: 'Liste der Orgs schließen',
  },

  problem: {
    retry: 'Erneut versuchen',
    dismiss: 'Ausblenden',
  },
};
