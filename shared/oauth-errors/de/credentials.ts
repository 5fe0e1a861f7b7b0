import type { InOtherWords } from '../entry-words.ts';
import type { CREDENTIAL_ERRORS } from '../credentials.ts';

export const CREDENTIAL_ERRORS_IN_GERMAN: InOtherWords<typeof CREDENTIAL_ERRORS> = {
  'authentication-failure': {
    title: 'Salesforce hat Benutzername und Passwort nicht angenommen',
    causes: [
      'Benutzername, Passwort oder Sicherheitstoken ist falsch.',
      'Der Anmelde-Host ist der falsche: ein Benutzer der Produktion bei test, oder ein Benutzer einer Sandbox bei login.',
      'Das Sicherheitstoken fehlt: Aus einem unbekannten Netzwerk muss es an das Passwort angehängt werden. Ein geändertes Passwort bringt ein neues Token.',
      'Das Passwort wurde nicht kodiert: + & % # und Leerzeichen müssen es sein. Latchkey tut das; ein Skript vielleicht nicht.',
      'Die Org erlaubt diesen Flow nicht. In Orgs ab Summer ’23 ist er abgeschaltet, und Salesforce sagt dieselben Worte; nur der Anmeldeverlauf sagt dann „Username-Password Flow Disabled“.',
    ],
    fixes: [
      'Prüfen Sie den Anmelde-Host: Eine Sandbox meldet bei test.salesforce.com oder an ihrer My Domain an.',
      'Melden Sie sich mit dem jetzigen Passwort erneut an.',
      'Geben Sie das Sicherheitstoken ein. Ein neues bekommen Sie per E-Mail unter Settings → Reset My Security Token. Oder melden Sie sich aus einem vertrauten Netzwerk an.',
      'Ein geändertes Passwort bringt ein neues Sicherheitstoken. Sie bekommen es per E-Mail unter Settings → Reset My Security Token.',
      'Sehen Sie im Anmeldeverlauf nach: Er nennt den wahren Grund.',
      'Noch besser: Melden Sie sich im Browser an; dort gibt es keine dieser Grenzen.',
      'Noch besser: Fügen Sie die Org mit „Org hinzufügen“ und dem Verfahren Browser noch einmal hinzu; dort gibt es keine dieser Grenzen. Zeile, Alias und Browserdaten bleiben erhalten.',
    ],
    adminClicks: ({ username }) => [
      `Setup → Anmeldeverlauf: nach ${username} suchen; die Spalte Status nennt den wahren Grund.`,
      'Steht dort „Username-Password Flow Disabled“: Setup → OAuth and OpenID Connect Settings → Allow OAuth Username-Password Flows.',
      'Steht dort „Password Lockout“ oder „Password Expired“: Setup → Benutzer → Unlock oder Reset Password.',
    ],
  },
  'jwt-authentication-failure': {
    title: 'Diesen Benutzer gibt es für dieses JWT nicht',
    causes: [
      'Der Benutzername (sub) ist nicht der eines aktiven Benutzers dieser Org mit API-Zugang. Gemeint ist der Benutzername, nicht die E-Mail-Adresse.',
      'Der Anmelde-Host ist der falsche: ein Benutzer der Produktion bei test, oder ein Benutzer einer Sandbox bei login.',
    ],
    fixes: [
      'Prüfen Sie den Benutzernamen und den Anmelde-Host: Eine Sandbox meldet bei test.salesforce.com oder an ihrer My Domain an.',
      'Prüfen Sie unter Setup → Benutzer, ob der Benutzer aktiv ist und die Berechtigung „API Enabled“ hat. Der Anmeldeverlauf nennt den wahren Grund.',
      'Hat der Benutzer inzwischen einen anderen Benutzernamen, fügen Sie die Org mit „Org hinzufügen“ und diesem noch einmal hinzu: Zeile, Alias und Browserdaten bleiben erhalten.',
    ],
    adminClicks: ({ username }) => [
      `Setup → Benutzer → ${username}: Active ist angekreuzt, und ein Profil oder Berechtigungssatz hat „API Enabled“.`,
      `Setup → Anmeldeverlauf: nach ${username} suchen; die Spalte Status nennt den wahren Grund.`,
    ],
  },
  'jwt-not-approved': {
    title: 'Der Benutzer hat die Client-App nicht genehmigt',
    causes: [
      'Ein JWT meldet nur Benutzer an, die ein Admin für die App vorab autorisiert hat oder die sie einmal genehmigt haben.',
    ],
    fixes: [
      'Stellen Sie Permitted Users auf „Admin approved users are pre-authorized“, und fügen Sie einen Berechtigungssatz des Benutzers hinzu. Warten Sie dann 2 bis 10 Minuten.',
      'Oder genehmigen Sie die App einmal selbst, durch eine Anmeldung im Browser damit.',
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Policies → Edit.`,
      'Permitted Users auf „Admin approved users are pre-authorized“ stellen.',
      `Einen Berechtigungssatz hinzufügen, den ${username} hat, speichern und 2 bis 10 Minuten warten.`,
    ],
  },
  'jwt-app-not-ready': {
    title: 'Die Client-App ist nicht für JWT eingerichtet',
    causes: [
      'Der App fehlt der Scope refresh_token, ihr JWT-Flow ist aus, oder sie ist nicht installiert und vorab autorisiert.',
    ],
    fixes: [
      'Fügen Sie den Scope „Perform requests at any time (refresh_token, offline_access)“ hinzu, schalten Sie den JWT Bearer Flow mit dem Zertifikat ein, und autorisieren Sie den Benutzer vorab.',
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Settings → OAuth Settings.`,
      'Scopes: api und „Perform requests at any time (refresh_token, offline_access)“.',
      'Den JWT Bearer Flow einschalten und das Zertifikat hochladen.',
      `Policies: Permitted Users „Admin approved users are pre-authorized“, mit einem Berechtigungssatz von ${username}.`,
    ],
  },
  'assertion-invalid': {
    title: 'Die Signatur passt nicht zum Zertifikat in der Client-App',
    causes: [
      'Der private Schlüssel gehört nicht zu dem Zertifikat, das in die App hochgeladen wurde.',
      'Das Zertifikat ist abgelaufen.',
      'Das JWT wurde nicht mit RS256 signiert oder mit gewöhnlichem base64 statt base64url ohne Padding kodiert. Latchkey macht beides richtig; ein Skript vielleicht nicht.',
    ],
    fixes: [
      'Vergleichen Sie den Fingerabdruck, den Latchkey für den Schlüssel zeigt, mit dem des Zertifikats in der App.',
      'Melden Sie sich mit dem Schlüssel, der zum Zertifikat in der App gehört, erneut an.',
      'Laden Sie das Zertifikat (.crt) hoch, das zum Schlüssel gehört.',
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Settings → OAuth Settings → JWT Bearer Flow.`,
      'Das Zertifikat hochladen, das zu meinem Schlüssel gehört, und prüfen, ob es nicht abgelaufen ist.',
    ],
  },
  'audience-invalid': {
    title: 'Die Audience des JWT ist die falsche',
    causes: ['Die Audience (aud) ist eine My Domain oder eine Instanz, oder die der anderen Umgebung.'],
    fixes: [
      'Prüfen Sie die Audience und den Anmelde-Host. Produktion: https://login.salesforce.com. Sandbox und Scratch-Org: https://test.salesforce.com.',
      'Fügen Sie die Org mit „Org hinzufügen“ und der richtigen Audience noch einmal hinzu (Produktion: https://login.salesforce.com, Sandbox und Scratch-Org: https://test.salesforce.com): Zeile, Alias und Browserdaten bleiben erhalten.',
    ],
  },
  'assertion-expired': {
    title: 'Das JWT war bei seiner Ankunft abgelaufen',
    causes: [
      'Die Uhr dieses Computers geht falsch.',
      'Das JWT war länger als etwa 3 Minuten gültig, was Salesforce ablehnt.',
    ],
    fixes: ['Stellen Sie die Uhr dieses Computers, und versuchen Sie es dann noch einmal.'],
  },
  'my-domain-needed': {
    title: 'Client Credentials brauchen den eigenen Host der Org',
    causes: ['Die Anfrage ging an login, test oder einen Setup-Host. Dieser Flow geht nur an der My Domain.'],
    fixes: [
      'Verwenden Sie https://<mydomain>.my.salesforce.com als Anmelde-Host.',
      'Fügen Sie die Org mit „Org hinzufügen“ und ihrer My Domain als Anmelde-Host noch einmal hinzu: Zeile, Alias und Browserdaten bleiben erhalten.',
    ],
  },
  'run-as-missing': {
    title: 'Die Client-App hat keinen Benutzer, als der sie läuft',
    causes: ['Niemand hat den Benutzer gewählt, als der der Client Credentials Flow läuft.'],
    fixes: ['Wählen Sie einen in der App: Policies → Client Credentials Flow → Run As.'],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Policies → Edit.`,
      'Den Client Credentials Flow einschalten und unter Run As einen Benutzer wählen.',
    ],
  },
  'no-valid-scopes': {
    title: 'Die Client-App hat keinen Scope für Client Credentials',
    causes: ['Seit Winter ’26 braucht dieser Flow mindestens einen gültigen Scope, und die App hat keinen.'],
    fixes: ['Fügen Sie der App den Scope api hinzu.'],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Settings → OAuth Settings → Scopes: „Manage user data via APIs (api)“ hinzufügen.`,
    ],
  },
};
