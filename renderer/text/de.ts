import type { InAnyLanguage } from '../../shared/language.ts';
import type { en as english } from './en.ts';
import { switcherWords } from './de/switcher.ts';
import { desktopWords } from './de/desktop.ts';
import { guardWords } from './de/guard.ts';
import { lifeWords } from './de/life.ts';
import { doctorWords } from './de/doctor.ts';
import { problemWords } from './de/problem.ts';
import { addOrgWords } from './de/add-org.ts';
import { guideWords } from './de/app-guide.ts';
import { clientAppWords } from './de/client-apps.ts';
import { againWords } from './de/sign-in-again.ts';
import { waitingWords } from './de/waiting.ts';
import { checkWords } from './de/check.ts';
import { copyAsWords } from './de/copy-as.ts';
import { catalogueWords } from './de/catalogue.ts';
import { movingWords } from './de/moving.ts';
import { markWords } from './de/marks.ts';
import { openWords } from './de/open.ts';
import { orgWindowWords } from './de/org-windows.ts';
import { keyWords, paletteWords } from './de/palette.ts';
import { searchWords } from './de/search.ts';
import { openInWords } from './de/open-in.ts';
import { frameWords } from './de/frame.ts';
import { detailsWords } from './de/details.ts';
import { listViewWords } from './de/list-view.ts';
import { settingsWords } from './de/settings.ts';

/*
 * Glossary. The same thing has the same name everywhere; „Sie“ where a person is spoken to, else no pronoun at all.
 *
 *   org                 die Org, die Orgs               organization        die Organisation
 *   sign in, log in     anmelden                        sign-in, grant      die Anmeldung
 *   sign in again       erneut anmelden                 log in as           anmelden als
 *   login host          der Anmelde-Host                login link          der Anmeldelink
 *   instance URL        die Instanz-URL                 callback URL        die Callback-URL
 *   client app          die Client-App                  client id, secret   die Client-ID, das Client-Secret
 *   method              das Verfahren                   scope, flow         der Scope, der Flow
 *   token               das Token, die Token            access token        das Zugriffstoken
 *   refresh token       das Refresh-Token               security token      das Sicherheitstoken
 *   refresh (token)     erneuern                        refresh (sandbox)   aktualisieren
 *   revoke              widerrufen                      session             die Sitzung
 *   idle limit          die Inaktivitätsfrist           session timeout     das Sitzungs-Timeout
 *   kind                die Art                         state               der Status
 *   production          die Produktion, Produktions-Org sandbox             die Sandbox
 *   scratch org         die Scratch-Org                 trial               die Testversion
 *   practice            die Übung, die Übungs-Org       alias               der Alias, die Aliasse
 *   vault               der Tresor                      keychain            der Schlüsselbund
 *   passphrase          die Passphrase                  password            das Passwort
 *   private key         der private Schlüssel           certificate         das Zertifikat
 *   group               die Gruppe                      smart group         die intelligente Gruppe
 *   tag                 das Schlagwort                  colour, icon        die Farbe, das Symbol
 *   pin, unpin          anheften, lösen                 archive             archivieren, das Archiv
 *   note, secret note   die Notiz, die geheime Notiz    landing page        die Startseite
 *   window, tab         das Fenster, der Tab            private             privat
 *   browser data        die Browserdaten                clipboard           die Zwischenablage
 *   command palette     die Befehlspalette              quick switcher      der Schnellwechsler
 *   tray                der Infobereich                 doctor              die Diagnose
 *   backup, restore     die Sicherung, wiederherstellen catalogue           der Katalog
 *   cancel, close       Abbrechen, Schließen            dismiss             Ausblenden
 *   remove, delete      Entfernen, Löschen              retry               Erneut versuchen
 *   check               prüfen                          admin               der Admin
 *   review              durchsehen
 *
 * Names of Salesforce's own pages and settings stand in German where its German Setup surely has them, else in English.
 */

/** Every word the page says, in German. */
export const de: InAnyLanguage<typeof english> = {
  language: 'de',
  appName: 'Latchkey',
  outside:
    'Diese Seite gehört ins Innere von Latchkey und kann in einem Browser nichts. Starten Sie Latchkey.',
  unexpected:
    'In Latchkey ist etwas schiefgegangen. Es wurde nichts geändert. Wenn das wieder vorkommt, beenden Sie Latchkey und starten Sie es neu.',
  loading: 'Ihre Orgs werden geladen',

  life: lifeWords,
  doctor: doctorWords,
  guard: guardWords,
  desktop: desktopWords,
  switcher: switcherWords,
  orgWindows: orgWindowWords,
  settings: settingsWords,

  kinds: {
    production: 'Produktion',
    sandbox: 'Sandbox',
    scratch: 'Scratch',
    developer: 'Developer',
    trial: 'Testversion',
    unknown: 'Unbekannt',
  },
  states: {
    ready: 'Bereit',
    refreshing: 'Wird erneuert',
    'needs-sign-in': 'Abgemeldet',
    unreachable: 'Unerreichbar',
    blocked: 'Blockiert',
  },

  search: searchWords,
  palette: paletteWords,
  keys: keyWords,

  toolbar: { label: 'Symbolleiste', addOrg: 'Org hinzufügen', clientApps: 'Client-Apps' },

  list: {
    label: 'Orgs',
    count: (count: number) => (count === 1 ? '1 Org' : `${count} Orgs`),
    open: 'Öffnen',
    copyToken: 'Token kopieren',
    secondsLeft: (seconds: number) => `${seconds} s`,
    more: 'Mehr',
    signInAgain: 'Erneut anmelden',
    rename: 'Umbenennen',
    remove: 'Entfernen',
    practice: 'Übung',
    practiceHint: 'Eine Org des Übungs-Salesforce auf diesem Computer',
    windowOpen: 'Ein Fenster dieser Org ist offen',
    lastUsed: (when: string) => `Zuletzt verwendet am ${when}`,
    neverUsed: 'noch nie',
    added: (when: string) => `Hinzugefügt am ${when}`,
    sessionEnds: (when: string) => `Die Sitzung endet am ${when}; bei Verwendung verlängert sie sich`,
    sessionLeft: (hours: number, minutes: number) =>
      hours === 0 ? `${minutes} Min.` : `${hours}:${String(minutes).padStart(2, '0')} Std.`,
    view: listViewWords,
  },

  empty: {
    title: 'Noch keine Orgs',
    lead: 'Eine Org ist hier: Sie in einer Salesforce-Organisation. Melden Sie sich einmal an, um sie hinzuzufügen; danach öffnet ein Klick sie angemeldet und in einer eigenen Sitzung.',
    points: [
      'Zwei Benutzer derselben Org sind zwei Zeilen, und beide können gleichzeitig offen sein.',
      'Produktion ist immer rot. Sandboxes und Scratch-Orgs haben eigene Farben.',
      'Token sind mit einem Schlüssel aus dem Schlüsselbund Ihres Computers versiegelt. Dieses Fenster bekommt sie nie zu sehen.',
    ],
    addOrg: 'Org hinzufügen',
    import: 'Importieren',
    tryPractice: 'Mit Übungs-Orgs ausprobieren',
    startingPractice: 'Das Übungs-Salesforce wird gestartet …',
    practiceHint: 'Übungs-Orgs sind ein erdachtes Salesforce, nur auf diesem Computer und ohne Konto.',
  },

  practice: {
    title: 'Übungs-Orgs',
    lead: 'Erdachte Personen in einem erdachten Salesforce auf diesem Computer. Wählen Sie einen Anmelde-Host und melden Sie sich als eine von ihnen an.',
    use: 'Verwenden',
    useHost: (host: string) => `${host} verwenden`,
    username: 'Benutzername',
    password: 'Passwort',
    organization: 'Organisation',
    productionHost: 'Produktion',
    sandboxHost: 'Sandbox',
    otherHost: 'Andere',
  },

  addOrg: addOrgWords,

  waiting: waitingWords,

  guide: guideWords,

  again: againWords,
  clientApps: clientAppWords,
  rename: {
    title: (alias: string) => `${alias} umbenennen`,
    alias: 'Alias',
    save: 'Umbenennen',
    cancel: 'Abbrechen',
    missing: 'Geben Sie einen Alias ein.',
  },
  remove: {
    title: (alias: string) => `${alias} entfernen?`,
    lead: 'Für diesen Benutzer dieser Organisation geschieht dann Folgendes:',
    points: [
      'Der Zugriff von Latchkey wird auf dem Salesforce-Server widerrufen.',
      'Die Fenster der Org werden geschlossen, ihre Cookies und anderen Browserdaten gelöscht.',
      'Ihre Token und ihre Zeile hier werden gelöscht.',
    ],
    borrowed:
      'Diese Anmeldung stammt aus einem anderen Programm, etwa der Salesforce CLI. Falls jenes Programm sie noch verwendet, endet sie auch dort.',
    note: 'In der Org selbst ändert sich nichts. Um sie zurückzuholen, fügen Sie sie erneut hinzu.',
    remove: 'Entfernen',
    removing: 'Wird entfernt …',
    cancel: 'Abbrechen',
  },
  frame: frameWords,
  details: detailsWords,
  copyAs: copyAsWords,
  openIn: openInWords,
  check: checkWords,
  openPages: openWords,
  moving: movingWords,
  catalogues: catalogueWords,
  marks: markWords,
  notRevoked: (alias: string) =>
    `${alias} wurde hier entfernt, aber Salesforce konnte nicht bestätigen, dass der Zugriff von Latchkey widerrufen ist. Um sicherzugehen, widerrufen Sie ihn in der Org: Setup → Connected Apps OAuth Usage, oder in den Einstellungen des Benutzers → Connections.`,

  problem: problemWords,

  vault: {
    label: 'Tresor',
    lockedTitle: 'Ihr Schlüsselbund ist gesperrt',
    locked:
      'Ihre Orgs sind aufgelistet, aber zum Öffnen einer Org und zum Kopieren eines Tokens wird der Schlüsselbund gebraucht. Entsperren Sie ihn und versuchen Sie es erneut. Es ist nichts verloren.',
    goneTitle: 'Der Schlüsselbund Ihres Tresors antwortet nicht',
    gone: (reason: string) =>
      `Ihre Token sind mit einem Schlüssel aus dem Schlüsselbund des Systems versiegelt, der gerade nicht da ist (${reason}). Es ist nichts verloren: Starten Sie den Schlüsselbund oder Latchkey neu und versuchen Sie es erneut. Oder beginnen Sie einen neuen Tresor: Der alte wird beiseitegelegt und aufbewahrt, und Sie melden sich bei jeder Org erneut an.`,
    missingTitle: 'Kein Schlüsselbund auf diesem Computer',
    missing:
      'Latchkey bewahrt Token im Schlüsselbund des Systems auf und nie in einer offenen Datei. Wählen Sie, was stattdessen geschehen soll:',
    missingReason: (reason: string) => `Das System meldet: ${reason}`,
    passphraseOption:
      'Mit einer Passphrase versiegeln. Sie geben sie bei jedem Start von Latchkey ein; sie lässt sich nicht wiederherstellen.',
    memoryOption:
      'Oder nur im Arbeitsspeicher halten. Nach einem Neustart melden Sie sich bei jeder Org erneut an.',
    passphrase: 'Passphrase',
    repeat: 'Wiederholung',
    mismatch: 'Die beiden Eingaben stimmen nicht überein.',
    tooShort: 'Mindestens 8 Zeichen, bitte.',
    missingEntry: 'Geben Sie zuerst die Passphrase ein.',
    usePassphrase: 'Passphrase verwenden',
    keepInMemory: 'Bis zum Beenden im Speicher halten',
    neededTitle: 'Entsperren Sie Ihren Tresor',
    needed:
      'Die Token Ihrer Orgs sind mit einer Passphrase versiegelt. Ihre Orgs sind inzwischen aufgelistet.',
    unlock: 'Entsperren',
    mismatchTitle: 'Der Schlüssel in Ihrem Schlüsselbund passt nicht zu diesem Tresor',
    keyMismatch:
      'Die gespeicherten Token wurden mit einem anderen Schlüssel versiegelt: Das Profil stammt von einem anderen Computer, oder der Schlüsselbund wurde ersetzt. Stellen Sie den alten Schlüsselbund wieder her und versuchen Sie es erneut. Oder beginnen Sie einen neuen Tresor: Der alte wird beiseitegelegt und aufbewahrt, Ihre Orgs bleiben aufgelistet, und Sie melden sich bei jeder erneut an.',
    startOver: 'Neuen Tresor beginnen',
    tryAgain: 'Erneut versuchen',
    trying: 'Wird versucht …',
    memoryNote: 'Token sind nur im Arbeitsspeicher und beim Beenden von Latchkey verloren',
    passphraseNote: 'Tresor mit Ihrer Passphrase versiegelt',
  },

  readOnly:
    'Diese Dateien wurden von einem neueren Latchkey geschrieben und werden daher nur gelesen: Orgs lassen sich öffnen, aber nichts lässt sich ändern. Aktualisieren Sie Latchkey.',

  status: {
    ready: 'Bereit',
    clearedIn: (seconds: number) => `, wird in ${seconds} s gelöscht`,
  },
};
