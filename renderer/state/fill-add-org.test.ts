import { expect, test } from 'vitest';
import type { PracticeInfo } from '../../shared/app-status.ts';
import type { ClientAppSummary } from '../../shared/client-app.ts';
import { clientAppOf, savedAppOf, withClientApp } from './client-app-choice.ts';
import { beginForm, withPracticeHost } from './fill-add-org.ts';
import { whereOf } from './login-host-choice.ts';

const own: ClientAppSummary = {
  id: '11111111-1111-4111-8111-111111111111',
  clientId: '3MVG9own',
  callbackUrls: ['http://localhost:8717/callback'],
  name: 'Own',
  scopes: [],
  flows: ['web-server'],
  loginHost: null,
  usedBy: [],
  hasSecret: true,
  practice: false,
};
const practised: ClientAppSummary = {
  id: '22222222-2222-4222-8222-222222222222',
  clientId: 'practice-client',
  callbackUrls: ['http://localhost:9000/callback'],
  name: 'Own',
  scopes: [],
  flows: ['web-server'],
  loginHost: null,
  usedBy: [],
  hasSecret: false,
  practice: true,
};
const practice: PracticeInfo = {
  productionLoginHost: 'http://login.localhost:5001',
  sandboxLoginHost: 'http://test.localhost:5002',
  clientAppId: practised.id,
  people: [
    { username: 'ada', password: 'pw', organizationName: 'Acme', loginHost: 'http://login.localhost:5001' },
  ],
};
const DEFAULT = 'http://localhost:8717/callback';

test.each([
  ['https://login.salesforce.com', 'production'],
  ['login.salesforce.com/', 'production'],
  [' TEST.salesforce.com ', 'sandbox'],
  ['https://login.salesforce.com.evil.com', 'other'],
  ['acme.my.salesforce.com', 'other'],
  ['', 'other'],
])('the host %j is the choice %s', (host, where) => {
  expect(whereOf(host)).toBe(where);
});

test('a saved client app is filled in, but never the practice one for a real host', () => {
  expect(beginForm(null, [practised], practice, DEFAULT).clientId).toBe('');
  expect(beginForm(null, [practised, own], practice, DEFAULT).clientId).toBe(own.clientId);
});

test('a practice login host brings the practice client app', () => {
  const form = beginForm(practice.productionLoginHost, [own, practised], practice, DEFAULT);
  expect(clientAppOf(form, [own, practised])).toEqual({ kind: 'saved', id: practised.id });
  const other = withPracticeHost(
    beginForm(null, [own, practised], practice, DEFAULT),
    'http://test.localhost:5002',
    practice,
    [own, practised],
  );
  expect(other.loginHost).toBe('http://test.localhost:5002');
  expect(other.clientId).toBe(practised.clientId);
});

test('a saved app is sent by its id alone: its secret never passes the page', () => {
  const form = withClientApp(beginForm(null, [], null, DEFAULT), own);
  expect(clientAppOf(form, [own])).toEqual({ kind: 'saved', id: own.id });
});

test.each([
  { clientId: '3MVG9other' },
  { callbackUrl: 'http://localhost:9999/callback' },
  { clientSecret: 'a new secret' },
])('changing %j makes a new client app', (change) => {
  const form = { ...withClientApp(beginForm(null, [], null, DEFAULT), own), ...change };
  expect(savedAppOf(form, [own])).toBeUndefined();
  expect(clientAppOf(form, [own])).toMatchObject({ kind: 'new', ...change });
});

test('typing the fields of a known app reuses it, spaces around them do not matter', () => {
  const form = { ...beginForm(null, [], null, DEFAULT), clientId: ` ${own.clientId} ` };
  expect(clientAppOf(form, [own])).toEqual({ kind: 'saved', id: own.id });
});

test('no secret is sent when none was typed', () => {
  const form = { ...beginForm(null, [], null, DEFAULT), clientId: 'x', clientSecret: '  ' };
  expect(clientAppOf(form, [])).toEqual({ kind: 'new', clientId: 'x', callbackUrl: DEFAULT });
});
