import type { InAnyLanguage } from '../../../shared/language.ts';
import type { orgsWords as english } from '../en/orgs.ts';

/** What is said of orgs, their sign-ins, groups and notes. */
export const orgsWords: InAnyLanguage<typeof english> = {
  checkTooSlow: (seconds) =>
    `Die Org hat innerhalb von ${seconds} Sekunden nicht geantwortet. Es wurde nichts geändert.`,
  checkFailed: 'Beim Prüfen dieser Org ist in Latchkey etwas schiefgegangen.',
  signInEnded:
    'Die Anmeldung dieser Org ist beendet. Melden Sie sich erneut an; Alias und Browserdaten bleiben erhalten.',
  neverSignedIn:
    'Latchkey kennt diese Org, hat auf diesem Computer aber keine Anmeldung für sie. Melden Sie sich einmal an; Alias, Gruppen und Notizen bleiben erhalten.',
  noRefreshToken:
    'Die Sitzung ist beendet, und Salesforce hat für diese Org kein Refresh-Token gegeben (der Scope refresh_token fehlt). Melden Sie sich erneut an.',
  endedByPassword:
    'Die Sitzung ist beendet, und eine Anmeldung mit Benutzername und Passwort bringt kein Refresh-Token. Melden Sie sich erneut an; wird das Passwort dabei aufbewahrt, kann Latchkey die Sitzung selbst erneuern.',
  endedByJwt:
    'Die Sitzung ist beendet, und der private Schlüssel ist nicht mehr im Tresor. Melden Sie sich mit dem Schlüssel erneut an.',
  sessionEnded: 'Die Sitzung ist beendet. Melden Sie sich erneut an.',
  pastedTokenEnded:
    'Das eingefügte Zugriffstoken ist abgelaufen. Es kam ohne Refresh-Token und kann deshalb nicht erneuert werden: Melden Sie sich mit einem neuen an, oder fügen Sie die Org mit einem anderen Verfahren hinzu.',
  tokensMisshaped:
    'Die gespeicherten Token dieser Org haben keine Form, die Latchkey versteht. Sie bleiben erhalten. Melden Sie sich erneut an.',
  notInList: 'Diese Org ist nicht mehr in der Liste.',
  noSecretNote: 'Der Tresor enthält keine geheime Notiz zu dieser Org.',
  groupNeedsName: 'Eine Gruppe braucht einen Namen.',
  groupNameTaken: (name) => `Es gibt schon eine Gruppe „${name}“.`,
  groupGone: 'Diese Gruppe gibt es nicht mehr.',
  notUndone: 'Diese Änderung kann nicht mehr rückgängig gemacht werden.',
  aliasEmpty: 'Ein Alias braucht mindestens ein Zeichen.',
  removalTooSlow: (seconds) =>
    `Salesforce hat innerhalb von ${seconds} Sekunden nicht geantwortet. Das Entfernen geht von selbst weiter.`,
  removalFailed: 'Beim Entfernen dieser Org ist in Latchkey etwas schiefgegangen.',
};
