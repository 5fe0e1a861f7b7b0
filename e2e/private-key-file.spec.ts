import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectOrg } from './add-org.ts';
import { askMain } from './ask-main.ts';
import { chooseFile } from './choose-file.ts';
import { findLeaks, placesOfFolder } from './find-leaks.ts';
import { expect, test } from './fixtures.ts';
import { productionOrg } from './practice-people.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
/** Any line of it will do: each is as good as unique. */
const LINES = PEM.split('\n').filter((line) => line.length === 64);

test('a private key that is chosen from a file signs in, and never enters the page, IPC or a file of ours', async ({
  latchkey,
  practice,
  folder,
  profile,
}) => {
  const { org, ann } = productionOrg(practice);
  const [app] = practice.clientApps.all();
  if (app === undefined) throw new Error('the practice has no client app');
  practice.policies.setApp(app.clientId, {
    jwtPublicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    permittedUsers: [ann.username],
  });
  const file = path.join(folder, 'server.key');
  await writeFile(file, PEM);

  await expect(latchkey.page.getByRole('button', { name: 'Add org' }).first()).toBeVisible();

  expect(await askMain(latchkey, 'pickFile', { purpose: 'private-key' })).toEqual({ ok: true, value: null });
  await chooseFile(latchkey, file);
  const picked = await askMain(latchkey, 'pickFile', { purpose: 'private-key' });
  expect(picked).toMatchObject({ ok: true, value: { name: 'server.key' } });
  const key = {
    kind: 'file',
    fileId: Reflect.get(Object(Reflect.get(Object(picked), 'value')), 'fileId') as unknown,
  };
  expect(await askMain(latchkey, 'inspectPrivateKey', { privateKey: key })).toMatchObject({
    value: { bits: 2048 },
  });
  const added = await askMain(latchkey, 'addOrg', {
    signInId: '6a1c8c0e-0f6a-4a43-9f0e-0d8d8a1d3b11',
    method: 'jwt',
    loginHost: org.loginUrl,
    clientApp: { kind: 'new', clientId: app.clientId },
    username: ann.username,
    audience: 'https://login.salesforce.com',
    privateKey: key,
  });
  expect(added).toMatchObject({ ok: true, value: { method: 'jwt' } });
  await expectOrg(latchkey.page, ann.username);

  const said = (await latchkey.messages()).map(({ direction, channel, text }) => ({
    name: `${direction} ${channel}`,
    content: Buffer.from(text),
  }));
  expect(said.some(({ name }) => name === 'response pickFile')).toBe(true);
  expect(findLeaks(LINES, [...said, ...(await placesOfFolder(profile))])).toEqual([]);
});
