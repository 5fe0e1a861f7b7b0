import type { Page } from '@playwright/test';
import { addOrgHere, orgRow } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { chooseMore, copyToken } from './open-app.ts';
import { productionOrg } from './practice-people.ts';
import type { PracticeSalesforce } from './salesforce/start-practice-salesforce.ts';
import { answerConsent, logIn } from './sign-in-page.ts';

const TOKEN = '/services/oauth2/token';
const REFRESH = { path: TOKEN, grantType: 'refresh_token' } as const;

/** Presses `Copy token` once the session has ended, and waits until its refresh has reached the server, which holds it. */
async function copyInto(practice: PracticeSalesforce, page: Page, alias: string, username: string) {
  const sent = practice.requests.count(REFRESH);
  const held = practice.faults.add({ ...REFRESH, times: 1 }, { kind: 'hold' });
  practice.end.accessTokens(username);
  await orgRow(page, alias).getByRole('button', { name: 'Copy token' }).click();
  await practice.requests.reached(REFRESH, sent + 1);
  return {
    /** Lets the server do its work: it rotates the refresh token, and nobody hears of it. */
    rotateUnheard: async () => {
      const issued = () => practice.issued.ofKind('refresh_token').length;
      const before = issued();
      held.remove();
      await expect.poll(issued).toBe(before + 1);
    },
  };
}

const answersTo = async (app: RunningApp, channel: string) =>
  (await app.messages()).filter((one) => one.direction === 'response' && one.channel === channel).length;

test('killed in the middle of a refresh, Latchkey sends the old refresh token once more and never again', async ({
  start,
  practice,
  entriesFor,
}) => {
  test.slow();
  const { org, ann, ben } = productionOrg(practice);
  const refreshes = () => practice.requests.count(REFRESH);
  const first = await start();
  await addOrgHere(first, { ...entriesFor(org.loginUrl), alias: 'cut' }, ann);
  await addOrgHere(first, { ...entriesFor(org.loginUrl), alias: 'bystander' }, ben);
  // Right after it appeared: what is in the list is durable.
  await first.kill();

  const second = await start();
  await expect(orgRow(second.page, 'bystander')).toBeVisible();
  await copyInto(practice, second.page, 'cut', ann.username);
  await second.kill();

  // The server did nothing with the first one, so sending it again is right, and works.
  const third = await start();
  await copyToken(third, 'cut');
  expect(refreshes()).toBe(2);
  const cut = await copyInto(practice, third.page, 'cut', ann.username);
  await third.kill();
  await cut.rotateUnheard();

  // This one was spent. Nobody could know: one replay, which the server answers by ending the grant.
  const fourth = await start();
  await orgRow(fourth.page, 'cut').getByRole('button', { name: 'Copy token' }).click();
  await expect(orgRow(fourth.page, 'cut').getByText('Needs sign-in')).toBeVisible();
  await expect(fourth.page.getByRole('alert').filter({ hasText: 'invalid_grant' }).first()).toBeVisible();
  expect(refreshes()).toBe(4);
  await orgRow(fourth.page, 'cut').getByRole('button', { name: 'Copy token' }).click();
  await expect.poll(() => answersTo(fourth, 'copyToken')).toBe(2);
  expect(refreshes()).toBe(4);
  await copyToken(fourth, 'bystander');

  const window = fourth.electron.waitForEvent('window');
  await chooseMore(fourth, 'cut', 'Sign in again');
  const signIn = await window;
  await logIn(signIn, ann);
  await answerConsent(signIn, 'Allow');
  await expect(orgRow(fourth.page, 'cut').getByText('Needs sign-in')).toHaveCount(0);
  await copyToken(fourth, 'cut');
});

test('killed twice in the middle of the same refresh, Latchkey asks for a sign-in and sends nothing', async ({
  start,
  practice,
  entriesFor,
}) => {
  test.slow();
  const { org, ann } = productionOrg(practice);
  const first = await start();
  await addOrgHere(first, { ...entriesFor(org.loginUrl), alias: 'cut' }, ann);
  await copyInto(practice, first.page, 'cut', ann.username);
  await first.kill();
  const second = await start();
  await copyInto(practice, second.page, 'cut', ann.username);
  await second.kill();

  const third = await start();
  await orgRow(third.page, 'cut').getByRole('button', { name: 'Copy token' }).click();
  await expect(orgRow(third.page, 'cut').getByText('Needs sign-in')).toBeVisible();
  expect(practice.requests.count(REFRESH)).toBe(2);
});
