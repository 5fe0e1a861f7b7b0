import { expect, it } from 'vitest';
import { setStage } from './sign-in-stage.ts';

/** Username and password, on the use-cases and the practice Salesforce. */

async function setPasswordStage() {
  const stage = await setStage();
  const { practice, production, confidentialApp, sam } = stage;
  practice.policies.setOrganization(production.organizationId, { passwordFlowAllowed: true });
  const { clientId, clientSecret } = confidentialApp;
  const request = {
    method: 'password',
    loginHost: production.loginUrl,
    clientApp: { kind: 'new', clientId, clientSecret },
    username: sam.username,
    password: sam.password,
    keepPassword: false,
  } as const;
  const addSam = async (more: Partial<Parameters<typeof stage.add>[0]> = {}) => {
    const added = await stage.add({ ...request, ...more } as typeof request);
    if (!added.ok) throw new Error(added.error.message);
    return added.value;
  };
  return { ...stage, request, addSam };
}

it('adds the org, for a password full of what form bodies stumble over', async () => {
  const { addSam, sam, production, token, works } = await setPasswordStage();
  expect(sam.password).toMatch(/(?=.* )(?=.*\+)(?=.*%)(?=.*&)(?=.*#)(?=.*ü)/);
  const org = await addSam();
  expect(org).toMatchObject({
    method: 'password',
    username: sam.username,
    organizationName: production.name,
    instanceUrl: production.instanceUrl,
  });
  const live = await token(org.key);
  expect(live.ok && (await works(live.value))).toBe(true);
});

it('appends the security token from an address that the org does not trust', async () => {
  const { add, request, practice, sam } = await setPasswordStage();
  practice.policies.setUser(sam.username, { trustedAddress: false });
  expect(await add(request)).toMatchObject({
    error: {
      code: 'SIGN_IN_REFUSED',
      salesforce: { error: 'invalid_grant', description: 'authentication failure', where: 'token:password' },
      subject: { username: sam.username, loginHost: request.loginHost },
    },
  });
  expect((await add({ ...request, securityToken: ` ${sam.securityToken}\n` })).ok).toBe(true);
});

it('says at once that the org answers none of the user’s calls, and forgets nothing it knew', async () => {
  const { addSam, add, request, practice, sam, parts } = await setPasswordStage();
  const known = await addSam();
  expect(parts.listOrgs.one(known).state).toBe('ready');
  practice.policies.setUser(sam.username, { apiEnabled: false });
  const again = await add(request);
  if (!again.ok) throw new Error(again.error.message);
  const { kind, organizationName } = known;
  expect(again.value).toMatchObject({ key: known.key, kind, organizationName });
  expect(parts.listOrgs.one(again.value)).toMatchObject({
    state: 'blocked',
    problem: { salesforce: { error: 'API_CURRENTLY_DISABLED', where: 'rest' } },
  });
});

it('sends a wrong password once, and stores nothing', async () => {
  const { add, request, asked, stored, parts } = await setPasswordStage();
  expect(await add({ ...request, password: 'wrong' })).toMatchObject({ error: { code: 'SIGN_IN_REFUSED' } });
  expect([asked('password'), stored().length, parts.vault.ids().length]).toEqual([1, 0, 0]);
});

it('needs a sign-in when the session ends and the password was not kept', async () => {
  const { addSam, practice, token, stored, asked } = await setPasswordStage();
  const org = await addSam();
  practice.end.accessTokens(org.username);
  expect(await token(org.key)).toMatchObject({ error: { code: 'NEEDS_SIGN_IN', remedy: 'sign-in-again' } });
  expect(stored()[0]?.needsSignIn).toBeDefined();
  expect(asked('password')).toBe(1);
});

it('renews by a kept password, security token and all, as often as sessions end', async () => {
  const { addSam, practice, sam, token, works } = await setPasswordStage();
  practice.policies.setUser(sam.username, { trustedAddress: false });
  const org = await addSam({ keepPassword: true, securityToken: sam.securityToken });
  for (let time = 0; time < 3; time += 1) {
    practice.clock.advance(60_000);
    practice.end.accessTokens(org.username);
    const live = await token(org.key);
    expect(live.ok && (await works(live.value))).toBe(true);
  }
});

it('sends a kept password that is refused once, and never again by itself', async () => {
  const { addSam, practice, sam, token, asked, stored, parts } = await setPasswordStage();
  const org = await addSam({ keepPassword: true });
  practice.end.accessTokens(org.username);
  practice.policies.setUser(sam.username, { state: 'locked' });
  for (let time = 0; time < 3; time += 1) {
    expect(await token(org.key)).toMatchObject({ error: { code: 'NEEDS_SIGN_IN' } });
  }
  expect(asked('password')).toBe(2);
  expect(stored()[0]?.needsSignIn).toMatchObject({
    error: 'invalid_grant',
    description: 'authentication failure',
  });
  expect(parts.listOrgs.all()[0]).toMatchObject({
    state: 'needs-sign-in',
    problem: { salesforce: { where: 'token:password' }, subject: { username: sam.username } },
  });
});

it('signs in again with a new password, and renews by that one from then on', async () => {
  const { addSam, again, practice, sam, token, asked } = await setPasswordStage();
  const org = await addSam({ keepPassword: true });
  practice.end.accessTokens(org.username);
  Object.assign(sam, { password: 'N3w +password&' });
  expect((await token(org.key)).ok).toBe(false);
  expect(await again(org.key, { method: 'password', keepPassword: true })).toMatchObject({
    error: { code: 'SIGN_IN_REFUSED' },
  });
  const given = { method: 'password', password: sam.password, keepPassword: true } as const;
  expect((await again(org.key, given)).ok).toBe(true);
  practice.end.accessTokens(org.username);
  expect((await token(org.key)).ok).toBe(true);
  expect(asked('password')).toBe(5);
});

it('forgets a kept password when the person signs in again without keeping it', async () => {
  const { addSam, again, practice, token, parts } = await setPasswordStage();
  const org = await addSam({ keepPassword: true });
  expect(parts.listOrgs.all()[0]?.passwordKept).toBe(true);
  expect((await again(org.key, { method: 'password', keepPassword: false })).ok).toBe(true);
  expect(parts.listOrgs.all()[0]?.passwordKept).toBe(false);
  practice.end.accessTokens(org.username);
  expect(await token(org.key)).toMatchObject({ error: { code: 'NEEDS_SIGN_IN' } });
  expect(await again(org.key, { method: 'password', keepPassword: false })).toMatchObject({
    error: { code: 'INVALID_REQUEST' },
  });
});

it('leaves password, security token and client secret in the sealed vault alone, and nothing after the org is removed', async () => {
  const { addSam, sam, confidentialApp, onDisk, log, remove, parts } = await setPasswordStage();
  const org = await addSam({ keepPassword: true, securityToken: sam.securityToken });
  const secrets = [sam.password, sam.securityToken, confidentialApp.clientSecret ?? 'absent'];
  const places = [await onDisk(), log.lines.join('\n'), JSON.stringify(parts.listOrgs.all())];
  expect(places[0]).toContain(org.username);
  for (const place of places) for (const secret of secrets) expect(place).not.toContain(secret);
  expect(await remove(org.key)).toEqual({ ok: true, value: { revoked: true } });
  expect(parts.vault.ids().filter((id) => id.includes(org.key))).toEqual([]);
});

it('says before anything is sent what is no username, and where passwords are not taken', async () => {
  const { add, request, practice } = await setPasswordStage();
  const before = practice.requests.all().length;
  expect(await add({ ...request, username: 'sam.okoro' })).toMatchObject({
    error: { code: 'INVALID_REQUEST' },
  });
  expect(await add({ ...request, loginHost: 'https://acme.my.site.com' })).toMatchObject({
    error: { code: 'METHOD_UNAVAILABLE' },
  });
  expect(practice.requests.all().length).toBe(before);
});
