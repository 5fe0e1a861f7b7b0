import { finding, type DoctorCheck } from './check.ts';
import { words } from '../text/words.ts';

/** Which browsers a sign-in can be opened in; Latchkey's own window works without any. */
export const checkBrowsers: DoctorCheck = {
  subject: 'browsers',
  async run({ browser }) {
    const names = (await browser.find()).map(({ name }) => name);
    return [
      names.length > 0
        ? finding('good', `${names.join(', ')}.`)
        : finding('warning', words().doctor.noBrowser, words().doctor.noBrowserRemedy),
    ];
  },
};
