import type { InAnyLanguage } from '../../../shared/language.ts';
import { plainText } from '../../../shared/plain-text.ts';
import type { notificationWords as english } from '../en/notifications.ts';

const name = (alias: string): string => plainText(alias, 60);

/** What notifications of the system say. They may stand on a locked screen: an alias and a day, no more. */
export const notificationWords: InAnyLanguage<typeof english> = {
  expires: (alias, day) => ({
    title: `${name(alias)} läuft ${day} ab`,
    body: 'Danach gibt es die Org nicht mehr, mit allem, was darin ist.',
  }),
  goesIdle: (alias, day) => ({
    title: `Die Anmeldung von ${name(alias)} endet ${day}`,
    body: 'Salesforce beendet eine Anmeldung, die 30 Tage nicht verwendet wird. Die Org zu öffnen erhält sie.',
  }),
  copying: (alias) => ({
    title: `${name(alias)} wird aktualisiert`,
    body: 'Die Produktion wird in die Sandbox kopiert. Was jetzt darin ist, wird ersetzt, sobald die Kopie aktiviert wird.',
  }),
  refreshed: (alias) => ({
    title: `${name(alias)} wurde aktualisiert`,
    body: 'Die Sandbox ist eine neue Kopie. Melden Sie sich noch einmal an, um weiterzumachen.',
  }),
  several: (count, aliases) => ({
    title: `${count} Orgs brauchen bald einen Blick`,
    body: aliases.map(name).join(', '),
  }),
  day: (at) =>
    `am ${new Date(at).toLocaleDateString('de', { weekday: 'long', day: 'numeric', month: 'long' })}`,
};
