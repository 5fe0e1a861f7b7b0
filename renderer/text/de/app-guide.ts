import type { InAnyLanguage } from '../../../shared/language.ts';
import type { guideWords as english } from '../en/app-guide.ts';

/**
 * Words of the guide *Create an External Client App*. The names in Setup stand here letter by letter as the English
 * Setup has them (salesforce.md 5): so they fit every org's help pages, and the guide says so.
 */
export const guideWords: InAnyLanguage<typeof english> = {
  title: 'External Client App erstellen',
  open: 'Anleitung: External Client App',
  lead: 'Ein Admin der Org erledigt das einmal für alle, in etwa fünf Minuten. Die Bezeichnungen sind die des englischen Setup.',
  copy: (what: string) => `${what} kopieren`,
  on: 'Ein',
  off: 'Aus',
  either: 'Ein oder aus',
  done: 'Fertig',

  begin: {
    title: '1. Beginnen',
    path: 'Wo',
    pathValue: 'Setup → External Client App Manager → New External Client App',
    name: 'External Client App Name',
    nameValue: 'Latchkey',
    email: 'Contact Email',
    emailValue: 'Ihre eigene',
    distribution: 'Distribution State',
    distributionValue: 'Local',
  },
  oauth: {
    title: '2. API (Enable OAuth Settings)',
    enable: 'Enable OAuth',
    callback: 'Einzutragende Callback-URL',
    spare: 'Weitere Callback-URLs',
    spareHint:
      'Freiwillig, eine je Zeile: für den Fall, dass ein anderes Programm den ersten Port belegt. Tragen Sie sie auch hier in die Client-App ein.',
    callbackHint:
      'Buchstabe für Buchstabe: „localhost“ und „127.0.0.1“ sind für Salesforce zwei verschiedene Callback-URLs.',
    scopes: 'Selected OAuth Scopes',
    scopeNames: [
      'Manage user data via APIs (api)',
      'Manage user data via Web browsers (web)',
      'Perform requests at any time (refresh_token, offline_access)',
    ],
  },
  security: {
    title: '3. Sicherheit',
    requireSecretWeb: 'Require secret for Web Server Flow',
    requireSecretRefresh: 'Require secret for Refresh Token Flow',
    secretHint:
      'Zwei Schalter. Wenn Ihre Vorschriften sie verlangen, lassen Sie beide ein und geben Sie das Client-Secret in Latchkey ein.',
    pkce: 'Require Proof Key for Code Exchange (PKCE) extension for Supported Authorization Flows',
    rotation: 'Enable Refresh Token Rotation',
    jwtTokens: 'Issue JSON Web Token (JWT)-based access tokens for named users',
    jwtTokensHint: 'Mit solchen Token lässt sich eine Org nicht in einem Fenster öffnen.',
  },
  flows: {
    title: '4. Flows freischalten (Flow Enablement)',
    lead: 'Für „Browser“ muss nichts eingeschaltet werden. Für andere Verfahren:',
    device: 'Gerätecode',
    deviceValue: '„Enable Device Flow“',
    jwt: 'JWT',
    jwtValue:
      '„Enable JWT Bearer Flow“; dazu das Zertifikat (.crt) hochladen, das zu Ihrem privaten Schlüssel gehört',
    clientCredentials: 'Client Credentials',
    clientCredentialsValue:
      '„Enable Client Credentials Flow“, und nach dem Speichern: Policies → Edit → Client Credentials Flow → Run As',
    password: 'Benutzername und Passwort',
    passwordValue: 'Mit einer External Client App nicht möglich',
  },
  policies: {
    title: '5. Nach „Create“: Policies → Edit',
    permitted: 'Permitted Users',
    permittedValue:
      '„All users can self-authorize“; oder „Admin approved users are pre-authorized“, dann ein Profil oder einen Berechtigungssatz zuweisen. JWT braucht das zweite.',
    refresh: 'Refresh Token Policy',
    refreshValue:
      '„Refresh token is valid until revoked“ oder eine Inaktivitätsfrist, die länger ist als Ihr Urlaub. „Immediately expire refresh token“ würde Sie sofort abmelden.',
    ip: 'IP Relaxation',
    ipValue: 'Wie Ihr Unternehmen es wünscht. „Enforce IP restrictions“ lehnt Anmeldungen von anderswo ab.',
  },
  finish: {
    title: '6. Abschließen',
    wait: 'Warten',
    waitValue:
      '2 bis 10 Minuten: Bis dahin meldet Salesforce vielleicht „invalid_client_id“ oder lehnt die Callback-URL ab.',
    key: 'Client-ID',
    keyValue: 'Settings → OAuth Settings → Consumer Key and Secret: Der Consumer Key ist die Client-ID.',
  },
};
