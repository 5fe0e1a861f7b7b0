import type { InAnyLanguage } from '../../../shared/language.ts';
import type { callbackWords as english } from '../en/callback.ts';

/** What a browser shows at the addresses at which this computer waits for it. */
export const callbackWords: InAnyLanguage<typeof english> = {
  leadsOn: 'Latchkey führt weiter zu Salesforce.',
  notThisComputer: 'Diese Anfrage kam nicht von einem Browser auf diesem Computer.',
  ownPageOnly: 'Nur eine Seite Ihres eigenen Browsers darf hierher kommen.',
  nothing: 'Hier ist nichts.',
  startedByLatchkey: 'Hier wird nur ein Browser erwartet, den Latchkey gestartet hat.',
  used: 'Diese Adresse wurde bereits verwendet. Gehen Sie zurück zu Latchkey und öffnen Sie die Org noch einmal.',
  notYet: 'Noch nicht.',
  noPort:
    'Die Anmeldung konnte keinem Browser übergeben werden: Dieser Computer gibt Latchkey keinen Port auf 127.0.0.1. Versuchen Sie es noch einmal.',
  done: 'Latchkey hat die Antwort von Salesforce. Sie können diesen Tab schließen und zu Latchkey zurückgehen.',
  notAwaited:
    'Das ist nicht die Antwort, auf die Latchkey wartet. Gehen Sie zurück zu Latchkey, um zu sehen, wie es um die Anmeldung steht.',
  fromSalesforceOnly: 'Hier wird nur ein Browser erwartet, der von Salesforce zurückkommt.',
  answeredAlready:
    'Latchkey hat bereits eine Antwort auf diese Anmeldung. Sie können diesen Tab schließen und zu Latchkey zurückgehen.',
  tooLong: 'Diese Adresse ist zu lang für eine Antwort von Salesforce.',
};
