import { describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from '../practice-fixture.ts';

const DAY = 24 * 60 * 60_000;

async function post(fixture: Fixture, fields: URLSearchParams | Record<string, string>, headers = {}) {
  const { origin } = new URL(fixture.production.loginUrl);
  return fetch(`${origin}/practice`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin, ...headers },
    redirect: 'manual',
  });
}

/** The form of one thing, as a browser would send it when nothing in it was touched. */
async function formOf(fixture: Fixture, place: string): Promise<URLSearchParams> {
  const text = await (await fetch(`${fixture.production.loginUrl}/practice`)).text();
  const start = text.indexOf(`id="${place}"`);
  expect(start).toBeGreaterThan(0);
  const part = text.slice(start, text.indexOf('</details>', start));
  const fields = new URLSearchParams();
  const attribute = (tag: string, name: string): string =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  for (const [tag] of part.matchAll(/<(?:input|textarea)[^>]*>|<select[\s\S]*?<\/select>/g)) {
    const name = attribute(tag, 'name');
    if (tag.startsWith('<select')) {
      fields.append(name, /<option value="([^"]*)"\s+selected/.exec(tag)?.[1] ?? '');
    } else if (!tag.includes('checkbox') || /\schecked\b/.test(tag)) {
      fields.append(name, attribute(tag, 'value'));
    }
  }
  return fields;
}

describe('the control page', () => {
  it('stands on every host and names every app, org and user', async () => {
    const { practice } = await startFixture();
    for (const { origin } of practice.hosts) {
      const answer = await fetch(`${origin}/practice`);
      const text = await answer.text();
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      for (const { name } of practice.orgs) expect(text).toContain(name);
      for (const { clientId } of practice.clientApps.all()) expect(text).toContain(clientId);
      for (const org of practice.orgs) {
        for (const { username } of org.users) expect(text).toContain(username);
      }
    }
  });

  it('changes nothing when a form is saved as it stands', async () => {
    const fixture = await startFixture();
    const { practice, production, dana, confidentialApp } = fixture;
    const { policies } = practice;
    const state = () => [
      policies.app(confidentialApp.clientId),
      policies.organization(production.organizationId),
      policies.user(dana.username),
    ];
    const before = state();
    for (const place of [
      `app-${confidentialApp.clientId}`,
      `org-${production.organizationId}`,
      `user-${dana.username}`,
    ]) {
      const answer = await post(fixture, await formOf(fixture, place));
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toContain(`#${encodeURIComponent(place)}`);
    }
    expect(state()).toEqual(before);
    expect(policies.isChanged('app', confidentialApp.clientId)).toBe(false);
  });

  it('flips what a person flips, and the practice behaves so', async () => {
    const fixture = await startFixture();
    const { practice, publicApp, production, dana, authorize, signIn, get } = fixture;
    const { access_token: token } = await signIn();

    const app = await formOf(fixture, `app-${publicApp.clientId}`);
    app.delete('installed');
    app.set('refreshPolicy', 'lifetime');
    app.set('refreshHours', '2');
    app.set('permitted', 'approved');
    app.append('permittedUsers', dana.username);
    await post(fixture, app);
    expect((await authorize()).url).toContain('app+must+be+installed+into+org');
    expect(practice.policies.app(publicApp.clientId)).toMatchObject({
      refreshPolicy: { kind: 'lifetime', ms: 2 * 60 * 60_000 },
      permittedUsers: [dana.username],
    });

    const org = await formOf(fixture, `org-${production.organizationId}`);
    org.set('restStatus', '401');
    org.set('restCode', 'INVALID_SESSION_ID');
    org.set('restMessage', 'Connected app is not attached to Agent');
    await post(fixture, org);
    const limits = `${production.instanceUrl}/services/data/v68.0/limits`;
    expect((await get(limits, token)).text).toContain('not attached to Agent');

    const user = await formOf(fixture, `user-${dana.username}`);
    user.set('state', 'frozen');
    await post(fixture, user);
    expect(practice.policies.user(dana.username).state).toBe('frozen');

    await post(fixture, { action: 'reset' });
    expect((await get(limits, token)).status).toBe(200);
    expect(practice.policies.user(dana.username).state).toBe('active');
  });

  it('adds faults to a class of paths and takes them away, and is never hit itself', async () => {
    const fixture = await startFixture();
    const { production, get } = fixture;
    await post(fixture, { action: 'add-fault', area: '', host: '', effect: 'maintenance', times: '' });
    const data = `${production.instanceUrl}/services/data`;
    expect((await get(data, 'x')).status).toBe(503);
    const [fault] = fixture.practice.faults.list();
    await post(fixture, { action: 'remove-fault', id: String(fault?.id) });
    expect((await get(data, 'x')).status).toBe(200);
    expect(fixture.practice.faults.list()).toEqual([]);

    await post(fixture, { action: 'add-fault', area: 'rest', host: 'acme', effect: 'error', times: '1' });
    expect((await get(data, 'x')).status).toBe(500);
    expect((await get(data, 'x')).status).toBe(200);
  });

  it('moves the clock and ends sessions and approvals', async () => {
    const fixture = await startFixture();
    const { practice, production, dana, signIn, get, refresh } = fixture;
    const before = practice.clock.now();
    await post(fixture, { action: 'advance', amount: '2', unit: 'days' });
    expect(practice.clock.now() - before).toBe(2 * DAY);
    const tokens = await signIn();
    await post(fixture, { action: 'end', what: 'all', username: dana.username });
    expect((await get(`${production.instanceUrl}/services/data/v68.0`, tokens.access_token)).status).toBe(
      401,
    );
    await post(fixture, { action: 'end', what: 'approvals', username: '' });
    expect((await refresh(production, tokens.refresh_token)).status).toBe(400);
  });

  it('moves a My Domain, but not the one it stands on', async () => {
    const fixture = await startFixture();
    const { practice, production } = fixture;
    const { refresh_token: token } = await fixture.signIn();
    await post(fixture, { action: 'move', id: production.organizationId });
    const moved = practice.orgs[0]?.instanceUrl ?? '';
    expect(moved).not.toBe(production.instanceUrl);
    expect((await fixture.refresh(production, token)).body).toMatchObject({ instance_url: moved });

    const fields = new URLSearchParams({ action: 'move', id: production.organizationId });
    const headers = { origin: moved };
    await fetch(`${moved}/practice`, { method: 'POST', body: fields, headers, redirect: 'manual' });
    expect(practice.orgs[0]?.instanceUrl).toBe(moved);
  });

  it.each([
    [{ action: 'advance', amount: '-5', unit: 'days' }],
    [{ action: 'advance', amount: 'NaN', unit: 'days' }],
    [{ action: 'advance', amount: '1', unit: 'aeons' }],
    [{ action: 'app', id: 'nobody', blocked: 'on' }],
    [{ action: 'organization', id: '00D' }],
    [{ action: 'add-fault', effect: 'nonsense' }],
    [{ action: 'remove-fault', id: '99' }],
    [{ action: 'nonsense' }],
    [{}],
  ])('takes no harm from %j', async (fields: Record<string, string>) => {
    const fixture = await startFixture();
    const before = fixture.practice.clock.now();
    expect((await post(fixture, fields)).status).toBe(302);
    expect(fixture.practice.clock.now()).toBe(before);
    expect(fixture.practice.faults.list()).toEqual([]);
  });
});

describe('other sites', () => {
  it.each(['http://evil.example', 'null', 'https://127.0.0.2', ''])(
    'cannot post with the origin %j',
    async (origin) => {
      const fixture = await startFixture();
      const before = fixture.practice.clock.now();
      const answer = await post(fixture, { action: 'advance', amount: '1', unit: 'days' }, { origin });
      expect(answer.status).toBe(403);
      expect(fixture.practice.clock.now()).toBe(before);
    },
  );

  it('cannot read it under a name of their own', async () => {
    const { production } = await startFixture();
    const { hostname, port } = new URL(production.loginUrl);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const headers = { host: `evil.example:${port}` };
      request({ hostname, port, path: '/practice', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .once('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});
