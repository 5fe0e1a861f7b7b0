import { expect, it } from 'vitest';
import { redact } from './redact.ts';

const TOKEN =
  '00D000000000001!AQcAQH0dMHEXAMPLEzmpkb58urFRkgeBGsxL_QJWwYMfAbUeeG7c1E6LYUfiDUkWe6H34r1AAwOR8B8fLEz6n04NPGRrq0FM';

it.each([
  [`token ${TOKEN} used`],
  [`"access_token":"${TOKEN}"`],
  [`Authorization: Bearer ${TOKEN}`],
  [`https://acme.my.salesforce.com/secur/frontdoor.jsp?sid=${TOKEN}`],
  [`sid=${TOKEN}; path=/`],
])('masks an access token in %s', (text) => {
  expect(redact(text)).not.toContain('AQcAQH0dMHEXAMPLE');
});

it.each([
  ['http://localhost:8717/callback?code=aPrxSECRET&state=STATESECRET'],
  ['refresh_token=5Aep861SECRET.x'],
  ['5Aep861TSECRETabc.def'],
  ['code_verifier: "SECRETverifier"'],
  ['eyJhbGciOiJSUzI1NiJ9.SECRETpayload.sig'],
  ['otp=SECRET'],
  ['client_secret=SECRET&x=1'],
])('masks the secret in %s', (text) => {
  expect(redact(text)).not.toContain('SECRET');
});

it('keeps a hostile name on one line, without escape codes', () => {
  expect(redact('Acme\n[ERROR] fake \u001b[31mred\u202e')).toBe('Acme�[ERROR] fake �[31mred�');
});

it('leaves harmless text as it is', () => {
  expect(redact('refresh answered by acme.my.salesforce.com')).toBe(
    'refresh answered by acme.my.salesforce.com',
  );
});
