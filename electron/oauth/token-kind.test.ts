import { expect, it } from 'vitest';
import { endOfJwt, kindOfToken } from './token-kind.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (payload: unknown) => `${part({ alg: 'RS256' })}.${part(payload)}.c2ln`;

it('tells a JWT from an opaque token', () => {
  expect(kindOfToken(jwt({ exp: 1 }))).toBe('jwt');
  expect(kindOfToken('00D5g00000AcMeP!AQ.eyJ._x')).toBe('opaque');
  expect(kindOfToken('eyJ no token')).toBe('opaque');
});

it.each([
  ['the end it says', jwt({ exp: 1_800_000_000 }), 1_800_000_000_000],
  ['no end', jwt({ sub: 'x' }), null],
  ['a text for an end', jwt({ exp: 'soon' }), null],
  ['an end beyond all times', jwt({ exp: 1e300 }), null],
  ['no JSON', 'eyJ.eyJ.x', null],
])('reads of a JWT %s', (_what, token, end) => {
  expect(endOfJwt(token)).toBe(end);
});
