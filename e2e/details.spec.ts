import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { addOrgHere, orgRow } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { chooseMore, clipboardText } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';

const run = promisify(execFile);

/** Chooses a form in `Copy as…` and gives what lies on the clipboard afterwards. */
async function copyAs(app: RunningApp, alias: string, form: string, said: string): Promise<string> {
  await chooseMore(app, alias, 'Copy as…');
  await app.page.getByRole('menuitem', { name: form }).click();
  if (form.startsWith('SFDX')) await app.page.getByRole('button', { name: 'Copy SFDX URL' }).click();
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
  await expect(app.page.getByText(`${said} of ${alias} on the clipboard`)).toBeVisible();
  return clipboardText(app);
}

test('an org’s page tells its grant, tests it, and revokes it without losing the row', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
  const { page } = latchkey;
  await chooseMore(latchkey, 'prod', 'Details');
  const dialog = page.getByRole('dialog', { name: 'Details of prod' });
  await expect(dialog).toContainText('Opaque, 112 characters: normal for an opaque token');
  await expect(dialog).toContainText('Not known: Salesforce tells it only to a client app with a secret');
  await dialog.getByRole('button', { name: 'Test it' }).click();
  const result = dialog.getByRole('status').filter({ hasText: 'Works' });
  await expect(result).toContainText(ann.username);
  await expect(result).toContainText(org.name);
  await expect(result).toContainText(/of 100,000/);

  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(orgRow(page, 'prod')).toContainText('Needs sign-in');
  expect(practice.requests.count({ path: '/services/oauth2/revoke' })).toBe(1);
  for (const token of practice.issued.ofKind('access_token')) {
    const answer = await fetch(`${org.instanceUrl}/services/data/v60.0/`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(401);
  }
});

test('what Copy as… puts on the clipboard works where it is pasted', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const entries = { ...entriesFor(org.loginUrl), alias: 'prod' };
  await addOrgHere(latchkey, entries, ann);
  const asked = { headers: (line: string) => ({ [line.split(': ')[0] ?? '']: line.split(': ')[1] ?? '' }) };

  const header = await copyAs(latchkey, 'prod', 'Authorization header', 'Header with the token');
  const answer = await fetch(`${org.instanceUrl}/services/data/v60.0/`, { headers: asked.headers(header) });
  expect(answer.status).toBe(200);

  const curl = await copyAs(latchkey, 'prod', 'curl', 'curl command with the token');
  const said = await run('sh', ['-c', `${curl} --silent --show-error --fail`]);
  expect(said.stdout).toContain('/services/data/');

  const env = await copyAs(latchkey, 'prod', '.env lines', '.env lines with the token');
  const shown = await run('sh', ['-c', `${env}\nprintf '%s %s' "$SF_INSTANCE_URL" "$SF_ACCESS_TOKEN"`]);
  const [instanceUrl, token = ''] = shown.stdout.split(' ');
  expect(instanceUrl).toBe(org.instanceUrl);
  expect(practice.issued.ofKind('access_token')).toContain(token);

  const login = await copyAs(latchkey, 'prod', 'sf org login', 'sf login line with the token');
  const seen = await run('sh', [
    '-c',
    `sf() { printf '%s ' "$@"; printf '%s' "$SF_ACCESS_TOKEN"; }; ${login}`,
  ]);
  expect(seen.stdout).toBe(`org login access-token --instance-url ${org.instanceUrl} ${token}`);

  const url = await copyAs(latchkey, 'prod', 'SFDX URL', 'SFDX URL');
  const [, clientId = '', refreshToken = '', host] = /^force:\/\/(.+)::(.+)@(.+)$/.exec(url) ?? [];
  expect(clientId).toBe(entries.clientId);
  expect(host).toBe(new URL(org.instanceUrl).host);
  const refreshed = await fetch(`${org.instanceUrl}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: clientId,
    }),
  });
  expect(refreshed.status).toBe(200);
});

test('Check all finds each org as it is: one works, one is gone, one needs a sign-in', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const production = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  const { page } = latchkey;
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'works' }, production.ann);
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'ended' }, production.ben);
  await addOrgHere(latchkey, { ...entriesFor(sandbox.org.loginUrl), alias: 'gone' }, sandbox.ann);
  practice.end.approvals(production.ben.username);
  // Its old address answers nobody any more.
  await practice.moveMyDomain(sandbox.org.organizationId);

  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.getByText('3 orgs checked: 1 ready, 1 needs a sign-in, 1 unreachable.')).toBeVisible();
  await expect(orgRow(page, 'works')).toContainText('Ready');
  await expect(orgRow(page, 'ended')).toContainText('Needs sign-in');
  await expect(orgRow(page, 'gone')).toContainText('Unreachable');

  await chooseMore(latchkey, 'works', 'Check');
  await expect(orgRow(page, 'works').getByRole('status')).toContainText('API requests left today');
});
