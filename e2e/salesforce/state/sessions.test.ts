import { expect, it } from 'vitest';
import { createStoppedClock } from '../clock.ts';
import { MINUTE } from '../practice-fixture.ts';
import { createSessions, type Sessions } from './sessions.ts';

const DETAILS = {
  kind: 'oauth',
  organizationId: '00D',
  userId: '005',
  hostId: 'acme',
  clientId: null,
  grantId: null,
  parent: null,
  scopes: [],
  timeoutMs: 30 * MINUTE,
} as const;

function use(sessions: Sessions, token: string): boolean {
  const session = sessions.find(token);
  if (session !== undefined) sessions.touch(session);
  return session !== undefined;
}

it('ends thirty minutes after its start when it was used in the first half only', () => {
  const clock = createStoppedClock();
  const sessions = createSessions(clock, []);
  sessions.open('token', DETAILS);
  clock.advance(10 * MINUTE);
  expect(use(sessions, 'token')).toBe(true);
  clock.advance(20 * MINUTE - 1);
  expect(sessions.find('token')).toBeDefined();
  clock.advance(1);
  expect(use(sessions, 'token')).toBe(false);
});

it('lives thirty minutes more when it was used in the second half', () => {
  const clock = createStoppedClock();
  const sessions = createSessions(clock, []);
  sessions.open('token', DETAILS);
  clock.advance(20 * MINUTE);
  expect(use(sessions, 'token')).toBe(true);
  clock.advance(30 * MINUTE - 1);
  expect(sessions.find('token')).toBeDefined();
  clock.advance(1);
  expect(sessions.find('token')).toBeUndefined();
});

it('takes the sessions bridged from it along when it is ended, but not when it expires', () => {
  const clock = createStoppedClock();
  const sessions = createSessions(clock, []);
  const parent = sessions.open('parent', DETAILS);
  sessions.open('child', { ...DETAILS, parent: parent.fingerprint, timeoutMs: 60 * MINUTE });
  clock.advance(40 * MINUTE);
  expect(sessions.find('parent')).toBeUndefined();
  expect(sessions.find('child')).toBeDefined();

  const next = sessions.open('next', DETAILS);
  sessions.open('grandchild', { ...DETAILS, parent: next.fingerprint });
  sessions.end(next);
  expect(sessions.find('grandchild')).toBeUndefined();
});

it('keeps no token, only its fingerprint', () => {
  const sessions = createSessions(createStoppedClock(), []);
  sessions.open('a-very-secret-token', DETAILS);
  expect(JSON.stringify(sessions.all())).not.toContain('secret');
});
