import { describe, expect, it } from 'vitest';
import type { OrgKey } from '../../../shared/org.ts';
import { createOwnSessions } from './own-sessions.ts';

const ORG: OrgKey = '00D000000000001AAA:005000000000001AAA';
const ANOTHER_ORG: OrgKey = '00D000000000002AAA:005000000000002AAA';

describe('a browser session', () => {
  it('is ours once a one-time URL has begun it', () => {
    const sessions = createOwnSessions();
    expect(sessions.isOwn(ORG, 'begun')).toBe(false);
    sessions.begun(ORG, null, 'begun');
    expect(sessions.isOwn(ORG, 'begun')).toBe(true);
  });

  it('is ours where it took the place of another, which is ours no more', () => {
    const sessions = createOwnSessions();
    sessions.begun(ORG, null, 'first');
    sessions.begun(ORG, 'first', 'second');
    expect(sessions.isOwn(ORG, 'second')).toBe(true);
    expect(sessions.isOwn(ORG, 'first')).toBe(false);
  });

  it('is anybody’s where it was there before, and after the one-time URL still', () => {
    const sessions = createOwnSessions();
    sessions.begun(ORG, 'there', 'there');
    expect(sessions.isOwn(ORG, 'there')).toBe(false);
  });

  it('stays ours when a later one-time URL has left it as it was', () => {
    const sessions = createOwnSessions();
    sessions.begun(ORG, null, 'begun');
    sessions.begun(ORG, 'begun', 'begun');
    expect(sessions.isOwn(ORG, 'begun')).toBe(true);
  });

  it('is not ours where a page has exchanged it, or there is none', () => {
    const sessions = createOwnSessions();
    sessions.begun(ORG, null, 'begun');
    expect(sessions.isOwn(ORG, 'exchanged')).toBe(false);
    expect(sessions.isOwn(ORG, null)).toBe(false);
    sessions.begun(ORG, 'begun', null);
    expect(sessions.isOwn(ORG, null)).toBe(false);
  });

  it('is of one org only, also where another has the same', () => {
    const sessions = createOwnSessions();
    sessions.begun(ORG, null, 'begun');
    expect(sessions.isOwn(ANOTHER_ORG, 'begun')).toBe(false);
  });
});
