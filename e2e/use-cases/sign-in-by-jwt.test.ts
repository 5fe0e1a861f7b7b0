import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { setStage } from './sign-in-stage.ts';

/** JWT bearer, on the use-cases and the practice Salesforce. */

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const another = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pemOf = (key: typeof pair.privateKey) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const pasted = (text: string) => ({ kind: 'pasted', text }) as const;

async function setJwtStage(clockAheadMs = 0) {
  const stage = await setStage({
    clock: ({ practice }) => ({
      now: () => practice.clock.now() + clockAheadMs,
      elapsed: () => practice.clock.now(),
      after: () => () => undefined,
    }),
  });
  const { practice, production, publicApp, dana } = stage;
  practice.policies.setApp(publicApp.clientId, {
    jwtPublicKeyPem: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    permittedUsers: [dana.username],
  });
  const request = {
    method: 'jwt',
    loginHost: production.loginUrl,
    clientApp: { kind: 'new', clientId: publicApp.clientId },
    username: dana.username,
    audience: 'https://login.salesforce.com',
    privateKey: pasted(pemOf(pair.privateKey)),
  } as const;
  const addDana = async () => {
    const added = await stage.add(request);
    if (!added.ok) throw new Error(added.error.message);
    return added.value;
  };
  const JWT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  return { ...stage, request, addDana, assertions: () => stage.asked(JWT) };
}

it('adds the org by a signed assertion, and renews by another one', async () => {
  const { addDana, practice, dana, token, works, assertions } = await setJwtStage();
  const org = await addDana();
  expect(org).toMatchObject({
    method: 'jwt',
    username: dana.username,
    audience: 'https://login.salesforce.com',
  });
  practice.end.accessTokens(dana.username);
  const live = await token(org.key);
  expect(live.ok && (await works(live.value))).toBe(true);
  expect(assertions()).toBe(2);
});

it('reads the key from a picked file once: renewals need the file no more', async () => {
  const { add, request, parts, practice, dana, token } = await setJwtStage();
  const fileId = parts.pickedFiles.keep(pemOf(pair.privateKey));
  const added = await add({ ...request, privateKey: { kind: 'file', fileId } });
  practice.end.accessTokens(dana.username);
  expect(added.ok && (await token(added.value.key)).ok).toBe(true);
  const unknown = '00000000-0000-4000-8000-000000000000';
  expect(await add({ ...request, privateKey: { kind: 'file', fileId: unknown } })).toMatchObject({
    error: { code: 'FILE_UNREADABLE' },
  });
});

it.each([100_000, -100_000])(
  'is not stopped by a clock that is %i ms off: Salesforce’s own is used',
  async (ms) => {
    const { addDana, token, practice, dana } = await setJwtStage(ms);
    const org = await addDana();
    practice.end.accessTokens(dana.username);
    expect((await token(org.key)).ok).toBe(true);
  },
);

it.each([
  [3 * 60_000, 'fast'],
  [-3 * 60_000, 'slow'],
])('says that a clock is wrong (%i ms) before it signs anything', async (ms, word) => {
  const { add, request, assertions } = await setJwtStage(ms);
  const refused = await add(request);
  expect(refused).toMatchObject({ error: { code: 'CLOCK_WRONG' } });
  if (!refused.ok) expect(refused.error.message).toContain(`3 minutes ${word}`);
  expect(assertions()).toBe(0);
});

it('says before anything is sent what is wrong with username, audience and key', async () => {
  const { add, request, assertions } = await setJwtStage();
  const short = pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey);
  const wrong = [
    [{ username: 'Dana Reyes' }, 'INVALID_REQUEST', /username/],
    [{ audience: 'https://acme.my.salesforce.com' }, 'INVALID_REQUEST', /audience/],
    [{ privateKey: pasted('no key') }, 'PRIVATE_KEY_UNUSABLE', /no private key/],
    [{ privateKey: pasted(short) }, 'PRIVATE_KEY_UNUSABLE', /1024 bits/],
  ] as const;
  for (const [change, code, message] of wrong) {
    const refused = await add({ ...request, ...change });
    expect(refused).toMatchObject({ error: { code } });
    if (!refused.ok) expect(refused.error.message).toMatch(message);
  }
  expect(assertions()).toBe(0);
});

it('is refused by Salesforce in its own words: another key, another environment, a user who is not approved', async () => {
  const { add, request, sam } = await setJwtStage();
  const wrong = [
    [{ privateKey: pasted(pemOf(another.privateKey)) }, 'invalid assertion'],
    [{ audience: 'https://test.salesforce.com' }, 'Audience validation failed'],
    [{ username: sam.username }, "user hasn't approved this consumer"],
  ] as const;
  for (const [change, description] of wrong) {
    expect(await add({ ...request, ...change })).toMatchObject({
      error: { code: 'SIGN_IN_REFUSED', salesforce: { description, where: 'token:jwt' } },
    });
  }
});

it('needs a sign-in when the app’s certificate was replaced, and takes the new key then', async () => {
  const { addDana, again, practice, publicApp, dana, token, assertions } = await setJwtStage();
  const org = await addDana();
  const jwtPublicKeyPem = another.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  practice.policies.setApp(publicApp.clientId, { jwtPublicKeyPem });
  practice.end.accessTokens(dana.username);
  expect(await token(org.key)).toMatchObject({ error: { code: 'NEEDS_SIGN_IN' } });
  expect(await again(org.key, { method: 'jwt' })).toMatchObject({ error: { code: 'SIGN_IN_REFUSED' } });
  const privateKey = pasted(pemOf(another.privateKey));
  expect((await again(org.key, { method: 'jwt', privateKey })).ok).toBe(true);
  practice.end.accessTokens(dana.username);
  expect((await token(org.key)).ok).toBe(true);
  expect(assertions()).toBe(5);
});

it('keeps the org as it is while the approval is missing: an admin can give it back', async () => {
  const { addDana, practice, publicApp, dana, token, stored } = await setJwtStage();
  const org = await addDana();
  practice.policies.setApp(publicApp.clientId, { permittedUsers: [] });
  practice.end.accessTokens(dana.username);
  expect(await token(org.key)).toMatchObject({ error: { code: 'ACCESS_REFUSED' } });
  expect(stored()[0]?.needsSignIn).toBeUndefined();
  practice.policies.setApp(publicApp.clientId, { permittedUsers: [dana.username] });
  expect((await token(org.key)).ok).toBe(true);
});

it('leaves the private key in the sealed vault alone, and nothing after the org is removed', async () => {
  const { addDana, onDisk, log, remove, parts } = await setJwtStage();
  const org = await addDana();
  const line = pemOf(pair.privateKey).split('\n')[3] ?? 'absent';
  for (const place of [await onDisk(), log.lines.join('\n')]) expect(place).not.toContain(line);
  await remove(org.key);
  expect(parts.vault.ids().filter((id) => id.includes(org.key))).toEqual([]);
});
