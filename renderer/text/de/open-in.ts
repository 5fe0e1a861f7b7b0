import type { InAnyLanguage } from '../../../shared/language.ts';
import type { openInWords as english } from '../en/open-in.ts';

/** Words of opening an org elsewhere than in its own window, and of the link that logs in. */
export const openInWords: InAnyLanguage<typeof english> = {
  menu: 'Öffnen in …',
  title: (alias: string) => `${alias} öffnen in …`,
  places: 'Orte',
  window: 'Eigenes Fenster',
  windowHint: 'Das Fenster von Latchkey für diese Org, angemeldet und in einer eigenen Sitzung.',
  private: 'Privates Fenster von Latchkey',
  privateHint: 'Die Sitzung wird nur im Arbeitsspeicher gehalten. Nach dem Schließen bleibt nichts davon.',
  defaultBrowser: 'Standardbrowser',
  defaultBrowserHint: 'Der Browser, mit dem Ihr System Adressen öffnet.',
  command: 'Eigener Befehl',
  commandField: 'Befehl',
  commandExample: 'firefox -P arbeit {url}',
  commandHint:
    'Ein Programm und seine Argumente; {url} ist die Stelle für die Adresse. Anführungszeichen halten Leerzeichen zusammen. Es gibt keine Shell, also hat nichts anderes eine Bedeutung.',
  commandMissing: 'Geben Sie zuerst den Befehl ein.',
  searching: 'Browser werden gesucht …',
  browserHint: (name: string) => `${name}, wie er ist: in seinem letzten Fenster, mit seinem letzten Profil.`,
  profile: 'Profil',
  anyProfile: 'Das zuletzt verwendete',
  privateBrowser: 'Privates Fenster',
  privateBrowserHint: 'Nach dem Schließen bleibt von der Anmeldung nichts im Browser.',
  useContainer: 'In einem Container',
  useContainerHint:
    'Nur mit der Erweiterung „Open external links in a container“. Haken Sie dies an, wenn sie in diesem Firefox installiert ist.',
  container: 'Name des Containers',
  containerMissing: 'Geben Sie den Namen des Containers ein.',
  handOff:
    'Der Browser erhält eine Adresse auf diesem Computer, die einmal und binnen einer Minute zur Anmeldung weiterführt. Die Anmeldung selbst steht in keiner Befehlszeile, in der andere Programme sie lesen könnten.',
  always: 'Diese Org immer hier öffnen',
  alwaysHint: '„Öffnen“ in ihrer Zeile tut dann dasselbe.',
  chosenGone: 'Der für diese Org gewählte Browser ist nicht mehr auf diesem Computer.',
  open: 'Öffnen',
  cancel: 'Abbrechen',
  rowHint: {
    private: 'Öffnet sich in einem privaten Fenster von Latchkey',
    'default-browser': 'Öffnet sich in Ihrem Standardbrowser',
    browser: 'Öffnet sich in einem Browser Ihrer Wahl',
    command: 'Öffnet sich mit einem eigenen Befehl',
  },
  instead: {
    'default-browser': (alias: string, gone: string) =>
      `${gone} ist nicht mehr da, daher wurde ${alias} im Standardbrowser geöffnet. Mit „Öffnen in …“ wählen Sie einen anderen Ort dafür.`,
    private: (alias: string, gone: string) =>
      `${gone} ist nicht mehr da, daher wurde ${alias} in einem privaten Fenster von Latchkey geöffnet. Mit „Öffnen in …“ wählen Sie einen anderen Ort dafür.`,
  },
  link: {
    menu: 'Anmeldelink kopieren',
    title: (alias: string) => `Anmeldelink von ${alias} kopieren?`,
    lead: 'Dieser Link meldet ohne Rückfrage an:',
    points: [
      'Wer ihn zuerst öffnet, ist als dieser Benutzer in dieser Org, mit allem, was dieser Benutzer darf.',
      'Er gilt einmal und 60 Sekunden lang. Danach löscht Latchkey ihn aus der Zwischenablage.',
    ],
    note: 'Fügen Sie ihn nur in einen eigenen Browser ein, nie in einen Chat oder ein Ticket.',
    copy: 'Anmeldelink kopieren',
    copying: 'Ein Link wird geholt …',
    cancel: 'Abbrechen',
  },
};
