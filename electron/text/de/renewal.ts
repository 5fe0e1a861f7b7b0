import type { InAnyLanguage } from '../../../shared/language.ts';
import type { renewalWords as english } from '../en/renewal.ts';

/** Why a sign-in is not renewed now. */
export const renewalWords: InAnyLanguage<typeof english> = {
  leftAlone: (wait) => `Es wird vorerst in Ruhe gelassen: Versuchen Sie es in ${wait} noch einmal.`,
  seconds: (n) => `${n} Sekunden`,
  minutes: (n) => `${n} Minuten`,
  paused: (why, wait) => `${why}. Versuchen Sie es in ${wait} noch einmal, oder melden Sie sich erneut an.`,
  renewedInVain: 'Diese Org hat gerade ein neues Token bekommen, und Salesforce nimmt auch dieses nicht an',
  twiceUnanswered: 'Zwei Erneuerungen nacheinander blieben ohne Antwort',
  endedInTheMiddle:
    'Latchkey wurde zweimal mitten im Erneuern dieser Anmeldung beendet, das Refresh-Token könnte also verbraucht sein. Melden Sie sich erneut an; Alias und Browserdaten bleiben erhalten.',
  ofSomebodyElse:
    'Das erneuerte Token gehört zu einem anderen Benutzer oder einer anderen Organisation. Es wurde nicht gespeichert.',
  passwordRefused:
    'Salesforce hat das aufbewahrte Passwort abgelehnt, deshalb wird es nicht noch einmal gesendet: Zu viele Versuche würden den Benutzer sperren. Melden Sie sich mit dem jetzigen erneut an.',
  aSecond: 'einer Sekunde',
};
