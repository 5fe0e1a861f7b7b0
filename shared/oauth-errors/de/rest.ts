import type { InOtherWords } from '../entry-words.ts';
import type { REST_ERRORS } from '../rest.ts';

export const REST_ERRORS_IN_GERMAN: InOtherWords<typeof REST_ERRORS> = {
  'session-invalid': {
    title: 'Die Org nimmt die Sitzung nicht mehr an',
    causes: [
      'Das Zugriffstoken ist abgelaufen oder wurde widerrufen.',
      'Das Token wurde an einen anderen Host als den der Org gesendet.',
    ],
    fixes: [
      'Melden Sie sich erneut an. Latchkey hat das Token schon einmal erneuert, wo es konnte.',
      'Beginnen Sie die Anmeldung noch einmal.',
    ],
  },
  'session-without-api': {
    title: 'Diese Anmeldung darf die API nicht verwenden',
    causes: [
      'Der Client-App oder dieser Anmeldung fehlt der Scope api.',
      'API Access Control ist eingeschaltet, und die App ist nicht namentlich erlaubt.',
      'Der Benutzer ist ein Experience-Cloud-Benutzer, der die API nicht verwenden darf.',
    ],
    fixes: [
      'Fügen Sie der App den Scope api hinzu; bei eingeschalteter API Access Control erlauben Sie die App. Das Token zu erneuern hilft nicht.',
      'Melden Sie sich dann erneut an.',
      'Versuchen Sie es dann noch einmal.',
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Settings → OAuth Settings → Scopes: „Manage user data via APIs (api)“ hinzufügen.`,
      'Bei eingeschalteter API Access Control: Setup → Connected Apps OAuth Usage → Install bei der App, und sie dem Benutzer zuweisen.',
    ],
  },
  'app-not-attached-to-agent': {
    title: 'Eine Richtlinie der Client-App verweigert den Aufruf',
    causes: [
      'Die External Client App darf nur zusammen mit einem Agenten verwendet werden und ist keinem zugeordnet.',
    ],
    fixes: [
      'Ordnen Sie die App dem Agenten zu. Das Token zu erneuern hilft nicht.',
      'Oder verwenden Sie eine andere Client-App.',
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}): sie dem Agenten zuordnen, oder mir eine App ohne diese Richtlinie geben.`,
    ],
  },
  'auth-header-malformed': {
    title: 'Die Org konnte das Token nicht lesen',
    causes: [
      'Der Authorization-Header hatte eine falsche Form: ein Tippfehler in „Bearer“ oder ein Zeilenumbruch im Token.',
    ],
    fixes: [
      'Haben Sie das Token eingefügt, fügen Sie es noch einmal ohne Leerzeichen und Zeilenumbrüche ein.',
      'Melden Sie sich erneut an: Das Token ist dann ein anderes.',
    ],
  },
  'api-limit-exceeded': {
    title: 'Die Org hat ihre API-Anfragen des Tages aufgebraucht',
    causes: ['Alle Programme der Org zusammen haben die API-Anfragen verbraucht, die sie in 24 Stunden hat.'],
    fixes: [
      'Warten Sie: Die Grenze blickt auf 24 Stunden zurück und wird nach und nach wieder frei.',
      'Finden Sie heraus, welches Programm so oft anfragt, oder kaufen Sie mehr Anfragen.',
    ],
    adminClicks: () => [
      'Setup → Company Information: „API Requests, Last 24 Hours“.',
      'Setup → System Overview zeigt, wer sie verbraucht.',
    ],
  },
  'api-off-in-org': {
    title: 'Diese Org hat keine API',
    causes: ['Die Edition der Org enthält die API nicht.'],
    fixes: ['Verwenden Sie eine Edition mit API-Zugang, oder ergänzen Sie diese um ihn.'],
    adminClicks: () => [
      'Setup → Company Information: die Edition. API-Zugang kommt mit der Edition oder als Zusatz.',
    ],
  },
  'api-off-for-user': {
    title: 'Ihr Benutzer darf die API nicht verwenden',
    causes: ['Ihrem Benutzer fehlt die Berechtigung „API Enabled“.'],
    fixes: ['Geben Sie die Berechtigung „API Enabled“ über ein Profil oder einen Berechtigungssatz.'],
    adminClicks: ({ username }) => [
      `Setup → Benutzer → ${username} → Permission Set Assignments: einen Berechtigungssatz mit „API Enabled“ hinzufügen.`,
    ],
  },
  'proxy-page': {
    title: 'Statt einer Antwort von Salesforce kam eine Webseite',
    causes: [
      'Der Proxy Ihrer Firma oder ein Anmeldeportal des Netzwerks hat anstelle von Salesforce geantwortet.',
      'Das sagt nichts über Ihre Anmeldung; sie bleibt erhalten.',
      'Bei einer Nummer ab 500, zum Beispiel HTTP 503, kann es auch eine Seite von Salesforce selbst über Wartungsarbeiten sein.',
    ],
    fixes: [
      'Öffnen Sie im Browser eine Webseite: Vielleicht will das Netzwerk, dass Sie sich dort anmelden. Versuchen Sie es dann noch einmal.',
    ],
  },
  'resource-not-found': {
    title: 'Die Org hat keine solche Ressource',
    causes: ['Die API-Version oder den Pfad gibt es in dieser Org nicht.'],
    fixes: [
      'Melden Sie sich erneut an: Latchkey lernt die Versionen der Org dann neu.',
      'Versuchen Sie es noch einmal: Latchkey lernt die Versionen der Org dann neu.',
    ],
  },
  'org-gone': {
    title: 'Die Org gibt es nicht mehr',
    causes: ['Die Scratch-Org ist abgelaufen oder wurde gelöscht.'],
    fixes: [
      'Archivieren Sie die Org: Sie ist dann aus dem Weg, und ihre Notizen bleiben.',
      'Oder entfernen Sie die Org aus der Liste.',
      'Nichts bringt sie zurück: Es gibt keine Org mehr, die man hinzufügen könnte. Prüfen Sie, ob Sie diese meinten.',
    ],
  },
  'wrong-host-for-data': {
    title: 'Der Aufruf ging an einen Anmelde-Host statt an die Org',
    causes: [
      'Bei login oder test wurde nach Daten gefragt. Datenaufrufe beantwortet nur der eigene Host der Org, die Instanz-URL.',
      'Die My Domain der Org ist noch nicht in Betrieb.',
    ],
    fixes: [
      'Verwenden Sie den eigenen Host der Org: https://<mydomain>.my.salesforce.com, nicht login oder test.',
      'Fügen Sie die Org mit „Org hinzufügen“ und ihrem eigenen Host (https://<mydomain>.my.salesforce.com) noch einmal hinzu: Zeile, Alias und Browserdaten bleiben erhalten.',
    ],
  },
  'api-version-retired': {
    title: 'Die Org spricht diese API-Version nicht mehr',
    causes: ['Salesforce hat die verwendete API-Version eingestellt.'],
    fixes: [
      'Melden Sie sich erneut an: Latchkey lernt die Versionen der Org dann neu.',
      'Versuchen Sie es noch einmal: Latchkey lernt die Versionen der Org dann neu.',
    ],
  },
};
