import type { InAnyLanguage } from '../../../shared/language.ts';
import type { againWords as english } from '../en/sign-in-again.ts';

/** Words of the dialog `Sign in again`. */
export const againWords: InAnyLanguage<typeof english> = {
  title: (alias: string) => `Erneut bei ${alias} anmelden`,
  lead: 'Alias, Browserdaten und Platz in der Liste bleiben erhalten. Eine Anmeldung als anderer Benutzer ändert nichts.',
  facts: 'Wie sich diese Org anmeldet',
  method: 'Verfahren',
  loginHost: 'Anmelde-Host',
  instanceUrl: 'Instanz-URL',
  username: 'Benutzername',
  clientApp: 'Client-App',
  appGone: 'Nicht mehr gespeichert',
  nothingMissing: {
    password: 'Das Passwort liegt im Tresor. Es muss nichts eingegeben werden.',
    jwt: 'Der private Schlüssel liegt im Tresor. Es muss nichts eingegeben werden.',
    'client-credentials': 'Die Client-App meldet sich selbst an. Es muss nichts eingegeben werden.',
    device: 'Salesforce gibt einen neuen Code, den Sie auf einem beliebigen Gerät eingeben.',
  },
  otherPassword: 'Anderes Passwort eingeben',
  otherKey: 'Anderen privaten Schlüssel verwenden',
  refreshed: {
    title: 'Diese Sandbox wurde aktualisiert',
    lead: 'Die Produktion wurde neu in sie kopiert: dieselbe My Domain und derselbe Benutzer, dahinter aber eine neue Organisation. Die Anmeldung von vorher kann nicht mehr funktionieren.',
    host: 'My Domain',
    username: 'Benutzername',
    before: 'Organisations-ID vorher',
    now: 'Organisations-ID jetzt',
    consequences:
      'Die Zeile behält Alias, Gruppen, Schlagwörter, Farbe, Notizen und ihre Anheftung. Ihre Browserdaten werden gelöscht, denn sie gehören zu der Organisation, die es nicht mehr gibt.',
    agree: 'Aktualisierte Sandbox verwenden',
    cancel: 'Nichts ändern',
  },
  signIn: 'Anmelden',
  close: 'Schließen',
};
