import type { MessageBoxOptions } from 'electron';
import type { OrgKind } from '../../../shared/org.ts';
import { plainText } from '../../../shared/plain-text.ts';
import type { DeepLinkQuestions, DeepLinkSubject } from '../../ports/deep-link-questions.ts';
import { askWithBox } from './system-dialogs.ts';

/** Asked in the system's own boxes: no page can draw, press or imitate them inside Latchkey. */
export const deepLinkBoxes: DeepLinkQuestions = {
  mayOpen: async (subject) => (await askWithBox(openingBox(subject))) === 0,
  tellUnknown: async (alias) => {
    await askWithBox(unknownBox(alias));
  },
};

/** Not opening is what Enter and Escape do: the person may have pressed them for another window. */
const openingBox = ({
  alias,
  kind,
  organizationName,
  username,
  path,
}: DeepLinkSubject): MessageBoxOptions => ({
  type: 'warning',
  message: `Open ${NAME_OF_KIND[kind]} “${alias}”?`,
  detail: [
    'A link from outside Latchkey asks for it.',
    `Organization: ${plainText(organizationName, 80)}`,
    `User: ${plainText(username, 80)}`,
    ...(path === undefined ? [] : [`Page: ${plainText(path, 200)}`]),
  ].join('\n'),
  buttons: ['Open', 'Do not open'],
  defaultId: 1,
  cancelId: 1,
  noLink: true,
});

const unknownBox = (alias: string): MessageBoxOptions => ({
  type: 'info',
  message: `No one org is named “${alias}”`,
  detail:
    'A link from outside Latchkey asks for it. The link names an org by its alias in the list; an alias that two orgs share opens neither.',
  buttons: ['OK'],
  defaultId: 0,
  noLink: true,
});

const NAME_OF_KIND: Readonly<Record<OrgKind, string>> = {
  production: 'the production org',
  sandbox: 'the sandbox',
  scratch: 'the scratch org',
  developer: 'the developer org',
  trial: 'the trial org',
  unknown: 'the org of unknown kind',
};
