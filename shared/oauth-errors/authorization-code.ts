import { ADD_ANEW, type CatalogueEntry } from './catalogue-entry.ts';

/** What the token endpoint says about a code: of the browser, or of a device (salesforce.md 2.1, 1.2). */
export const CODE_ERRORS = [
  {
    id: 'code-expired',
    title: 'The authorization code was used already or came too late',
    match: [
      {
        error: 'invalid_grant',
        description: /expired authorization code/i,
        elsewhereThan: ['token:device'],
      },
    ],
    says: [{ error: 'invalid_grant', description: 'expired authorization code', where: 'token:code' }],
    causes: [
      'The page of the callback was loaded a second time, or the code waited too long before it was exchanged.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Start the sign-in again, and do not reload the tab that ends it.',
        button: 'sign-in-again',
      },
    ],
  },
  {
    id: 'code-invalid',
    title: 'The authorization code is not valid here',
    match: [
      {
        error: 'invalid_grant',
        description: /invalid authorization code/i,
        elsewhereThan: ['token:device'],
      },
    ],
    says: [{ error: 'invalid_grant', description: 'invalid authorization code', where: 'token:code' }],
    causes: [
      'The code was issued by another host than the one it was sent to: production and sandbox do not know each other’s codes.',
      'The code was changed on its way, for instance decoded twice (“%3D%3D”).',
    ],
    fixes: [
      { who: 'you', text: 'Start the sign-in again.', button: 'sign-in-again' },
      {
        who: 'you',
        text: 'Check the login host: a sandbox signs in at test.salesforce.com or at its My Domain.',
        button: 'switch-host',
        only: ['adding'],
      },
      ADD_ANEW,
    ],
  },
  {
    id: 'code-verifier-missing',
    title: 'The second half of PKCE was not sent',
    match: [{ error: 'invalid_grant', description: /code.?(?:verifier|challenge)/i }],
    says: [{ error: 'invalid_grant', description: 'missing required code verifier', where: 'token:code' }],
    causes: [
      'The sign-in began with a PKCE challenge, but the code came without its verifier. That is a mistake in Latchkey.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Start the sign-in again. If it happens again, please report this as a bug.',
        button: 'sign-in-again',
      },
    ],
  },
  {
    id: 'code-verifier-wrong',
    title: 'Two sign-ins were mixed up',
    match: [{ error: 'invalid_request', description: /code.?verifier/i }],
    says: [{ error: 'invalid_request', description: 'invalid code verifier', where: 'token:code' }],
    causes: [
      'The code belongs to another sign-in than the one that is waiting: the halves of PKCE do not fit.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Close other sign-in pages of Salesforce and start again.',
        button: 'sign-in-again',
      },
    ],
  },
  {
    id: 'device-code-ended',
    title: 'The code for the device has ended',
    match: [{ error: 'invalid_grant', description: /code|^$/i, where: ['token:device'] }],
    says: [{ error: 'invalid_grant', description: 'invalid device code', where: 'token:device' }],
    causes: [
      'A device code lives about 10 minutes, and nobody approved it in that time; or it was used already.',
    ],
    fixes: [{ who: 'you', text: 'Start again and enter the new code.', button: 'sign-in-again' }],
  },
] as const satisfies readonly CatalogueEntry[];
