import type { InAnyLanguage } from '../../../shared/language.ts';
import type { checkWords as english } from '../en/check.ts';

/** Words of the check of one org and of all. */
export const checkWords: InAnyLanguage<typeof english> = {
  menu: 'Prüfen',
  all: 'Alle prüfen',
  asking: 'Die Org wird gefragt …',
  works: 'Funktioniert',
  user: 'Benutzer',
  org: 'Org',
  api: 'API-Version',
  requests: 'Heute noch verfügbare API-Anfragen',
  requestsUnknown: 'Die Org gibt darüber keine Auskunft',
  requestsOf: (remaining: string, max: string) => `${remaining} von ${max}`,
  requestsShort: (remaining: string, max: string) => `heute noch ${remaining} von ${max} API-Anfragen`,
  roundTrip: 'Antwortzeit',
  ms: (ms: number) => `${ms} ms`,
  apiShort: (version: string) => `API ${version}`,
  dismiss: 'Ergebnis ausblenden',

  progress: (done: number, total: number) => `Orgs werden geprüft: ${done} von ${total}`,
  progressLabel: 'Alle Orgs werden geprüft',
  cancel: 'Abbrechen',
  finished: (total: number) => (total === 1 ? '1 Org geprüft' : `${total} Orgs geprüft`),
  cancelled: (done: number, total: number) =>
    `Prüfung nach ${done} von ${total === 1 ? '1 Org' : `${total} Orgs`} abgebrochen`,
  counts: {
    ready: (count: number) => `${count} bereit`,
    needsSignIn: (count: number) =>
      count === 1 ? '1 braucht eine Anmeldung' : `${count} brauchen eine Anmeldung`,
    unreachable: (count: number) => `${count} unerreichbar`,
    blocked: (count: number) => `${count} blockiert`,
    notChecked: (count: number) => `${count} nicht geprüft`,
  },
};
