import type { InAnyLanguage } from '../../../shared/language.ts';
import type { requestsWords as english } from '../en/requests.ts';

/** Why a message to the main process is refused. */
export const requestsWords: InAnyLanguage<typeof english> = {
  foreign: 'Diese Nachricht kam nicht von Latchkeys eigener Seite.',
  misfit: 'Die Anfrage passt nicht zu dem, was Latchkey versteht.',
};
