import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { addOrgHere, addOrgInBrowser, orgRow } from './add-org.ts';
import { findLeaks } from './find-leaks.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { chooseMore, clipboardText, copyToken, openOrg } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';
import type { PracticeSalesforce } from './salesforce/start-practice-salesforce.ts';
import { signIn } from './salesforce/sign-in.ts';
import { chooseMethod, expectDialogs, pressButton, typeInto } from './type-by-keyboard.ts';

/** The fixtures search every message and push of every test; this one also looks into the page's memory (bar 37). */
test('after the whole main job the memory of the app’s page holds no secret', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const production = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  const { page } = latchkey;
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'prod' }, production.ann);
  await addOrgInBrowser(latchkey, { ...entriesFor(sandbox.org.loginUrl), alias: 'uat' }, sandbox.ann);
  const first = await copyToken(latchkey, 'prod');
  practice.end.accessTokens(production.ann.username);
  await orgRow(page, 'prod').getByRole('button', { name: 'Copy token' }).click();
  await expect.poll(() => clipboardText(latchkey)).not.toBe(first);
  await openOrg(latchkey, 'prod');
  practice.end.approvals(sandbox.ann.username);
  await orgRow(page, 'uat').getByRole('button', { name: 'Copy token' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'invalid_grant' }).first()).toBeVisible();

  await page.evaluate((text) => Reflect.set(globalThis, 'planted', text), 'planted in this memory');
  const memory = await heapOf(latchkey);
  // What the page must know is there, so what is not found is not there.
  expect(memory.includes('planted in this memory')).toBe(true);
  expect(memory.includes(production.ann.username)).toBe(true);
  const kinds = ['access_token', 'refresh_token', 'code', 'code_verifier', 'otp', 'sid'] as const;
  for (const kind of kinds) expect(practice.issued.ofKind(kind), kind).not.toEqual([]);
  const secrets = [...practice.issued.tokens(), production.ann.password, sandbox.ann.password];
  expect(findLeaks(secrets, [{ name: 'the page’s memory', content: memory }])).toEqual([]);
});

test.describe('what is typed', () => {
  test.use({ typesSecrets: true });

  test('into Add org is in the memory while the dialog is open, and gone once the first org is added', async ({
    latchkey,
    practice,
  }) => {
    const { page } = latchkey;
    const typed = await fillEveryMethod(latchkey, practice);
    expect(typedIn(await heapOf(latchkey), typed)).toEqual(Object.keys(typed));

    await pressButton(page, 'Add');
    await expectDialogs(page, 0);
    await expect(orgRow(page, productionOrg(practice).ann.username)).toBeVisible();
    expect(typedIn(await heapOf(latchkey), typed)).toEqual([]);
  });

  test('into Add org is gone after Escape, also when it was refused before', async ({
    latchkey,
    practice,
  }) => {
    const { page } = latchkey;
    const typed = await fillEveryMethod(latchkey, practice);
    practice.policies.setOrganization(productionOrg(practice).org.organizationId, {
      passwordFlowAllowed: false,
    });
    await pressButton(page, 'Add');
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('[role=alert]').length)).toBe(1);
    await page.keyboard.press('Escape');
    await expectDialogs(page, 0);
    expect(typedIn(await heapOf(latchkey), typed)).toEqual([]);
  });

  test('into a client app and into Sign in again is gone with their dialogs', async ({
    latchkey,
    practice,
    entriesFor,
  }) => {
    const { page } = latchkey;
    const { org, ann } = productionOrg(practice);
    const { clientId } = entriesFor(org.loginUrl);
    const issue = async () => (await signIn({ loginUrl: org.loginUrl, clientId, ...ann })).access_token;
    const typed = {
      clientSecret: randomBytes(24).toString('hex'),
      secretGivenUp: randomBytes(24).toString('hex'),
      accessToken: await issue(),
      anotherToken: await issue(),
    };
    await page.getByRole('button', { name: 'Add org' }).waitFor();
    await pressButton(page, 'Add org');
    await chooseMethod(page, 'Access token');
    await typeInto(page, 'Access token', typed.accessToken);
    await typeInto(page, 'Instance URL', org.instanceUrl);
    await pressButton(page, 'Add');
    await expectDialogs(page, 0);

    await pressButton(page, 'Client apps');
    for (const [secret, end] of [
      [typed.secretGivenUp, 'Cancel'],
      [typed.clientSecret, 'Save'],
    ] as const) {
      await pressButton(page, 'Add a client app');
      await typeInto(page, 'Name', 'Ours');
      await typeInto(page, 'Client id', clientId);
      await typeInto(page, 'Client secret', secret);
      await pressButton(page, end);
      // The editor lies over the list of apps.
      await expectDialogs(page, 1);
    }
    await page.keyboard.press('Escape');
    await expectDialogs(page, 0);

    await chooseMore(latchkey, ann.username, 'Sign in again');
    await typeInto(page, 'Access token', typed.anotherToken);
    await pressButton(page, 'Sign in');
    await expectDialogs(page, 0);
    expect(await copyToken(latchkey, ann.username)).toBe(typed.anotherToken);
    expect(typedIn(await heapOf(latchkey), typed)).toEqual([]);
  });

  test('into a secret note is gone once it is kept, replaced or given up, also when its change is taken back', async ({
    latchkey,
    practice,
    entriesFor,
  }) => {
    const { page } = latchkey;
    const { org, ann } = productionOrg(practice);
    await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
    const typed = { first: noteOfChance(), second: noteOfChance(), givenUp: noteOfChance() };
    await chooseMore(latchkey, 'prod', 'Notes');
    await typeInto(page, 'Secret note', typed.first);
    expect(typedIn(await heapOf(latchkey), typed)).toEqual(['first']);
    await pressButton(page, 'Save');
    await expectDialogs(page, 0);
    expect(typedIn(await heapOf(latchkey), typed)).toEqual([]);

    for (const [note, end] of [
      [typed.second, 'Save'],
      [typed.givenUp, 'Cancel'],
    ] as const) {
      await chooseMore(latchkey, 'prod', 'Notes');
      await pressButton(page, 'Replace');
      await typeInto(page, 'Secret note', note);
      await pressButton(page, end);
      await expectDialogs(page, 0);
    }
    expect(typedIn(await heapOf(latchkey), typed)).toEqual([]);

    // The way back brings a note back in the vault, not here; and the one that is copied goes round the page.
    await pressButton(page, 'Undo');
    await chooseMore(latchkey, 'prod', 'Notes');
    await pressButton(page, 'Copy secret note');
    await expect.poll(() => clipboardText(latchkey)).toBe(typed.first);
    await page.keyboard.press('Escape');
    await expectDialogs(page, 0);
    expect(typedIn(await heapOf(latchkey), typed)).toEqual([]);
  });
});

test.describe('without a keychain', () => {
  test.use({ keychain: 'no-service' });

  test('the passphrase is gone from the memory once it is set', async ({ latchkey }) => {
    const { page } = latchkey;
    const typed = { passphrase: randomBytes(24).toString('hex') };
    await page.getByRole('button', { name: 'Use a passphrase' }).waitFor();
    await typeInto(page, 'Passphrase', typed.passphrase);
    await typeInto(page, 'The same again', typed.passphrase);
    expect(typedIn(await heapOf(latchkey), typed)).toEqual(['passphrase']);
    await pressButton(page, 'Use a passphrase');
    await page.getByRole('region', { name: 'Vault' }).waitFor({ state: 'hidden' });
    expect(typedIn(await heapOf(latchkey), typed)).toEqual([]);
  });
});

type Typed = Readonly<Record<string, string>>;

const noteOfChance = () => `the door code is ${randomBytes(24).toString('hex')}`;

/** Opens Add org and types every secret that it can be given; the password method is left ready to be sent. */
async function fillEveryMethod({ page }: RunningApp, practice: PracticeSalesforce): Promise<Typed> {
  const { org } = productionOrg(practice);
  const user = org.users[0];
  const app = practice.clientApps.all().find(({ clientSecret }) => clientSecret !== undefined);
  if (user === undefined || app?.clientSecret === undefined) throw new Error('the practice lacks something');
  practice.policies.setOrganization(org.organizationId, { passwordFlowAllowed: true });
  practice.policies.setUser(user.username, { trustedAddress: false });
  const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  const typed = {
    // A snapshot writes a line's end in its own way: one line of the key stands for all.
    privateKey: privateKey.split('\n')[1] ?? '',
    refreshToken: `5Aep${randomBytes(24).toString('hex')}`,
    accessToken: `00D000000000001!${randomBytes(24).toString('hex')}`,
    clientSecret: app.clientSecret,
    password: user.password,
    securityToken: user.securityToken,
  };

  // Once there: pressing a button needs a page that is not about to be loaded.
  await page.getByRole('button', { name: 'Add org' }).waitFor();
  await pressButton(page, 'Add org');
  await chooseMethod(page, 'JWT');
  await typeInto(page, 'Private key', privateKey);
  await chooseMethod(page, 'SFDX URL');
  await typeInto(page, 'SFDX auth URL', `force://PlatformCLI::${typed.refreshToken}@acme.my.salesforce.com`);
  await chooseMethod(page, 'Access token');
  await typeInto(page, 'Access token', typed.accessToken);
  await chooseMethod(page, 'Username and password');
  await typeInto(page, 'Login host or org URL', org.loginUrl);
  await typeInto(page, 'Client id', app.clientId);
  await typeInto(page, 'Client secret', typed.clientSecret);
  await typeInto(page, 'Username', user.username);
  await typeInto(page, 'Password', typed.password);
  await typeInto(page, 'Security token', typed.securityToken);
  return typed;
}

/** The names of what was typed and is in this memory. */
const typedIn = (memory: Buffer, typed: Typed): readonly string[] =>
  Object.keys(typed).filter((name) => memory.includes(typed[name] ?? ''));

/** The page's memory as the developer tools see it, after all that nobody holds any more is thrown away. */
async function heapOf({ electron, page }: RunningApp): Promise<Buffer> {
  const devTools = await electron.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  return Buffer.from(chunks.join(''));
}
