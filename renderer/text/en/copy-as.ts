import type { CopiedForm, CopyFormat } from '../../../shared/copy-format.ts';

/** Words of the dialog `Copy as…`. */
export const copyAsWords = {
  menu: 'Copy as…',
  title: (alias: string) => `Copy as… · ${alias}`,
  lead: 'A fresh token, in the form you need. Latchkey clears it from the clipboard by itself.',
  label: 'Forms',
  copying: 'Getting a fresh token…',
  cancel: 'Cancel',
  formats: {
    token: { label: 'Access token', hint: 'The token alone' },
    header: { label: 'Authorization header', hint: 'Authorization: Bearer …' },
    curl: { label: 'curl', hint: 'A call of /services/data/ with the header' },
    env: { label: '.env lines', hint: 'SF_INSTANCE_URL and SF_ACCESS_TOKEN' },
    'sf-login': { label: 'sf org login access-token', hint: 'The token is handed over as SF_ACCESS_TOKEN' },
    'sfdx-url': { label: 'SFDX URL…', hint: 'Holds the refresh token; asks first' },
  } satisfies Record<CopyFormat, { readonly label: string; readonly hint: string }>,
  /** What lies on the clipboard, for the status bar. */
  copied: {
    token: (alias: string) => `Token of ${alias} on the clipboard`,
    header: (alias: string) => `Header with the token of ${alias} on the clipboard`,
    curl: (alias: string) => `curl command with the token of ${alias} on the clipboard`,
    env: (alias: string) => `.env lines with the token of ${alias} on the clipboard`,
    'sf-login': (alias: string) => `sf login line with the token of ${alias} on the clipboard`,
    'sfdx-url': (alias: string) => `SFDX URL of ${alias} on the clipboard`,
    'login-link': (alias: string) => `Login link of ${alias} on the clipboard`,
    'secret-note': (alias: string) => `Secret note of ${alias} on the clipboard`,
  } satisfies Record<CopiedForm, (alias: string) => string>,
  sfdx: {
    title: (alias: string) => `Copy the SFDX URL of ${alias}?`,
    points: [
      'It contains the refresh token: whoever has this text can sign in as this user until it is revoked.',
      'The sign-in then has two owners. If its app rotates refresh tokens, the first refresh by either one ends it for the other.',
    ],
    note: 'For another tool, signing in there is the safer way: each tool then has a sign-in of its own.',
    copy: 'Copy SFDX URL',
    back: 'Back',
  },
} as const;
