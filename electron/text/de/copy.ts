import type { InAnyLanguage } from '../../../shared/language.ts';
import type { copyWords as english } from '../en/copy.ts';

/** Why something cannot be copied. */
export const copyWords: InAnyLanguage<typeof english> = {
  noRefreshToken:
    'Diese Anmeldung hat kein Refresh-Token, und eine SFDX-URL wird aus einem gemacht. Kopieren Sie stattdessen das Zugriffstoken.',
  notExpressible:
    'Die Client-ID, das Secret oder das Refresh-Token dieser Org enthält Zeichen, die die Salesforce CLI in einer SFDX-URL nicht annimmt. Melden Sie sich stattdessen mit der CLI selbst an.',
  linkNeedsConsent:
    'Ein Link, der in der Produktion anmeldet, wird erst kopiert, nachdem Sie zugestimmt haben.',
  notTaken: {
    text: 'Die Zwischenablage des Systems hat den Text nicht angenommen. Vielleicht hält ein anderes Programm sie fest.',
    report:
      'Die Zwischenablage des Systems hat den Bericht nicht angenommen. Vielleicht hält ein anderes Programm sie fest.',
  },
};
