import type { Locator, Page } from '@playwright/test';
import type { AppError } from '../../shared/app-error.ts';
import { SIGN_IN_METHODS, type SignInMethod } from '../../shared/sign-in-method.ts';
import { expect, type Latchkey } from './fixtures.ts';
import { arrowTo, chooseInRow, pressByTab, tabTo } from './keyboard.ts';
import {
  deadRefreshToken,
  org,
  practiceApp,
  practiceInfo,
  savedApp,
  scenario,
  type Scenario,
} from './scenario.ts';

/** A screen or dialog of the app, and how it is reached from the start by keys alone. */
export interface Screen {
  readonly name: string;
  readonly scenario: Scenario;
  readonly reach: (page: Page, latchkey: Latchkey) => Promise<void>;
  /** What has the focus again after Escape; none where there is nothing to leave. */
  readonly back?: (page: Page) => Locator;
}

const METHOD_NAMES = {
  browser: 'Browser',
  password: 'Username and password',
  jwt: 'JWT',
  'client-credentials': 'Client credentials',
  'sfdx-url': 'SFDX URL',
  'access-token': 'Access token',
  device: 'Device code',
} as const satisfies Record<SignInMethod, string>;

const ALIAS = 'W'.repeat(60);
const acme = org(1, { alias: 'ACME', kind: 'production' });
const long = org(2, { alias: ALIAS, username: `${'u'.repeat(70)}@acme.test` });
const orgs = [acme, long, org(3, { state: 'needs-sign-in', problem: deadRefreshToken })];
const clientApps = [savedApp, practiceApp];
const some = scenario({ orgs, clientApps });

const grouped = scenario({
  orgs: orgs.map((one) => ({ ...one, groupIds: ['g1'], tags: ['eu', 'T'.repeat(40)], note: 'Ask Bob' })),
  groups: [
    { id: 'g1', name: 'G'.repeat(60), colour: 'blue' },
    { id: 'g2', name: 'Globex' },
  ],
});

const refused: AppError = {
  code: 'SIGN_IN_REFUSED',
  message: 'Salesforce refused the sign-in.',
  remedy: 'change-login-host',
  salesforce: { error: 'invalid_grant', description: 'authentication failure', status: 400 },
  subject: { loginHost: 'https://login.salesforce.com', username: 'ada@acme.com.uat' },
};
const diskFull: AppError = { code: 'STORE_WRITE_FAILED', message: 'The disk is full.', remedy: 'free-disk' };

const row = (page: Page, alias = 'ACME') => page.getByRole('row', { name: new RegExp(`^${alias}`, 'u') });
const longRow = (page: Page) => row(page, ALIAS);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').last().getByRole('button', { name, exact: true });

/** Along the toolbar, which is one stop of the Tab key. */
async function pressTool(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, 'Add org'));
  await arrowTo(page, button(page, name), 'ArrowRight');
  await page.keyboard.press('Enter');
}

async function openAddOrg(page: Page): Promise<Locator> {
  await pressByTab(page, button(page, 'Add org'));
  const dialog = page.getByRole('dialog', { name: 'Add org' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Opens an entry of a row's menu; of the row with the long alias, which leaves the least room. */
const fromRow =
  (entry: string, row = longRow) =>
  async (page: Page) => {
    await tabTo(page, page.getByRole('row').first());
    if (!(await row(page).evaluate((element) => element === document.activeElement))) {
      await arrowTo(page, row(page));
    }
    await chooseInRow(page, row(page), entry);
  };

/** Like `fromRow`, of an org that was added by another method. */
const signInAgain = (method: SignInMethod): Screen => ({
  name: `again-${method}`,
  scenario: scenario({ orgs: [{ ...acme, method }], clientApps }),
  reach: async (page, latchkey) => {
    if (method === 'browser') await latchkey.answerNext('signInAgain', null);
    await fromRow('Sign in again', row)(page);
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  back: row,
});

/** The method is chosen by the arrow keys. */
const addOrgBy = (method: SignInMethod): Screen => ({
  name: `add-org-${method}`,
  scenario: some,
  reach: async (page) => {
    const dialog = await openAddOrg(page);
    const methods = dialog.getByRole('radiogroup', { name: 'Method' });
    await tabTo(page, methods.getByRole('radio', { checked: true }));
    await arrowTo(page, methods.getByRole('radio', { name: METHOD_NAMES[method], exact: true }));
  },
  back: (page) => button(page, 'Add org'),
});

/** Every screen and dialog there is. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'empty',
    scenario: scenario(),
    reach: (page) => tabTo(page, button(page, 'Add org')),
  },
  {
    name: 'empty-practice',
    scenario: scenario(),
    reach: async (page, latchkey) => {
      await latchkey.answerNext('startPractice', { ok: true, value: practiceInfo });
      await latchkey.answerNext('listClientApps', [practiceApp]);
      await pressByTab(page, button(page, 'Try it with practice orgs'));
      await tabTo(page, button(page, `Use ${practiceInfo.sandboxLoginHost}`));
    },
  },
  {
    name: 'list',
    scenario: some,
    reach: (page) => tabTo(page, page.getByRole('row').first()),
  },
  {
    name: 'search',
    scenario: some,
    reach: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('www');
      await expect(page.getByRole('row')).toHaveCount(1);
      await page.keyboard.press('ArrowDown');
      await expect(longRow(page)).toBeFocused();
    },
    back: longRow,
  },
  {
    name: 'search-none',
    scenario: some,
    reach: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type(`${ALIAS}${ALIAS}`);
      await tabTo(page, button(page, 'Clear search').last());
    },
  },
  {
    name: 'palette',
    scenario: some,
    reach: async (page) => {
      await tabTo(page, page.getByRole('row').first());
      await arrowTo(page, longRow(page));
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('www');
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
    },
    back: longRow,
  },
  {
    name: 'shortcuts',
    scenario: some,
    reach: async (page) => {
      await tabTo(page, page.getByRole('row').first());
      await arrowTo(page, longRow(page));
      await page.keyboard.press('?');
      await expect(inDialog(page, 'Close')).toBeFocused();
    },
    back: longRow,
  },
  {
    name: 'row-menu',
    scenario: some,
    reach: async (page) => {
      await tabTo(page, page.getByRole('row').first());
      await arrowTo(page, row(page).getByRole('button', { name: 'More' }), 'ArrowRight');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menuitem').first()).toBeFocused();
    },
    back: row,
  },
  {
    name: 'row-failure',
    scenario: some,
    reach: async (page, latchkey) => {
      await latchkey.answerNext('openOrg', { ok: false, error: refused });
      await tabTo(page, page.getByRole('row').first());
      await page.keyboard.press('Enter');
      const alert = row(page).getByRole('alert');
      await expect(alert).toBeVisible();
      await arrowTo(page, alert.getByRole('button', { name: 'Show all' }), 'ArrowRight');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'row-checked',
    scenario: some,
    reach: async (page) => {
      await fromRow('Check')(page);
      await expect(page.getByText('Works')).toBeVisible();
      await arrowTo(page, button(page, 'Dismiss the result'), 'ArrowRight');
    },
  },
  {
    name: 'check-all',
    scenario: some,
    reach: async (page) => {
      await pressTool(page, 'Check all');
      await tabTo(page, button(page, 'Dismiss the result'));
    },
  },
  {
    name: 'open-at',
    scenario: some,
    reach: async (page) => {
      await fromRow('Open at…')(page);
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
    },
    back: longRow,
  },
  {
    name: 'paste-url',
    scenario: some,
    reach: async (page) => {
      await pressTool(page, 'Paste URL');
      await page.keyboard.type('https://acme.lightning.force.com');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menuitem').first()).toBeFocused();
      await arrowTo(page, page.getByRole('menuitem', { name: ALIAS }));
    },
    back: (page) => button(page, 'Paste URL'),
  },
  {
    name: 'open-several',
    scenario: some,
    reach: async (page) => {
      await tabTo(page, page.getByRole('row').first());
      await page.keyboard.press('ControlOrMeta+a');
      await tabTo(page, button(page, 'Open selected'));
      await page.keyboard.press('Enter');
      await expect(inDialog(page, 'Cancel')).toBeFocused();
    },
    back: (page) => button(page, 'Open selected'),
  },
  ...SIGN_IN_METHODS.map(addOrgBy),
  {
    name: 'add-org-refused',
    scenario: some,
    reach: async (page, latchkey) => {
      const dialog = await openAddOrg(page);
      await latchkey.answerNext('addOrg', { ok: false, error: refused });
      await pressByTab(page, inDialog(page, 'Sign in here'));
      await expect(dialog.getByRole('alert')).toBeFocused();
    },
    back: (page) => button(page, 'Add org'),
  },
  {
    name: 'add-org-missing',
    scenario: scenario({ orgs }),
    reach: async (page) => {
      const dialog = await openAddOrg(page);
      await pressByTab(page, inDialog(page, 'Sign in here'));
      await expect(dialog.getByLabel('Client id', { exact: true })).toBeFocused();
    },
    back: (page) => button(page, 'Add org'),
  },
  {
    name: 'add-org-waiting-browser',
    scenario: some,
    reach: async (page, latchkey) => {
      const dialog = await openAddOrg(page);
      await latchkey.answerNext('addOrg', null);
      await pressByTab(page, inDialog(page, 'Sign in in my browser'));
      await pressByTab(page, dialog.locator('summary'));
      await tabTo(page, dialog.getByRole('combobox'));
    },
  },
  {
    name: 'add-org-waiting-device',
    scenario: some,
    reach: async (page, latchkey) => {
      await addOrgBy('device').reach(page, latchkey);
      await latchkey.answerNext('addOrg', null);
      await pressByTab(page, inDialog(page, 'Add'));
      await expect.poll(() => latchkey.requestsOf('addOrg')).toHaveLength(1);
      const [request] = await latchkey.requestsOf('addOrg');
      await latchkey.push('signInChanged', {
        kind: 'device',
        signInId: (request as { readonly signInId: string }).signInId,
        userCode: 'XJ4K9P2M',
        verificationUrl: 'https://login.salesforce.com/setup/connect',
        endsAt: Date.now() + 600_000,
      });
      await tabTo(page, page.getByRole('button', { name: 'Copy the code' }));
    },
  },
  {
    name: 'client-apps',
    scenario: some,
    reach: (page) => pressTool(page, 'Client apps'),
    back: (page) => button(page, 'Client apps'),
  },
  {
    name: 'settings',
    scenario: some,
    reach: (page) => pressTool(page, 'Settings'),
    back: (page) => button(page, 'Settings'),
  },
  ...(['Export…', 'Import…', 'Team catalogues…', 'Restore…'] as const).map((name): Screen => ({
    name: name.slice(0, -1).toLowerCase(),
    scenario: some,
    reach: async (page) => {
      await pressTool(page, 'Settings');
      await pressByTab(page, inDialog(page, name));
      await expect(
        page.getByRole('dialog', { name: new RegExp(`^${name.slice(0, -1)}`, 'u') }),
      ).toBeVisible();
    },
    back: (page) => inDialog(page, name),
  })),
  {
    name: 'client-app-editor',
    scenario: some,
    reach: async (page) => {
      await pressTool(page, 'Client apps');
      await pressByTab(page, page.getByRole('listitem').first().getByRole('button', { name: 'Edit' }));
      await expect(page.getByRole('dialog', { name: /^Edit/u })).toBeVisible();
    },
    back: (page) => page.getByRole('listitem').first().getByRole('button', { name: 'Edit' }),
  },
  {
    name: 'client-app-guide',
    scenario: some,
    reach: async (page) => {
      await pressTool(page, 'Client apps');
      await pressByTab(page, inDialog(page, 'How to create an External Client App'));
      await expect(page.getByRole('dialog', { name: 'Create an External Client App' })).toBeVisible();
    },
    back: (page) => inDialog(page, 'How to create an External Client App'),
  },
  {
    name: 'client-app-check',
    scenario: some,
    reach: async (page) => {
      await pressTool(page, 'Client apps');
      await pressByTab(
        page,
        page.getByRole('listitem').first().getByRole('button', { name: 'Check this app' }),
      );
      await expect(page.getByLabel('Login host to check at')).toBeVisible();
    },
  },
  ...SIGN_IN_METHODS.map(signInAgain),
  {
    name: 'again-refused',
    scenario: some,
    reach: async (page, latchkey) => {
      await latchkey.answerNext('signInAgain', { ok: false, error: refused });
      await fromRow('Sign in again')(page);
      await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    },
    back: longRow,
  },
  { name: 'details', scenario: some, reach: fromRow('Details'), back: longRow },
  {
    name: 'details-refused',
    scenario: some,
    reach: async (page, latchkey) => {
      await latchkey.answerNext('checkOrg', { ok: false, error: refused });
      await fromRow('Details')(page);
      await pressByTab(page, inDialog(page, 'Test it'));
      await expect(page.getByRole('dialog').getByRole('alert')).toBeFocused();
    },
    back: longRow,
  },
  { name: 'groups-of-org', scenario: grouped, reach: fromRow('Groups…'), back: longRow },
  { name: 'tags-of-org', scenario: grouped, reach: fromRow('Tags…'), back: longRow },
  { name: 'colour-of-org', scenario: grouped, reach: fromRow('Colour…'), back: longRow },
  { name: 'notes-of-org', scenario: grouped, reach: fromRow('Notes'), back: longRow },
  {
    name: 'new-group',
    scenario: grouped,
    reach: async (page) => {
      await tabTo(page, button(page, 'All orgs'));
      await arrowTo(page, button(page, 'New group…'));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    // The narrow sizes take its button from the page and put another there.
  },
  { name: 'copy-as', scenario: some, reach: fromRow('Copy as…'), back: longRow },
  {
    name: 'copy-sfdx-url',
    scenario: some,
    reach: async (page) => {
      await fromRow('Copy as…')(page);
      await arrowTo(page, page.getByRole('menuitem', { name: /SFDX/u }));
      await page.keyboard.press('Enter');
      await expect(inDialog(page, 'Back')).toBeFocused();
    },
    back: longRow,
  },
  {
    name: 'revoke',
    scenario: some,
    reach: async (page) => {
      await fromRow('Details')(page);
      await pressByTab(page, inDialog(page, 'Revoke'));
      await expect(page.getByRole('dialog', { name: /^Revoke/u })).toBeVisible();
    },
    back: longRow,
  },
  {
    name: 'rename-refused',
    scenario: some,
    reach: async (page, latchkey) => {
      await latchkey.answerNext('renameOrg', { ok: false, error: diskFull });
      await fromRow('Rename')(page);
      await expect(page.getByLabel('Alias')).toBeFocused();
      await page.keyboard.type('x');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
    },
    back: longRow,
  },
  {
    name: 'remove-refused',
    scenario: some,
    reach: async (page, latchkey) => {
      await latchkey.answerNext('removeOrg', { ok: false, error: diskFull });
      await fromRow('Remove')(page);
      await pressByTab(page, inDialog(page, 'Remove'));
      await expect(page.getByRole('alert')).toBeVisible();
    },
    back: longRow,
  },
  {
    name: 'doctor',
    scenario: {
      ...some,
      doctor: {
        at: 0,
        version: '0.1.0',
        lines: [
          {
            subject: 'clock',
            title: 'Clock',
            outcome: 'warning',
            found: '2 minutes behind login.salesforce.com.',
            remedy: 'Let the system set the clock from the network.',
          },
          {
            subject: 'keychain',
            title: 'Keychain',
            outcome: 'bad',
            found: 'The keychain is locked.',
            remedy:
              'Unlock the keyring, then press Try again in Latchkey’s window. No org is lost meanwhile.',
          },
          {
            subject: 'names',
            title: 'DNS',
            outcome: 'good',
            found: '2 names found: login.salesforce.com, acme.my.salesforce.com.',
            remedy: null,
          },
        ],
        lastSignIn: {
          startedAt: 0,
          method: 'browser',
          outcome: 'SIGN_IN_REFUSED (invalid_grant: expired authorization code)',
          steps: [{ at: 61_204, text: 'callback at http://localhost:8717/callback: code, state → accepted' }],
        },
      },
    },
    reach: async (page) => {
      await pressByTab(page, button(page, 'Doctor'));
      await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(3);
      await pressByTab(page, page.getByRole('dialog').locator('summary'));
    },
    back: (page) => button(page, 'Doctor'),
  },
  {
    name: 'proxy-login',
    scenario: some,
    reach: async (page, latchkey) => {
      await tabTo(page, page.getByRole('row').first());
      await latchkey.push('networkChanged', {
        extraCa: { kind: 'none' },
        proxyLogin: { kind: 'wanted', proxy: 'proxy.acme.test:8080', realm: 'Acme network' },
      });
      await tabTo(page, inDialog(page, 'Not now'));
    },
    back: (page) => page.getByRole('row').first(),
  },
  {
    name: 'vault-missing',
    scenario: {
      ...scenario({
        orgs,
        vault: { kind: 'keychain-missing', reason: 'No Secret Service answers on the session bus.' },
      }),
    },
    reach: (page) => tabTo(page, button(page, 'Keep in memory until quit')),
  },
  {
    name: 'vault-sealed',
    scenario: scenario({ orgs, vault: { kind: 'passphrase-needed' } }),
    reach: (page) => tabTo(page, page.getByLabel('Passphrase')),
  },
  {
    name: 'banners',
    scenario: scenario({
      orgs,
      status: {
        readOnly: true,
        notices: [
          {
            id: 'n1',
            severity: 'warning',
            message:
              'The list of orgs was damaged and was restored from its last good copy. Kept: orgs.json.corrupt-1',
          },
        ],
      },
    }),
    reach: (page) => tabTo(page, button(page, 'Dismiss')),
  },
];
