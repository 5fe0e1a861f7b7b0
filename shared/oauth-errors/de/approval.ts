import type { InOtherWords } from '../entry-words.ts';
import type { APPROVAL_ERRORS } from '../approval.ts';

export const APPROVAL_ERRORS_IN_GERMAN: InOtherWords<typeof APPROVAL_ERRORS> = {
  'app-not-installed': {
    title: 'Die Client-App ist in dieser Org nicht installiert',
    causes: [
      'Seit September 2025 lässt Salesforce eine Client-App einer anderen Org nur zu, wenn ein Admin sie installiert hat. Die Seite von Salesforce zeigt das als OAUTH_APPROVAL_ERROR_GENERIC.',
      'Ihrem Benutzer fehlt die Berechtigung „Approve Uninstalled Connected Apps“.',
    ],
    fixes: [
      'Installieren Sie die App: Setup → Connected Apps OAuth Usage → die App → Install, dann Manage App Policies.',
      'Oder verwenden Sie eine External Client App, die in dieser Org selbst angelegt wurde: Sie muss nicht installiert werden.',
    ],
    adminClicks: ({ app, clientId }) => [
      'Setup → Connected Apps OAuth Usage.',
      `${app} (Consumer Key ${clientId}) suchen und auf Install drücken.`,
      'Auf Manage App Policies drücken und Permitted Users und IP Relaxation prüfen.',
    ],
  },
  'approval-error': {
    title: 'Salesforce hat die Genehmigung ohne Begründung abgebrochen',
    causes: [
      'Die Client-App ist in dieser Org nicht installiert.',
      'Es wurde ein Scope verlangt, den die App nicht hat.',
      'Der Benutzer darf nur die API verwenden oder hat eine Integration-Lizenz und kann deshalb keine App genehmigen.',
      'Der Benutzer gehört nicht zu den Permitted Users der App.',
      'Eine Richtlinie der External Client App steht im Weg, zum Beispiel vorgeschriebenes PKCE.',
    ],
    fixes: [
      'Sehen Sie sich die Adresse der Fehlerseite von Salesforce an: Ihre error_description nennt oft den wahren Grund.',
      'Prüfen Sie vier Dinge: Die App ist installiert, sie hat die Scopes api, web und refresh_token, der Benutzer darf sie verwenden, und der Benutzer ist nicht „API Only“.',
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → Connected Apps OAuth Usage: Hat ${app} (Consumer Key ${clientId}) einen Knopf Install, ihn drücken.`,
      'Setup → External Client App Manager → die App → Settings: Die Scopes api, web und refresh_token sind ausgewählt.',
      `In den Richtlinien der App lassen die Permitted Users ${username} zu.`,
      `Setup → Benutzer → ${username}: ohne die Berechtigung „API Only User“.`,
    ],
  },
  'app-blocked-by-admin': {
    title: 'Ein Admin hat die Client-App gesperrt',
    causes: [
      'Ein Admin der Org hat die App gesperrt.',
      'API Access Control ist eingeschaltet und sperrt jede App, die nicht namentlich erlaubt ist.',
    ],
    fixes: [
      'Geben Sie die App unter Setup → Connected Apps OAuth Usage frei. Bei eingeschalteter API Access Control installieren Sie die App und weisen Sie sie dem Benutzer zu.',
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → Connected Apps OAuth Usage → ${app} (Consumer Key ${clientId}) → Unblock.`,
      `Bei eingeschalteter API Access Control: Install, dann die App einem Berechtigungssatz von ${username} zuweisen.`,
    ],
  },
  'user-not-permitted': {
    title: 'Ihr Benutzer darf diese Client-App nicht verwenden',
    causes: [
      'Die Permitted Users der App stehen auf „Admin approved users are pre-authorized“, und Ihr Benutzer ist ihr nicht zugewiesen.',
    ],
    fixes: [
      'Weisen Sie der App das Profil oder einen Berechtigungssatz des Benutzers zu.',
      'Melden Sie sich dann erneut an.',
      'Versuchen Sie es dann noch einmal.',
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → External Client App Manager (oder Manage Connected Apps) → ${app} (Consumer Key ${clientId}).`,
      `Policies: ein Profil oder einen Berechtigungssatz hinzufügen, den ${username} hat.`,
      'Änderungen brauchen 2 bis 10 Minuten.',
    ],
  },
};
