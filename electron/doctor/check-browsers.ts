import { finding, type DoctorCheck } from './check.ts';

/** Which browsers a sign-in can be opened in; Latchkey's own window works without any. */
export const checkBrowsers: DoctorCheck = {
  subject: 'browsers',
  title: 'Browsers',
  async run({ browser }) {
    const names = (await browser.find()).map(({ name }) => name);
    return [
      names.length > 0
        ? finding('good', `${names.join(', ')}.`)
        : finding(
            'warning',
            'None was found.',
            'Sign in in Latchkey’s own window, or copy the sign-in link.',
          ),
    ];
  },
};
