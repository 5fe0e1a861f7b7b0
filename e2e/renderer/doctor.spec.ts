import type { DoctorReport } from '../../shared/doctor-report.ts';
import { expect, test } from './fixtures.ts';
import { manyOrgs, scenario } from './scenario.ts';

const orgs = manyOrgs(5);
const report: DoctorReport = {
  at: Date.UTC(2026, 10, 23, 12),
  version: '0.1.0',
  lines: [
    {
      subject: 'runtime',
      title: 'Latchkey',
      outcome: 'good',
      found: '0.1.0 on Electron 45.4.1 (Chromium 150.0), Node 24.0.0, Linux 6.1.0 x64.',
      remedy: null,
    },
    {
      subject: 'keychain',
      title: 'Keychain',
      outcome: 'bad',
      found: 'The keychain is locked, or nobody answered its prompt.',
      remedy:
        'Unlock the keyring (Passwords and Keys), or log in again, then press Try again in Latchkey’s window. No org is lost meanwhile.',
    },
    {
      subject: 'clock',
      title: 'Clock',
      outcome: 'warning',
      found: '2 minutes behind login.salesforce.com.',
      remedy: 'Let the system set the clock from the network.',
    },
    {
      subject: 'names',
      title: 'DNS',
      outcome: 'good',
      found: '3 names found: login.salesforce.com, test.salesforce.com, acme.my.salesforce.com.',
      remedy: null,
    },
  ],
  lastSignIn: {
    startedAt: Date.UTC(2026, 10, 23, 11),
    method: 'browser',
    outcome: 'SIGN_IN_REFUSED (invalid_grant: expired authorization code)',
    steps: [
      { at: 2, text: 'listening at http://localhost:8717/callback → listening' },
      { at: 61_204, text: 'callback at http://localhost:8717/callback: code, state → accepted' },
      {
        at: 61_320,
        text: 'POST https://login.salesforce.com/services/oauth2/token (authorization_code) → 400 invalid_grant: expired authorization code, 116 ms',
      },
    ],
  },
};

test('the doctor tells each finding with a word and a remedy, copies its report and runs again', async ({
  page,
  latchkey,
}) => {
  await latchkey.open({ ...scenario({ orgs }), doctor: report });
  await page.getByRole('button', { name: 'Doctor' }).click();
  const dialog = page.getByRole('dialog', { name: 'Doctor' });
  const findings = dialog.getByRole('list', { name: 'Findings' }).getByRole('listitem');
  await expect(findings).toHaveCount(4);
  await expect(findings.nth(1)).toContainText('Bad');
  await expect(findings.nth(1)).toContainText('Unlock the keyring');
  await expect(dialog.getByRole('status').first()).toHaveText('1 thing is bad, 1 is worth a look.');
  await latchkey.isAccessible();
  await latchkey.picture('doctor');

  await dialog.getByRole('button', { name: 'Copy report' }).click();
  await expect(dialog.getByText('Report copied.')).toBeVisible();
  await dialog.getByText('Attach the last sign-in').click();
  await dialog.getByRole('button', { name: 'Copy report' }).click();
  expect(await latchkey.requestsOf('copyDoctorReport')).toEqual([{ withTrace: false }, { withTrace: true }]);

  await latchkey.answerNext('runDoctor', {
    ...report,
    lines: report.lines.filter(({ outcome }) => outcome === 'good'),
  });
  await dialog.getByRole('button', { name: 'Run again' }).click();
  await expect(findings).toHaveCount(2);
  await expect(dialog.getByText('All is well.')).toBeVisible();
  await dialog.getByText('The last sign-in, step by step').click();
  await expect(dialog.getByText('expired authorization code, 116 ms')).toBeVisible();
  await latchkey.picture('doctor-trace');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('Help → Doctor opens above a half-filled form, which is still there afterwards', async ({
  page,
  latchkey,
}) => {
  await latchkey.open({ ...scenario({ orgs }), doctor: report });
  await page.getByRole('button', { name: 'Add org' }).click();
  const alias = page.getByRole('dialog', { name: 'Add org' }).getByLabel('Alias');
  await alias.fill('half-filled');
  await latchkey.push('doctorWanted', null);
  await page.getByRole('dialog', { name: 'Doctor' }).getByRole('button', { name: 'Close' }).click();
  await expect(alias).toHaveValue('half-filled');
});

test('while it looks, the doctor says so, and a failure is told', async ({ page, latchkey }) => {
  await latchkey.open({ ...scenario({ orgs }), doctor: report });
  await latchkey.answerNext('runDoctor', null);
  await page.getByRole('button', { name: 'Doctor' }).click();
  const dialog = page.getByRole('dialog', { name: 'Doctor' });
  await expect(dialog.getByText('five seconds at most')).toBeVisible();
  await latchkey.release('runDoctor', report);
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await latchkey.answerNext('copyDoctorReport', {
    ok: false,
    error: { code: 'CLIPBOARD_UNAVAILABLE', message: 'The clipboard did not take it.', remedy: 'retry' },
  });
  await dialog.getByRole('button', { name: 'Copy report' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The clipboard did not take it.');
});

test('a CA file is shown with its certificates, taken away, or refused in words', async ({
  page,
  latchkey,
}) => {
  const used = {
    extraCa: {
      kind: 'used' as const,
      file: '~/company-ca.pem',
      names: ['Acme Root CA 2024, valid until 2034-01-01'],
    },
    proxyLogin: { kind: 'none' as const },
  };
  await latchkey.open({ ...scenario({ orgs }), doctor: report, network: used });
  await page.getByRole('button', { name: 'Doctor' }).click();
  const network = page.getByRole('region', { name: 'Network' });
  await expect(network).toContainText('Acme Root CA 2024');
  await network.scrollIntoViewIfNeeded();
  await latchkey.picture('doctor-network');
  await network.getByRole('button', { name: 'Do not use it' }).click();
  await expect(network.getByText('Acme Root CA 2024')).toHaveCount(0);
  await latchkey.answerNext('chooseExtraCa', {
    ok: false,
    error: {
      code: 'FILE_UNREADABLE',
      message: '~/x.pem was not taken: there is no certificate in it.',
      remedy: 'none',
    },
  });
  await network.getByRole('button', { name: 'Choose a CA file…' }).click();
  await expect(network.getByRole('alert')).toContainText('there is no certificate in it');
});

test('a proxy is asked about once; declined or refused, only the person asks again', async ({
  page,
  latchkey,
}) => {
  const network = (kind: 'wanted' | 'refused') => ({
    extraCa: { kind: 'none' as const },
    proxyLogin: { kind, proxy: 'proxy.acme.test:8080', realm: 'Acme network' },
  });
  await latchkey.open(scenario({ orgs }));
  await latchkey.push('networkChanged', network('wanted'));
  const dialog = page.getByRole('dialog', { name: 'Proxy sign-in' });
  await expect(dialog).toContainText('proxy.acme.test:8080');
  await expect(dialog).toContainText('Acme network');
  await latchkey.isAccessible();
  await latchkey.picture('proxy-login');
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('declineProxyLogin')).toHaveLength(1);
  await latchkey.push('networkChanged', network('wanted'));
  await latchkey.push('networkChanged', network('refused'));
  await expect(page.getByRole('alert')).toContainText('refused the name and password');
  await expect(dialog).toHaveCount(0);
  await latchkey.picture('proxy-refused');

  await page.getByRole('button', { name: 'Enter name and password' }).click();
  await dialog.getByLabel('Proxy username').fill('ada');
  await dialog.getByLabel('Proxy password').fill('s3cret');
  await dialog.getByRole('button', { name: 'Use them' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('enterProxyLogin')).toEqual([
    { proxy: 'proxy.acme.test:8080', username: 'ada', password: 's3cret' },
  ]);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
