import type { InAnyLanguage } from '../../../shared/language.ts';
import { plainText } from '../../../shared/plain-text.ts';
import type { GuardedAct } from '../../../shared/production-guard.ts';
import type { GuardedOrg } from '../../ports/guard-questions.ts';
import type { guardWords as english } from '../en/guard.ts';
import { kindWords } from './kinds.ts';

/** How many orgs a question names before it only counts them. */
const MOST_NAMED = 8;

const NAME_OF_ACT: Readonly<Record<GuardedAct, string>> = {
  open: 'eine Produktions-Org geöffnet wird',
  'open-several': 'mehrere Produktions-Orgs auf einmal geöffnet werden',
  copy: 'etwas kopiert wird, das in der Produktion anmeldet',
  'log-in-as': 'Sie sich in der Produktion als jemand anderes anmelden',
};

const WHY: Readonly<Record<GuardedAct, string>> = {
  open: 'Latchkey soll fragen, bevor es die Produktion öffnet: So haben Sie es eingestellt.',
  'open-several': 'Jede öffnet sich angemeldet, in einem eigenen Fenster.',
  copy: 'Wer das Kopierte hat, handelt in der Produktion in Ihrem Namen.',
  'log-in-as': 'Was Sie dort tun, geschieht in der Produktion, im Namen des anderen Benutzers.',
};

const theOrg = ({ alias, kind }: GuardedOrg): string => kindWords.named(kind, plainText(alias, 60));

const lineOf = ({ alias, organizationName, username }: GuardedOrg): string =>
  `${plainText(alias, 60)}: ${plainText(username, 80)}, ${plainText(organizationName, 80)}`;

const more = (count: number): readonly string[] => (count > 0 ? [`und ${count} weitere`] : []);

/** What the guard before production says in the system's boxes. */
export const guardWords: InAnyLanguage<typeof english> = {
  title: (act, orgs) => {
    const [first] = orgs;
    const only = orgs.length === 1 ? first : undefined;
    const what = only === undefined ? `${orgs.length} Produktions-Orgs` : theOrg(only);
    switch (act) {
      case 'open':
        return `Möchten Sie ${what} öffnen?`;
      case 'open-several':
        return `Möchten Sie ${what} auf einmal öffnen?`;
      case 'copy':
        return `Möchten Sie kopieren, was Zugang gibt? Es geht um ${what}.`;
      case 'log-in-as':
        return `Möchten Sie sich als jemand anderes anmelden? Es geht um ${what}.`;
    }
  },
  detail: (act, orgs) =>
    [...orgs.slice(0, MOST_NAMED).map(lineOf), ...more(orgs.length - MOST_NAMED), '', WHY[act]].join('\n'),
  yes: { open: 'Öffnen', 'open-several': 'Alle öffnen', copy: 'Kopieren', 'log-in-as': 'Anmelden' },
  no: 'Abbrechen',

  typedForSeveral: 'Produktion',

  lowerTitle: (act) => `Weniger fragen, bevor ${NAME_OF_ACT[act]}?`,
  lowerDetail: (to) =>
    to === 'off'
      ? 'Von nun an tut Latchkey es in der Produktion ohne Frage.'
      : 'Von nun an genügt ein Druck auf einen Knopf, und nichts muss eingetippt werden.',
  lower: 'Weniger fragen',
  notConfirmed: 'Es wurde nichts getan: Latchkey hat zuerst gefragt, und die Antwort war nicht Ja.',
  anotherQuestion: 'Es wurde nichts getan: Eine andere Frage von Latchkey wartet noch auf ihre Antwort.',
};
