import type { InOtherWords } from '../entry-words.ts';
import type { IDENTITY_ERRORS } from '../identity.ts';

export const IDENTITY_ERRORS_IN_GERMAN: InOtherWords<typeof IDENTITY_ERRORS> = {
  'pasted-token-refused': {
    title: 'Die Org unter dieser Instanz-URL nimmt das Zugriffstoken nicht an',
    causes: [
      'Das Token gehört zu einer anderen Org als der unter dieser Instanz-URL. Salesforce antwortet auf das Token einer anderen Org wie auf ein abgelaufenes.',
      'Das Token ist abgelaufen oder wurde widerrufen.',
      'Nur ein Teil des Tokens wurde eingefügt.',
    ],
    fixes: [
      'Prüfen Sie die Instanz-URL: Es muss die der Org sein, von der das Token kam. Sie steht neben dem Token, als instance_url oder Instance Url.',
      'Fügen Sie ein Token genau dieser Org ein: Eines einer anderen Org wird abgelehnt.',
      'Holen Sie ein neues Token, zum Beispiel mit sf org auth show-access-token, und fügen Sie es ganz ein.',
    ],
  },
  'oauth-token-bad': {
    title: 'Salesforce kennt dieses Token nicht',
    causes: [
      'Das Token ist ungültig. Identitätsseiten sagen das mit 403, nicht 401.',
      'Das Token ist eine Sitzungs-ID von einer Anmeldeseite oder aus SOAP, kein OAuth-Token.',
    ],
    fixes: ['Melden Sie sich erneut an.', 'Beginnen Sie die Anmeldung noch einmal.'],
  },
  'pages-not-allowed': {
    title: 'Diese Anmeldung kann keine Seiten öffnen',
    causes: [
      'Der Client-App oder dieser Anmeldung fehlt der Scope web.',
      'Der Benutzer darf nur die API verwenden.',
      'Die App gibt JWT-Zugriffstoken aus, die keine Seiten öffnen.',
    ],
    fixes: [
      'Fügen Sie der App den Scope web hinzu, und lassen Sie „Issue JWT-based access tokens“ aus. Ein Benutzer mit „API Only User“ kann überhaupt keine Seiten öffnen.',
      'Melden Sie sich dann erneut an.',
      'Versuchen Sie es dann noch einmal.',
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Settings → OAuth Settings → Scopes: „Manage user data via Web browsers (web)“ hinzufügen.`,
      '„Issue JSON Web Token (JWT)-based access tokens for named users“ ausschalten.',
      `Setup → Benutzer → ${username}: ohne die Berechtigung „API Only User“, wenn Seiten geöffnet werden sollen.`,
    ],
  },
  'oauth-token-of-another-org': {
    title: 'Das Token gehört nicht zu dieser Org',
    causes: ['Die Identitätsseite wurde ohne Token gefragt oder mit dem einer anderen Org.'],
    fixes: ['Melden Sie sich erneut an.', 'Beginnen Sie die Anmeldung noch einmal.'],
  },
  'page-session-ended': {
    title: 'Die Sitzung der Seiten ist beendet',
    causes: [
      'Die Anmeldung des Fensters ist abgelaufen: Salesforce leitet es auf seine Anmeldeseite mit „?ec=302“.',
    ],
    fixes: ['Drücken Sie in der Zeile auf „Öffnen“: Das Fenster wird wieder angemeldet.'],
  },
};
