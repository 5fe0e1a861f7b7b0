import { expect, it } from 'vitest';
import { readAccessToken } from './access-token-shape.ts';

const OPAQUE = '00D5g00000AcMeP!AQEAQ.abc_DEF123';
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl-_';

it.each([
  OPAQUE,
  ` ${OPAQUE}\n`,
  `"${OPAQUE}"`,
  `Bearer ${OPAQUE}`,
  `Authorization: Bearer ${OPAQUE}`,
  `authorization: OAuth ${OPAQUE}`,
])('reads the token and the organization out of %j', (text) => {
  expect(readAccessToken(text)).toEqual({
    kind: 'opaque',
    token: OPAQUE,
    organizationId: '00D5g00000AcMePEAV',
  });
});

it('takes the 18-character id as it is', () => {
  expect(readAccessToken('00D5g00000AcMePUA3!AQ')).toMatchObject({ organizationId: '00D5g00000AcMePUA3' });
});

it('knows a JWT', () => {
  expect(readAccessToken(`Bearer ${JWT}`)).toEqual({ kind: 'jwt', token: JWT });
});

it.each([
  ['nothing', ''],
  ['a refresh token', '5Aep861abc.DEF'],
  ['a token of the CLI that is hidden', '[REDACTED] Use "sf org auth show-access-token" to view'],
  ['the id alone', '00D5g00000AcMeP'],
  ['an id of the wrong length', '00D5g00000AcMePU!AQ'],
  ['two lines', `${OPAQUE}\nX: y`],
  ['something behind it', `${OPAQUE} and more`],
  ['another kind of record', '0055g00000DaNaR!AQ'],
  ['two parts of a JWT', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0'],
])('does not take %s', (_what, text) => {
  expect(readAccessToken(text)).toBeNull();
});
