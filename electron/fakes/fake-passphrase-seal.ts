import { fail, ok } from '../../shared/result.ts';
import type { PassphraseSeal } from '../ports/passphrase-seal.ts';

/** Seals by writing the passphrase before the text: enough to tell whether it was asked for. */
export const fakePassphraseSeal: PassphraseSeal = {
  seal: (text, passphrase) => Promise.resolve(`sealed:${passphrase}:${text}`),
  recognises: (fileText) => fileText.startsWith('sealed:'),
  open(fileText, passphrase) {
    const start = `sealed:${passphrase}:`;
    if (fileText.startsWith(start)) return Promise.resolve(ok(fileText.slice(start.length)));
    return Promise.resolve(fail({ code: 'PASSPHRASE_WRONG', message: 'made by a test', remedy: 'none' }));
  },
};
