import { describe, expect, it } from 'vitest';
import { awaitCallback, isCallbackUrl } from './callback.ts';

const callbackUrl = 'http://localhost:8717/callback';
const state = 'the-right-state';
const awaited = { callbackUrl, state, loginHost: 'https://login.salesforce.com' };
const answer = (query: string, base = callbackUrl): string => `${base}?${query}`;

describe('a callback that fits', () => {
  it('settles the sign-in with its code, and only once', async () => {
    const receiver = awaitCallback(awaited);
    expect(receiver.settled()).toBe(false);
    expect(receiver.receive(answer(`code=aPrx%3D%3D&state=${state}`))).toBe('accepted');
    expect(receiver.settled()).toBe(true);
    expect(receiver.receive(answer(`code=other&state=${state}`))).toBe('repeated');
    await expect(receiver.outcome).resolves.toEqual({ kind: 'code', code: 'aPrx==' });
  });

  it('may be a refusal, told as plain text on one line', async () => {
    const receiver = awaitCallback(awaited);
    const description = encodeURIComponent('<b>end-user denied</b>\n\u202e\u0000authorization');
    expect(
      receiver.receive(answer(`error=access_denied&error_description=${description}&state=${state}`)),
    ).toBe('accepted');
    await expect(receiver.outcome).resolves.toEqual({
      kind: 'refused',
      salesforce: {
        error: 'access_denied',
        description: '<b>end-user denied</b> authorization',
        where: 'authorize',
      },
    });
  });

  it('may name the login host, or the My Domain behind it, as its issuer', () => {
    for (const iss of ['https://login.salesforce.com', 'https://acme.my.salesforce.com']) {
      const receiver = awaitCallback(awaited);
      expect(receiver.receive(answer(`code=c&state=${state}&iss=${encodeURIComponent(iss)}`))).toBe(
        'accepted',
      );
    }
  });
});

describe('a callback that does not fit is ignored, and the right one still counts', () => {
  it.each([
    ['wrong state', answer('code=c&state=wrong')],
    ['state that only begins right', answer(`code=c&state=${state}x`)],
    ['missing state', answer('code=c')],
    ['empty state', answer('code=c&state=')],
    ['repeated state', answer(`code=c&state=${state}&state=${state}`)],
    ['right and wrong state', answer(`code=c&state=${state}&state=wrong`)],
    ['array state', answer(`code=c&state[]=${state}`)],
    ['indexed state', answer(`code=c&state[0]=${state}`)],
    ['state in the fragment', `${callbackUrl}?code=c#state=${state}`],
    ['repeated code', answer(`code=c&code=d&state=${state}`)],
    ['empty code', answer(`code=&state=${state}`)],
    ['no code and no error', answer(`state=${state}`)],
    ['code and error', answer(`code=c&error=x&state=${state}`)],
    ['repeated error', answer(`error=x&error=y&state=${state}`)],
    ['refusal without state', answer('error=access_denied')],
    ['foreign issuer', answer(`code=c&state=${state}&iss=https%3A%2F%2Fevil.com`)],
    ['look-alike issuer', answer(`code=c&state=${state}&iss=https%3A%2F%2Flogin.salesforce.com.evil.com`)],
    ['repeated issuer', answer(`code=c&state=${state}&iss=https%3A%2F%2Flogin.salesforce.com&iss=x`)],
    ['another host', answer(`code=c&state=${state}`, 'http://127.0.0.1:8717/callback')],
    ['another port', answer(`code=c&state=${state}`, 'http://localhost:8718/callback')],
    ['another path', answer(`code=c&state=${state}`, 'http://localhost:8717/callback/')],
    ['another case of the path', answer(`code=c&state=${state}`, 'http://localhost:8717/Callback')],
    ['another scheme', answer(`code=c&state=${state}`, 'https://localhost:8717/callback')],
    ['a name before the host', answer(`code=c&state=${state}`, 'http://u@localhost:8717/callback')],
    ['no URL at all', 'callback?code=c'],
  ])('%s', async (_what, url) => {
    const receiver = awaitCallback(awaited);
    expect(receiver.receive(url)).toBe('ignored');
    expect(receiver.settled()).toBe(false);
    expect(receiver.receive(answer(`code=right&state=${state}`))).toBe('accepted');
    await expect(receiver.outcome).resolves.toEqual({ kind: 'code', code: 'right' });
    expect(receiver.receive(url)).toBe('ignored');
  });

  it('an answer of one sign-in does not reach another', () => {
    const other = awaitCallback({ ...awaited, state: 'of-another-sign-in' });
    expect(other.receive(answer(`code=c&state=${state}`))).toBe('ignored');
  });
});

describe('the callback URL itself', () => {
  it('is recognised whatever its query', () => {
    expect(isCallbackUrl(answer('anything'), callbackUrl)).toBe(true);
    expect(isCallbackUrl('https://login.salesforce.com/services/oauth2/success?x', callbackUrl)).toBe(false);
    expect(isCallbackUrl('latchkey://cb/done?code=c', 'latchkey://cb/done')).toBe(true);
    expect(isCallbackUrl('latchkey://cb/else?code=c', 'latchkey://cb/done')).toBe(false);
  });
});
