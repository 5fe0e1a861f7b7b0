import type { InAnyLanguage } from '../../../shared/language.ts';
import type { GrantGap } from '../../../shared/org.ts';
import type { SignInMethod } from '../../../shared/sign-in-method.ts';
import type { detailsWords as english } from '../en/details.ts';

/** What a grant cannot do, in a sentence. */
const gaps = {
  'cannot-open':
    'Öffnen nicht möglich: Der Scope „web“ fehlt, daher öffnet Salesforce mit dieser Anmeldung keine Seiten.',
  'cannot-renew':
    'Erneuern nicht möglich: Es gibt kein Refresh-Token (Scope „refresh_token“) und nichts anderes zum Erneuern, daher melden Sie sich erneut an, wenn die Sitzung endet.',
} satisfies Record<GrantGap, string>;

const PASTED_CANNOT_RENEW =
  'Erneuern nicht möglich: Ein eingefügtes Zugriffstoken bringt nichts zum Erneuern mit, daher fügen Sie ein neues ein, wenn seine Sitzung endet.';

/** Words of an org's page, and of what it leads to. */
export const detailsWords: InAnyLanguage<typeof english> = {
  menu: 'Einzelheiten',
  title: (alias: string) => `Einzelheiten zu ${alias}`,
  close: 'Schließen',
  test: 'Testen',
  testing: 'Die Org wird gefragt …',
  copyAs: 'Kopieren als …',
  signInAgain: 'Erneut anmelden',
  revoke: 'Widerrufen',

  groups: {
    signIn: 'Anmeldung',
    token: 'Token',
    session: 'Sitzung',
    idle: 'Inaktivitätsfrist',
    problem: 'Letztes Problem',
  },
  facts: {
    method: 'Verfahren',
    clientApp: 'Client-App',
    loginHost: 'Anmelde-Host',
    instanceUrl: 'Instanz-URL',
    scopes: 'Gewährte Scopes',
    accessToken: 'Zugriffstoken',
    refreshToken: 'Refresh-Token',
    issued: 'Ausgestellt',
    refreshed: 'Zuletzt erneuert oder angemeldet',
    rotation: 'Rotation',
    used: 'Zuletzt verwendet',
    added: 'Hinzugefügt',
    end: 'Erwartetes Ende',
    timeout: 'Timeout',
    limit: 'Erlischt',
  },

  methods: {
    browser: 'Browser',
    password: 'Benutzername und Passwort',
    jwt: 'JWT',
    'client-credentials': 'Client Credentials',
    'sfdx-url': 'SFDX-URL',
    'access-token': 'Zugriffstoken',
    device: 'Gerätecode',
  },
  via: { embedded: 'in einem Fenster von Latchkey', browser: 'in Ihrem eigenen Browser' },

  appGone: 'Nicht mehr gespeichert',
  appNone: 'Keine: Das Token wurde eingefügt',
  withSecret: 'mit Secret',
  scopesUnknown: 'Von Salesforce nicht genannt',
  scopeMissingMark: 'fehlt',

  gapText: (gap: GrantGap, method: SignInMethod) =>
    gap === 'cannot-renew' && method === 'access-token' ? PASTED_CANNOT_RENEW : gaps[gap],
  gapChips: { 'cannot-open': 'Öffnen nicht möglich', 'cannot-renew': 'Erneuern nicht möglich' },
  gapsAfterSignIn: (alias: string) => `${alias} ist angemeldet, aber:`,

  token: {
    reading: 'Wird gelesen …',
    none: 'Keines',
    unreadable: 'Nicht verfügbar',
    opaque: (length: number) =>
      length >= 90 && length <= 140
        ? `Opak, ${length} Zeichen: für ein opakes Token normal`
        : `Opak, ${length} Zeichen`,
    jwt: (length: number) => `JWT, ${length} Zeichen: Mit einem JWT öffnet Salesforce keine Seiten`,
    renewedBy: {
      'refresh-token': 'Liegt im Tresor',
      'signing-in-anew': 'Nicht nötig: Latchkey meldet sich mit dem, was im Tresor liegt, neu an',
      nothing: 'Keines: Diese Anmeldung endet mit ihrer Sitzung',
    },
  },
  rotation: {
    seen: 'Beobachtet: Jede Erneuerung bringt ein neues Refresh-Token und beendet das alte',
    unseen: 'Bisher nicht beobachtet',
  },
  never: 'Noch nicht',

  session: {
    asking: 'Salesforce wird gefragt …',
    ends: (when: string) => `${when}, sofern sie nicht vorher verwendet wird`,
    endsFirmly: (when: string) => `${when}; das steht im Token, und Verwendung ändert es nicht`,
    ended: 'Sie ist beendet. Die nächste Verwendung erneuert sie.',
    endedForGood: 'Sie ist mit der Anmeldung beendet. Melden Sie sich erneut an.',
    unknown: {
      'no-secret':
        'Nicht bekannt: Salesforce nennt es nur Client-Apps mit einem Secret, und diese wird ohne verwendet.',
      'not-told': 'Nicht bekannt: Salesforce hat es nicht genannt.',
    },
    failed: 'Zurzeit nicht bekannt',
    timeout: (text: string) => `${text} ohne Verwendung`,
    timeoutUnknown: 'Nicht bekannt. 2 Stunden, sofern Org, Profil oder App nichts anderes sagen.',
    hours: (count: number) => (count === 1 ? '1 Stunde' : `${count} Stunden`),
    minutes: (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`),
    ruleTitle: 'Wann hält Verwendung eine Sitzung am Leben?',
    rule: 'Eine Sitzung endet, wenn sie für die Dauer ihres Timeouts (15 Minuten bis 24 Stunden) nicht verwendet wird. Salesforce vermerkt eine Verwendung erst, wenn die Hälfte des Timeouts vorbei ist. Bei 30 Minuten: In Minute 10 verwendet, endet sie trotzdem in Minute 30; in Minute 20 verwendet, endet sie in Minute 50.',
  },

  idle: {
    limit: (date: string) =>
      `Spätestens am ${date}, sofern sie nicht vorher erneuert wird und falls die App die Inaktivitätsfrist von 30 Tagen hat`,
    none: 'Trifft nicht zu: Es gibt kein Refresh-Token, das durch Inaktivität erlöschen könnte.',
    ended: 'Die Anmeldung ist bereits beendet.',
    keepAlive: 'Am Leben halten',
    keepAliveHint:
      'Solange Latchkey läuft, erneuert es diese Anmeldung, wenn noch fünf Tage bleiben: höchstens ein Versuch am Tag.',
    useBy: (day: string) => `Verwenden bis ${day}`,
    passed: 'Inaktivitätsfrist vorbei',
    warning: (date: string) =>
      `Seit mindestens 25 Tagen nicht erneuert: Falls ihre App die Inaktivitätsfrist von 30 Tagen hat, endet die Anmeldung am ${date}, sofern sie nicht verwendet wird.`,
  },

  noProblem: 'Keines seit dem Start von Latchkey',
  problemSince: (when: string) => `Beobachtet am ${when}`,

  revokeDialog: {
    title: (alias: string) => `Anmeldung von ${alias} widerrufen?`,
    lead: 'Für diesen Benutzer dieser Organisation geschieht dann Folgendes:',
    points: [
      'Der Zugriff von Latchkey wird auf dem Salesforce-Server widerrufen: Jedes Token dieser Anmeldung ist sofort ungültig.',
      'Die Fenster der Org werden geschlossen, ihre Cookies und anderen Browserdaten gelöscht.',
      'Ihre Token werden hier gelöscht, ebenso ein dafür aufbewahrtes Passwort oder ein privater Schlüssel.',
    ],
    note: 'Die Zeile bleibt mit ihrem Alias stehen. Melden Sie sich erneut an, wann immer Sie sie wieder brauchen.',
    revoke: 'Widerrufen',
    revoking: 'Wird widerrufen …',
    cancel: 'Abbrechen',
  },
  notRevoked: (alias: string) =>
    `Die Token von ${alias} sind hier gelöscht, aber Salesforce konnte nicht bestätigen, dass sie widerrufen sind. Latchkey fragt beim nächsten Start erneut. Um jetzt sicherzugehen, widerrufen Sie sie in der Org: Setup → Connected Apps OAuth Usage, oder in den Einstellungen des Benutzers → Connections.`,
};
