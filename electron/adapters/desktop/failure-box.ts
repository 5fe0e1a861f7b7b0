import type { AppError } from '../../../shared/app-error.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { words } from '../../text/words.ts';
import { askWithBox } from './system-dialogs.ts';

/** Says in a box of the system what failed that was asked for in a menu of the system; true: show the list. */
export async function tellFailure(alias: string, { message }: AppError): Promise<boolean> {
  const pressed = await askWithBox({
    type: 'error',
    message: words().tray.failed(plainText(alias, 60)),
    detail: plainText(message, 600),
    buttons: [words().tray.showOrgs, words().tray.ok],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return pressed === 0;
}
