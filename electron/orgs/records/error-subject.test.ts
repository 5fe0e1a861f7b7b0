import { expect, it } from 'vitest';
import type { AppError } from '../../../shared/app-error.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { aboutOrg } from './error-subject.ts';

const ORG = makeOrg();
const [APP] = createMemoryStore([ORG]).read().clientApps;
const REFUSED: AppError = {
  code: 'NEEDS_SIGN_IN',
  message: 'refused',
  remedy: 'sign-in-again',
  salesforce: { error: 'invalid_grant', description: 'expired access/refresh token' },
};

it('a refusal of an org names its host, organization, user and client app', () => {
  const { loginHost, organizationName, username } = ORG;
  expect(aboutOrg(REFUSED, ORG, APP).subject).toEqual({
    loginHost,
    organizationName,
    username,
    clientAppName: 'Latchkey',
    clientId: 'client-1',
    callbackUrl: 'http://localhost:8717/callback',
  });
});

it('keeps what a failure said of its subject itself', () => {
  const named = { ...REFUSED, subject: { username: 'bob@acme.example' } };
  expect(aboutOrg(named, ORG, undefined).subject).toMatchObject({
    username: 'bob@acme.example',
    organizationName: ORG.organizationName,
  });
});

it('leaves alone what Salesforce did not say', () => {
  const own: AppError = { code: 'NETWORK_UNAVAILABLE', message: 'offline', remedy: 'retry' };
  expect(aboutOrg(own, ORG, APP)).toBe(own);
});
