import { expect, it } from 'vitest';
import { defaultOrganizations } from './organizations.ts';
import { toLongId } from './salesforce-id.ts';

it('adds the check suffix that Salesforce adds', () => {
  expect(toLongId('00D0K0000024Spm')).toBe('00D0K0000024SpmUAE');
  expect(toLongId('AAAAAAAAAAAAAAA')).toBe('AAAAAAAAAAAAAAA555');
  expect(toLongId('aaaaaaaaaaaaaaa')).toBe('aaaaaaaaaaaaaaaAAA');
});

it('refuses what is not an id of 15 characters', () => {
  expect(() => toLongId('00D0K0000024Sp')).toThrow();
});

it('gives every practice organization and user an id of its own', () => {
  const ids = defaultOrganizations().flatMap(({ id, users }) => [id, ...users.map((user) => user.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^00[D5]\w{15}$/.test(id))).toBe(true);
});
