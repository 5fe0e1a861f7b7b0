import type { InAnyLanguage } from '../../../shared/language.ts';
import type { salesforceWords as english } from '../en/salesforce.ts';

/** What is said of answers of an org. What begins small is a part of a sentence. */
export const salesforceWords: InAnyLanguage<typeof english> = {
  noApiVersion: 'keine API-Version',
  identityWithoutIds: 'eine Identität ohne Salesforce-IDs',
  identityOfSomebodyElse: 'das Token gehört jemand anderem, als die Anmeldung sagte',
  identityWithoutUsername: 'eine Identität ohne Benutzernamen',
  pageForData: 'eine Webseite statt Daten',
  misshaped: 'eine Antwort von falscher Form',
  redirected: (status) => `eine Umleitung (${status})`,
  status: (status) => `Status ${status}`,
  signInNotAccepted: 'Die Org nimmt die gespeicherte Anmeldung nicht mehr an.',
  notAsked: (detail) => `Die Org konnte nicht gefragt werden: ${detail}. Es wurde nichts geändert.`,
  answerUnsafe: (detail) => `Die Antwort der Org war nicht sicher zu verwenden: ${detail}.`,
  oneTimeUrlForeign: 'die Einmal-URL zeigt auf einen fremden Host',
  mayNotOpenPages:
    'Diese Anmeldung darf die Benutzeroberfläche nicht öffnen: Die Client-App braucht den Scope „web“.',
  apiOnly: 'Dieser Benutzer darf nur die API verwenden, die Org hat also keine Seiten für ihn zu öffnen.',
  opensNoPages:
    'Salesforce öffnet mit dieser Anmeldung keine Seiten, obwohl sie gültig ist: Der Client-App fehlt der Scope „web“, sie gibt JWT-Token aus, oder der Benutzer darf nur die API verwenden.',
  callRefused: (error, description) =>
    `Die Org hat den Aufruf abgelehnt: ${error}${description === '' ? '' : ` (${description})`}.`,
};
