import type { InOtherWords } from '../entry-words.ts';
import type { ACCOUNT_ERRORS } from '../account.ts';

export const ACCOUNT_ERRORS_IN_GERMAN: InOtherWords<typeof ACCOUNT_ERRORS> = {
  'user-inactive': {
    title: 'Der Benutzer ist deaktiviert oder eingefroren',
    causes: ['Ein Admin hat diesen Benutzer deaktiviert oder eingefroren.'],
    fixes: [
      'Aktivieren Sie den Benutzer, oder heben Sie das Einfrieren auf.',
      'Versuchen Sie es dann noch einmal.',
    ],
    adminClicks: ({ username }) => [
      `Setup → Benutzer → ${username}.`,
      'Active ankreuzen oder auf Unfreeze drücken.',
    ],
  },
  'org-inactive': {
    title: 'Die Org ist gesperrt, geschlossen oder ausgesetzt',
    causes: [
      'Eine Testversion oder Scratch-Org ist abgelaufen, eine Sandbox wurde gelöscht, oder Salesforce hat die Org ausgesetzt.',
    ],
    fixes: [
      'Bitten Sie den Support von Salesforce, die Org wiederherzustellen, falls Sie sie noch brauchen.',
      'Archivieren Sie die Org: Sie ist dann aus dem Weg, und ihre Notizen bleiben.',
      'Oder entfernen Sie die Org aus der Liste.',
    ],
  },
  'login-rate-exceeded': {
    title: 'Zu viele Anmeldungen in einer Stunde',
    causes: [
      'Salesforce erlaubt einem Benutzer 3.600 Anmeldungen in der Stunde. Irgendein Programm meldet sich immer wieder an, statt sein Token zu behalten.',
    ],
    fixes: [
      'Warten Sie eine Stunde.',
      'Finden Sie das Programm, das in einer Schleife läuft: Der Anmeldeverlauf zeigt, welche Anwendung sich so oft anmeldet.',
    ],
  },
  'unknown-error': {
    title: 'Salesforce ist ohne Begründung gescheitert',
    causes: ['In Salesforce ist etwas schiefgegangen. Meist geht das vorbei.'],
    fixes: [
      'Warten Sie ein wenig, und versuchen Sie es noch einmal. Hält es an, sehen Sie bei status.salesforce.com nach.',
    ],
  },
  'salesforce-down': {
    title: 'Salesforce ist nicht verfügbar',
    causes: [
      'Die Org wird gewartet, oder Salesforce hat eine Störung.',
      'Das sagt nichts über Ihre Anmeldung; sie bleibt, wie sie ist.',
    ],
    fixes: [
      'Warten Sie, bis es vorbei ist: status.salesforce.com sagt, wann. Nirgends muss neu angemeldet werden.',
      'Warten Sie, bis es vorbei ist: status.salesforce.com sagt, wann. Versuchen Sie es dann noch einmal.',
    ],
  },
  'ip-restricted': {
    title: 'Die Anmeldung ist aus diesem Netzwerk oder zu dieser Stunde nicht erlaubt',
    causes: [
      'Ihr Profil erlaubt die Anmeldung nur von bestimmten IP-Adressen oder zu bestimmten Stunden.',
      'Die Richtlinie der App selbst erzwingt IP-Beschränkungen.',
    ],
    fixes: [
      'Verbinden Sie sich mit dem Netzwerk oder VPN Ihrer Firma, und versuchen Sie es noch einmal.',
      'Lockern Sie die IP-Beschränkungen in den Richtlinien der App, oder fügen Sie die Adresse hinzu. Der Bereich des Profils gilt weiterhin.',
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → External Client App Manager → ${app} (Consumer Key ${clientId}) → Policies → IP Relaxation auf „Relax IP restrictions“ stellen.`,
      `Oder: Setup → Profiles → das Profil von ${username} → Login IP Ranges und Login Hours.`,
    ],
  },
};
