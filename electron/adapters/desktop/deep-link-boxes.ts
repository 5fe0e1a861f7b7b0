import type { MessageBoxOptions } from 'electron';
import { plainText } from '../../../shared/plain-text.ts';
import type { DeepLinkQuestions, DeepLinkSubject } from '../../ports/deep-link-questions.ts';
import { askWithBox } from './system-dialogs.ts';
import { words } from '../../text/words.ts';

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
  message: words().boxes.openOrg(words().kinds.named(kind, alias)),
  detail: [
    words().boxes.linkAsks,
    words().boxes.linkOrganization(plainText(organizationName, 80)),
    words().boxes.linkUser(plainText(username, 80)),
    ...(path === undefined ? [] : [words().boxes.linkPage(plainText(path, 200))]),
  ].join('\n'),
  buttons: [words().boxes.open, words().boxes.doNotOpen],
  defaultId: 1,
  cancelId: 1,
  noLink: true,
});

const unknownBox = (alias: string): MessageBoxOptions => ({
  type: 'info',
  message: words().boxes.noOneOrg(alias),
  detail: words().boxes.linkNamesNone,
  buttons: [words().tray.ok],
  defaultId: 0,
  noLink: true,
});
