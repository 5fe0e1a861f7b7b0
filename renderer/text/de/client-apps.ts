import type { InAnyLanguage } from '../../../shared/language.ts';
import type { clientAppWords as english } from '../en/client-apps.ts';

/** Words of the dialog `Client apps`. */
export const clientAppWords: InAnyLanguage<typeof english> = {
  title: 'Client-Apps',
  lead: 'Eine Client-App ist das, woran Salesforce Latchkey erkennt: eine Client-ID mit ihren Callback-URLs und, wo die App es verlangt, einem Secret. Viele Orgs können sich eine teilen.',
  empty:
    'Noch keine Client-App. Erstellen Sie nach der Anleitung eine in Ihrer Org und fügen Sie sie dann hier oder beim Hinzufügen einer Org hinzu.',
  list: 'Gespeicherte Client-Apps',
  clientId: 'Client-ID',
  host: 'Anmelde-Host',
  anyHost: 'Jeder Anmelde-Host',
  flows: 'Verfahren',
  noFlows: 'Kein Verfahren vermerkt',
  flowNames: {
    'web-server': 'Browser',
    password: 'Benutzername und Passwort',
    'jwt-bearer': 'JWT',
    'client-credentials': 'Client Credentials',
    device: 'Gerätecode',
  },
  secretKept: 'Secret im Tresor',
  practice: 'Übung',
  unused: 'Von keiner Org verwendet',
  usedBy: (count: number) => (count === 1 ? 'Von 1 Org verwendet' : `Von ${count} Orgs verwendet`),
  usedByNames: (names: string) => `Verwendet von ${names}`,
  add: 'Client-App hinzufügen',
  edit: 'Bearbeiten',
  duplicate: 'Duplizieren',
  remove: 'Entfernen',
  check: 'App prüfen',
  named: (action: string, name: string) => `${action}: ${name}`,
  back: 'Zurück',
  close: 'Schließen',
  cancel: 'Abbrechen',

  removeTitle: (name: string) => `${name} entfernen?`,
  removeLead:
    'Client-ID, Einstellungen und Secret werden hier gelöscht. Die App in der Org bleibt, wie sie ist.',
  removeRefused: (name: string, users: string) =>
    `${name} lässt sich nicht entfernen, solange Orgs sie verwenden: ${users}. Entfernen Sie zuerst diese Orgs oder fügen Sie sie mit einer anderen Client-App neu hinzu.`,
  andMore: (count: number) => (count === 1 ? 'und 1 weitere' : `und ${count} weitere`),

  checking: 'Der Anmelde-Host wird gefragt …',
  checkAt: 'Anmelde-Host für die Prüfung',
  checkHint: 'Geprüft wird ohne Person: Niemand wird angemeldet, und nichts ändert sich.',
  checkLead: (name: string) => `Was über ${name} bekannt ist`,
  runCheck: 'Prüfen',
  outcomes: { good: 'Gut', bad: 'Falsch', unknown: 'Unbekannt' },

  preset: 'Die App der Salesforce CLI',
  presetLead:
    'Jede Org kennt die Registrierung der Salesforce CLI, es muss also nichts erstellt werden. Die Zustimmungsseite von Salesforce und die Liste der verbundenen Anwendungen beim Admin nennen dann die Salesforce CLI, nicht Latchkey. Sie ist aus, bis Sie sie wählen.',
  presetName: 'Salesforce CLI',
  presetUse: 'App der CLI verwenden (PlatformCLI)',

  editor: {
    newTitle: 'Client-App hinzufügen',
    editTitle: (name: string) => `${name} bearbeiten`,
    copyTitle: (name: string) => `${name} duplizieren`,
    copyName: (name: string) => `Kopie von ${name}`,
    name: 'Name',
    nameHint: 'Ihr eigener Name dafür.',
    nameMissing: 'Geben Sie einen Namen ein.',
    clientId: 'Client-ID',
    clientIdHint: 'Auch Consumer Key genannt.',
    clientIdMissing: 'Geben Sie die Client-ID (Consumer Key) ein.',
    clientSecret: 'Client-Secret',
    clientSecretHint: 'Leer lassen, sofern Ihre App keines verlangt.',
    clientSecretKept: 'Bleibt es leer, behält der Tresor das bisherige.',
    forgetSecret: 'Secret vergessen',
    callbackUrls: 'Callback-URLs',
    callbackUrlsHint:
      'Eine je Zeile, genau wie in der App eingetragen. Ist der Port der ersten belegt, wird die nächste versucht. Nur für „Browser“ nötig.',
    scopes: 'OAuth-Scopes',
    scopesHint: 'Durch Leerzeichen getrennt. Bleibt das Feld leer, gewährt Salesforce alle Scopes der App.',
    flows: 'Wofür sie eingerichtet ist',
    loginHost: 'Anmelde-Host',
    loginHostHint:
      'Wo die App zu Hause ist: die My Domain ihrer Org. Bleibt das Feld leer, kann sie überall verwendet werden.',
    save: 'Speichern',
  },
};
