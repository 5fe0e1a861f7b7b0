import { plainText } from '../../../shared/plain-text.ts';
import type { GuardedAct, GuardLevel } from '../../../shared/production-guard.ts';
import type { GuardedOrg } from '../../ports/guard-questions.ts';
import { kindWords } from './kinds.ts';

/** How many orgs a question names before it only counts them. */
const MOST_NAMED = 8;

/** What the guard before production says in the system's boxes. */
export const guardWords = {
  title: (act: GuardedAct, orgs: readonly GuardedOrg[]): string => {
    const [first] = orgs;
    const what = orgs.length === 1 && first !== undefined ? theOrg(first) : `${orgs.length} production orgs`;
    switch (act) {
      case 'open':
        return `Open ${what}?`;
      case 'open-several':
        return `Open ${what} at once?`;
      case 'copy':
        return `Copy what logs in to ${what}?`;
      case 'log-in-as':
        return `Log in as somebody else in ${what}?`;
    }
  },
  detail: (act: GuardedAct, orgs: readonly GuardedOrg[]): string =>
    [...orgs.slice(0, MOST_NAMED).map(lineOf), ...more(orgs.length - MOST_NAMED), '', WHY[act]].join('\n'),
  yes: { open: 'Open', 'open-several': 'Open all', copy: 'Copy', 'log-in-as': 'Log in' },
  no: 'Cancel',

  /** In place of an alias, in the language of the question. */
  typedForSeveral: 'production',

  lowerTitle: (act: GuardedAct): string => `Ask less before ${NAME_OF_ACT[act]}?`,
  lowerDetail: (to: GuardLevel): string =>
    to === 'off'
      ? 'From now on Latchkey does it to production without a question.'
      : 'From now on one press of a button is enough, and nothing has to be typed.',
  lower: 'Ask less',
  notConfirmed: 'Nothing was done: Latchkey asked first, and the answer was not yes.',
  anotherQuestion: 'Nothing was done: another question of Latchkey is still waiting for its answer.',
} as const;

const NAME_OF_ACT: Readonly<Record<GuardedAct, string>> = {
  open: 'a production org is opened',
  'open-several': 'several production orgs are opened at once',
  copy: 'something that logs in to production is copied',
  'log-in-as': 'you log in as somebody else in production',
};

const WHY: Readonly<Record<GuardedAct, string>> = {
  open: 'You asked Latchkey to ask before it opens production.',
  'open-several': 'Each opens logged in, in a window of its own.',
  copy: 'Whoever has what is copied acts in production in your name.',
  'log-in-as': 'What you do there is done in production, in the other user’s name.',
};

const theOrg = ({ alias, kind }: GuardedOrg): string => kindWords.named(kind, plainText(alias, 60));

const lineOf = ({ alias, organizationName, username }: GuardedOrg): string =>
  `${plainText(alias, 60)}: ${plainText(username, 80)}, ${plainText(organizationName, 80)}`;

const more = (count: number): readonly string[] => (count > 0 ? [`and ${count} more`] : []);
