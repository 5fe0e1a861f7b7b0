import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contract, type Channel, type RequestOf } from '../shared/ipc-contract.ts';
import { addOrgHere } from './add-org.ts';
import { callHandler } from './call-handler.ts';
import { findLeaks } from './find-leaks.ts';
import { expect, test } from './fixtures.ts';
import { fuzzRequests, HOSTILE_VALUES } from './hostile-requests.ts';
import type { RunningApp } from './launch-app.ts';
import { productionOrg } from './practice-people.ts';

const CHANNELS = Object.keys(contract) as readonly Channel[];
const NOBODY = '00D000000000000AAA:005000000000000AAA';
const SIGN_IN = '00000000-0000-4000-8000-000000000000';

/**
 * For each channel a request in good form that names what does not exist, to be spoiled field by field. `null`: a
 * request in good form would do something, so only malformed ones are sent.
 */
const WELL_FORMED: { readonly [C in Channel]: RequestOf<C> | null } = {
  getStatus: undefined,
  listOrgs: undefined,
  listClientApps: undefined,
  findLoginHost: { text: 'nowhere' },
  addOrg: {
    signInId: SIGN_IN,
    method: 'browser',
    loginHost: 'javascript:alert(1)',
    clientApp: { kind: 'saved', id: SIGN_IN },
    via: 'embedded',
  },
  signInAgain: { signInId: SIGN_IN, orgKey: NOBODY, again: { method: 'browser' } },
  cancelSignIn: { signInId: SIGN_IN },
  adoptRefreshedSandbox: { signInId: SIGN_IN },
  copySignInLink: { signInId: SIGN_IN },
  tellBrowserAnswer: { signInId: SIGN_IN, url: 'nowhere' },
  listBrowsers: undefined,
  // Would show a dialog of the system.
  pickFile: null,
  inspectPrivateKey: { privateKey: { kind: 'file', fileId: SIGN_IN } },
  saveClientApp: null,
  removeClientApp: { id: SIGN_IN },
  checkClientApp: { id: SIGN_IN, loginHost: 'javascript:alert(1)' },
  // Would write to the clipboard.
  copyText: null,
  // Would ask the network for seconds, or change the clipboard, the settings or the vault, or show a dialog.
  runDoctor: null,
  copyDoctorReport: null,
  chooseExtraCa: null,
  forgetExtraCa: null,
  enterProxyLogin: null,
  getNetwork: undefined,
  getSettings: undefined,
  changeSettings: null,
  declineProxyLogin: undefined,
  openSetupPage: { page: 'login-history', of: { kind: 'org', orgKey: NOBODY } },
  listGroups: undefined,
  // Would make a group.
  createGroup: null,
  changeGroup: { id: 'none', name: 'x', colour: 'blue', filter: 'kind:sandbox' },
  setGroupPlaces: { id: 'none', landingPage: '/x', opensIn: { kind: 'default-browser' } },
  moveGroup: { id: 'none', before: null },
  deleteGroup: { id: 'none' },
  groupOrgs: { orgKeys: [NOBODY], into: ['none'], outOf: ['none'] },
  tagOrgs: { orgKeys: [NOBODY], add: ['x'], remove: ['x'] },
  colourOrgs: { orgKeys: [NOBODY], colour: 'blue', icon: 'star' },
  movePin: { orgKey: NOBODY, before: null },
  pinOrgs: { orgKeys: [NOBODY], pinned: true },
  archiveOrgs: { orgKeys: [NOBODY], archived: true },
  writeNote: { orgKeys: [NOBODY], note: 'x', how: 'add' },
  writeSecretNote: { orgKey: NOBODY, note: 'x' },
  copySecretNote: { orgKey: NOBODY },
  undoMarks: { undoId: 'none' },
  checkSeveral: { orgKeys: [NOBODY] },
  removeSeveral: { orgKeys: [NOBODY] },
  getOrgDetails: { orgKey: NOBODY },
  getSessionEnd: { orgKey: NOBODY },
  setKeepAlive: { orgKey: NOBODY, on: true },
  checkOrg: { orgKey: NOBODY },
  findMissing: { orgKey: NOBODY },
  addMissing: { orgKey: NOBODY, ids: ['sandbox qa1'] },
  // Would ask every org.
  checkAll: null,
  cancelCheckAll: undefined,
  copyAs: { orgKey: NOBODY, format: 'sfdx-url', confirmed: true },
  revokeOrg: { orgKey: NOBODY },
  getOpenAt: { orgKey: NOBODY },
  openOrgAt: { orgKey: NOBODY, path: '/x', remember: true },
  setLandingPage: { orgKey: NOBODY, path: '/x' },
  findPage: { text: 'nowhere' },
  // Would open windows of every org it is given.
  openSeveral: null,
  cancelOpenSeveral: undefined,
  // Would show a dialog of the system.
  exportOrgs: null,
  chooseImport: null,
  pasteImport: { text: 'nowhere' },
  unlockImport: { importId: SIGN_IN, passphrase: 'x' },
  applyImport: { importId: SIGN_IN, entryIds: [] },
  forgetImport: { importId: SIGN_IN },
  listWaiting: undefined,
  removeWaiting: { id: SIGN_IN },
  listBackups: undefined,
  readBackup: { id: 'nowhere' },
  listCatalogues: undefined,
  // Would show a dialog of the system.
  openCatalogue: null,
  lookIntoCatalogue: { id: SIGN_IN },
  applyCatalogue: { reviewId: SIGN_IN, itemIds: ['x'], takesOlder: false },
  forgetCatalogueReview: { reviewId: SIGN_IN },
  removeCatalogue: { id: SIGN_IN },
  openPrivately: { orgKey: NOBODY },
  openAnotherWindow: { orgKey: NOBODY },
  getBrowserData: { orgKey: NOBODY },
  clearBrowserData: { orgKey: NOBODY },
  getGuard: undefined,
  // Would change the settings, or show a box of the system.
  setGuardLevel: null,
  openOrg: { orgKey: NOBODY },
  openOrgIn: { orgKey: NOBODY, place: { kind: 'default-browser' }, always: true },
  describeBrowsers: undefined,
  copyLoginLink: { orgKey: NOBODY, confirmed: true },
  copyToken: { orgKey: NOBODY },
  renameOrg: { orgKey: NOBODY, alias: 'x' },
  removeOrg: { orgKey: NOBODY },
  startPractice: null,
  retryKeychain: null,
  usePassphrase: null,
  useMemoryOnly: null,
  startVaultOver: null,
  dismissNotice: { id: 'none' },
};
const FUZZ_CASES = 500;

/** So many apps at once share the work. */
const PARTS = 4;

for (const part of Array(PARTS).keys()) {
  const channels = CHANNELS.filter((_channel, at) => at % PARTS === part);
  test(`no request, however malformed, throws, changes anything or harms the app: ${channels[0]} and ${channels.length - 1} more`, async ({
    latchkey,
    practice,
    entriesFor,
    profile,
  }) => {
    const { org, ann } = productionOrg(practice);
    await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'untouched' }, ann);
    const before = await stateOf(latchkey, profile);

    for (const channel of channels) {
      const { request: schema } = contract[channel];
      const wellFormed = WELL_FORMED[channel];
      const requests = fuzzRequests(wellFormed ?? undefined, `${channel} 1`, FUZZ_CASES)
        .map((request) => ({ request, fits: schema.safeParse(request).success }))
        .filter(({ fits }) => !fits || wellFormed !== null);
      // More than one argument is never in the contract, whatever the first one is.
      const calls = [...requests.map(({ request }) => [request]), [wellFormed, wellFormed]];
      const answers = await callHandler(latchkey, { page: '/index.html' }, channel, calls);
      answers.forEach(({ code }, at) => {
        const told = `${channel}, case ${at}`;
        if (requests[at]?.fits === true) expect(code, told).not.toBe('threw');
        else expect(code, told).toBe('INVALID_REQUEST');
      });
      const said = answers.map(({ text }, at) => ({
        name: `${channel}, case ${at}`,
        content: Buffer.from(text),
      }));
      expect(findLeaks(practice.issued.tokens(), said)).toEqual([]);
    }

    expect(await stateOf(latchkey, profile)).toEqual(before);
    expect(await latchkey.electron.evaluate(() => Reflect.has({}, 'polluted'))).toBe(false);
    await expect(latchkey.page.getByRole('row', { name: /^untouched/ })).toBeVisible();
  });
}

test('the bridge carries malformed requests to the same refusal', async ({ latchkey }) => {
  await latchkey.page.getByRole('button', { name: 'Add org' }).first().waitFor();
  const answers = await latchkey.page.evaluate(
    async ({ channels, values }) => {
      const bridge: unknown = Reflect.get(globalThis, 'bridge');
      const results: { channel: string; at: number; code: unknown }[] = [];
      for (const channel of channels) {
        const call = Reflect.get(bridge as object, channel) as (request: unknown) => Promise<unknown>;
        const requests = channel === 'findLoginHost' ? [...values, 'x'.repeat(10_000_000)] : values;
        const codes = await Promise.all(
          requests.map((request) =>
            call(request).then(
              (answer) => {
                const error: unknown = Reflect.get(Object(answer) as object, 'error');
                return Reflect.get(Object(error) as object, 'code') as unknown;
              },
              () => 'threw',
            ),
          ),
        );
        results.push(...codes.map((code, at) => ({ channel, at, code })));
      }
      return results;
    },
    // Channels without a request ignore what a page hands to their bridge function.
    {
      channels: CHANNELS.filter((channel) => !contract[channel].request.safeParse(undefined).success),
      values: [...HOSTILE_VALUES],
    },
  );
  expect(answers.filter(({ code }) => code !== 'INVALID_REQUEST')).toEqual([]);
  expect(answers.length).toBeGreaterThan(HOSTILE_VALUES.length);
});

/** What a request could have changed. */
async function stateOf(app: RunningApp, profile: string) {
  const text = (file: string) => readFile(path.join(profile, file), 'utf8');
  return {
    orgs: await text('orgs.json'),
    vault: await text('vault'),
    windows: app.electron.windows().length,
    opened: await app.opened(),
    status: await app.page.evaluate(() => {
      const bridge: unknown = Reflect.get(globalThis, 'bridge');
      return (Reflect.get(bridge as object, 'getStatus') as () => Promise<unknown>)();
    }),
  };
}
