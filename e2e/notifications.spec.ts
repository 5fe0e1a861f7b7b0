import { openDurableFolder } from '../electron/adapters/files/durable-write.ts';
import { loadOrgStore } from '../electron/adapters/org-store/electron-store-orgs.ts';
import type { OrgRecord } from '../electron/ports/org-store.ts';
import type { SettingsChange } from '../shared/settings.ts';
import { addOrgHere, orgRow } from './add-org.ts';
import { changeSettings } from './ask-main.ts';
import { expect, test as base } from './fixtures.ts';
import { START_HIDDEN, type RunningApp } from './launch-app.ts';
import { productionOrg } from './practice-people.ts';
import type { PracticeStage } from './practice-stage.ts';
import { notifications, onHost, pressNotification } from './recorded-desktop.ts';
import { defaultOrganizations, scratchOrganization } from './salesforce/organizations.ts';
import { startPracticeSalesforce } from './salesforce/start-practice-salesforce.ts';

const DAY_MS = 24 * 3_600_000;
const inDays = (days: number) => Date.now() + days * DAY_MS;
/** A scratch org of three more days. */
const SCRATCH = { ...scratchOrganization(), trialExpires: new Date(inDays(3)).toISOString().slice(0, 10) };

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
  practice: async ({}, use) => {
    const practice = await startPracticeSalesforce({ organizations: [...defaultOrganizations(), SCRATCH] });
    await use(practice);
    await practice.close();
  },
});

test.skip(!onHost, 'notifications can be looked at on the host only');

test('an org that is about to expire is told of once, without a sound and without a window; pressed, it leads to the list', async ({
  start,
  profile,
  practice,
  entriesFor,
}) => {
  const first = await start();
  await addBoth(first, { practice, entriesFor }, { production: 'acme', scratch: 'feature' });
  await changeSettings(first, { closeToTray: true });
  expect(await notifications(first)).toEqual([]);
  await first.quit();

  const hidden = await start([START_HIDDEN]);
  await expect.poll(() => notifications(hidden)).toHaveLength(1);
  const [told] = await notifications(hidden);
  expect(told).toEqual({
    title: expect.stringMatching(/^feature expires on \w+, \w+ \d+$/),
    body: 'After that the org is gone, with everything in it.',
    silent: true,
  });
  expect(hidden.electron.windows()).toEqual([]);
  const window = hidden.electron.waitForEvent('window');
  await pressNotification(hidden);
  await expect(orgRow(await window, 'feature')).toBeVisible();
  await hidden.quit();

  // The other org's sign-in has come near its end meanwhile: that is news, and the only news.
  await changeStore(profile, {}, (record) => [
    record.alias === 'acme' ? { ...record, addedAt: inDays(-26), lastRefreshedAt: inDays(-26) } : record,
  ]);
  const again = await start();
  await expect.poll(() => notifications(again)).not.toEqual([]);
  expect((await notifications(again)).map(({ title }) => title)).toEqual([
    expect.stringMatching(/^The sign-in of acme ends on /),
  ]);
});

test('nothing is told of an org that has months left or is archived, nor of what the person does not want to hear of', async ({
  start,
  profile,
  practice,
  entriesFor,
}) => {
  const first = await start();
  await addBoth(first, { practice, entriesFor }, { production: 'idle', scratch: 'told' });
  await first.quit();
  await changeStore(profile, { notifyIdle: false }, (record) =>
    record.alias === 'idle'
      ? [{ ...record, addedAt: inDays(-26), lastRefreshedAt: inDays(-26) }]
      : [
          record,
          { ...record, ...anotherUser(record, 1), alias: 'in months', expiresAt: inDays(90) },
          { ...record, ...anotherUser(record, 2), alias: 'archived', archivedAt: Date.now() },
        ],
  );
  const titles = async (app: RunningApp) => (await notifications(app)).map(({ title }) => title);

  const second = await start();
  await expect.poll(() => titles(second)).not.toEqual([]);
  // Of more than one there would be one message with their number.
  expect(await titles(second)).toEqual([expect.stringMatching(/^told expires on /)]);
  await second.quit();

  // It is prolonged, so that its end would be news.
  await changeStore(profile, { notifyIdle: true, notifyExpiry: false }, (record) => [
    record.alias === 'told' ? { ...record, expiresAt: inDays(6) } : record,
  ]);
  const third = await start();
  await expect.poll(() => titles(third)).not.toEqual([]);
  expect(await titles(third)).toEqual([expect.stringMatching(/^The sign-in of idle ends on /)]);
});

/** Adds a production org, and the scratch org that ends soon. */
async function addBoth(
  app: RunningApp,
  { practice, entriesFor }: Pick<PracticeStage, 'practice' | 'entriesFor'>,
  aliases: { readonly production: string; readonly scratch: string },
): Promise<void> {
  const { org, ann } = productionOrg(practice);
  const [user] = SCRATCH.users;
  if (user === undefined) throw new Error('the scratch org has no user');
  await addOrgHere(app, { ...entriesFor(org.loginUrl), alias: aliases.production }, ann);
  await addOrgHere(app, { ...entriesFor(practice.sandbox.loginUrl), alias: aliases.scratch }, user);
}

/** Changes what is kept in a profile, whose app does not run: the settings, and what stands in place of each org. */
async function changeStore(
  profile: string,
  settings: SettingsChange,
  change: (record: OrgRecord) => readonly OrgRecord[],
): Promise<void> {
  const store = await loadOrgStore({ folder: await openDurableFolder(profile) });
  const updated = await store.update((state) => ({
    ...state,
    orgs: state.orgs.flatMap(change),
    settings: { ...state.settings, ...settings },
  }));
  if (!updated.ok) throw new Error(updated.error.code);
}

/** What tells another user of the same org apart. */
function anotherUser({ organizationId }: OrgRecord, at: number) {
  const userId = `005${String(at).padStart(15, '0')}`;
  return { userId, key: `${organizationId}:${userId}` as const, partition: `persist:org-${at}` };
}
