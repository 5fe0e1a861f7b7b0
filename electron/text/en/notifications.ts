import { plainText } from '../../../shared/plain-text.ts';

const name = (alias: string): string => plainText(alias, 60);

/** What notifications of the system say. They may stand on a locked screen: an alias and a day, no more. */
export const notificationWords = {
  expires: (alias: string, day: string) => ({
    title: `${name(alias)} expires ${day}`,
    body: 'After that the org is gone, with everything in it.',
  }),
  goesIdle: (alias: string, day: string) => ({
    title: `The sign-in of ${name(alias)} ends ${day}`,
    body: 'Salesforce ends a sign-in that is not used for 30 days. Opening the org keeps it.',
  }),
  copying: (alias: string) => ({
    title: `${name(alias)} is being refreshed`,
    body: 'Production is copied into the sandbox. What is in it now is replaced once the copy is activated.',
  }),
  refreshed: (alias: string) => ({
    title: `${name(alias)} was refreshed`,
    body: 'The sandbox is a new copy. Sign in to it again to go on.',
  }),
  several: (count: number, aliases: readonly string[]) => ({
    title: `${count} orgs need a look soon`,
    body: aliases.map(name).join(', '),
  }),
  /** A day of this or next year. */
  day: (at: Date | number): string =>
    `on ${new Date(at).toLocaleDateString('en', { weekday: 'long', day: 'numeric', month: 'long' })}`,
} as const;
