import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createLoopbackListener } from '../../electron/adapters/network/loopback-listener.ts';
import { browserHandlers } from '../../electron/ipc/handlers/browser-handlers.ts';
import { addOrg } from '../../electron/orgs/sign-in/add-org.ts';
import { saveClientApp } from '../../electron/orgs/client-apps/save-client-app.ts';
import type { ChosenBrowser } from '../../shared/sign-in-progress.ts';
import type { WebServerChoice } from '../../shared/contract/sign-in-requests.ts';
import { ok } from '../../shared/result.ts';
import { createPracticeBrowser, type PracticeBrowser } from '../salesforce/practice-browser.ts';
import { typeLogin } from '../salesforce/sign-in.ts';
import { freeCallback } from './free-callback.ts';
import { setStage } from './sign-in-stage.ts';

const SIGN_IN_ID = '6a1c8c0e-0f6a-4a43-9f0e-0d8d8a1d3b12';

/** A sign-in in a browser, with the real loopback listener; the test is the browser and the person. */
async function setUp(callbackUrls: readonly string[]) {
  const clipboard = { text: '' };
  const opened: { readonly url: string; readonly browser: ChosenBrowser | undefined }[] = [];
  const stage = await setStage({
    ports: {
      listener: createLoopbackListener(),
      browser: {
        find: () => Promise.resolve([]),
        open: (url, browser) => {
          opened.push({ url, browser });
          return Promise.resolve(ok(null));
        },
      },
      clipboard: {
        writeSecret: () => Promise.reject(new Error('no secret is copied here')),
        writeText: (text) => {
          clipboard.text = text;
          return Promise.resolve();
        },
        readText: () => Promise.resolve(clipboard.text),
        clear: () => Promise.resolve(),
      },
    },
  });
  const { parts, practice, production, dana } = stage;
  const scopes = ['api', 'web', 'refresh_token'];
  practice.clientApps.register({ name: 'Test', clientId: 'test-app', callbackUrls, scopes });
  const saved = await saveClientApp(parts, {
    name: 'Test',
    clientId: 'test-app',
    callbackUrls: [...callbackUrls],
    scopes,
    flows: ['web-server'],
    loginHost: null,
  });
  if (!saved.ok) throw new Error(saved.error.message);

  /** Resolves when the person is being asked. */
  const asked = () => new Promise<void>((resolve) => parts.signIns.onProgress(() => resolve()));
  const add = (how: Partial<WebServerChoice> = {}) =>
    parts.signIns.run(SIGN_IN_ID, (signal) =>
      addOrg(
        parts,
        {
          method: 'browser',
          signInId: SIGN_IN_ID,
          loginHost: production.loginUrl,
          clientApp: { kind: 'saved', id: saved.value.id },
          via: 'browser',
          ...how,
        },
        signal,
      ),
    );
  /** Begins to add an org, and waits until the browser has been told. */
  const begin = async (how?: Partial<WebServerChoice>) => {
    const ready = asked();
    const added = add(how);
    await ready;
    const last = opened.at(-1);
    if (last === undefined) throw new Error('no browser was told');
    return { added, link: last.url, query: new URL(last.url).searchParams };
  };
  /** Logs in and allows, as far as the callback, which is not followed. */
  const approve = async (link: string, browser = createPracticeBrowser('http://127.0.0.1')) => {
    const page = await typeLogin(browser, await browser.visit(link), dana.username, dana.password);
    return allow(browser, page.url);
  };
  return { ...stage, handlers: browserHandlers(parts), clipboard, opened, begin, add, approve };
}

async function allow(browser: PracticeBrowser, at: string): Promise<string> {
  const source = new URL(at).searchParams.get('source');
  return source === null ? at : (await browser.submit(at, { source, save: 'Allow' })).url;
}

/** A browser of the practice that stops in front of the callback. */
const browserBefore = (callbackUrl: string) => createPracticeBrowser(callbackUrl);

it('comes back to the second callback URL when the port of the first is taken', async () => {
  const [first, second] = [await freeCallback(), await freeCallback('/OauthRedirect')];
  const taken = createServer().listen(Number(new URL(first).port), '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  onTestFinished(() => void taken.close());
  const { begin, approve, stored, dana } = await setUp([first, second]);
  const { added, link, query } = await begin();
  expect(query.get('redirect_uri')).toBe(second);
  // The path of the Salesforce CLI's own registration answers as any other: in plain text, and the tab may go.
  const answer = await fetch(await approve(link, browserBefore(second)));
  expect(await answer.text()).toContain('You can close this tab');
  expect(await added).toMatchObject({ ok: true });
  expect(stored()[0]?.username).toBe(dana.username);
});

it('names all ports when every one is taken, and no browser is told', async () => {
  const callbacks = [await freeCallback(), await freeCallback()];
  for (const callbackUrl of callbacks) {
    const taken = createServer().listen(Number(new URL(callbackUrl).port), '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    onTestFinished(() => void taken.close());
  }
  const { add, opened } = await setUp(callbacks);
  const added = await add();
  expect(added).toMatchObject({ ok: false, error: { code: 'PORT_IN_USE' } });
  for (const callbackUrl of callbacks) {
    expect(added.ok ? '' : added.error.message).toContain(new URL(callbackUrl).port);
  }
  expect(opened).toEqual([]);
});

it('is completed by a copied link in another browser, and its last address pasted by the person', async () => {
  const callbackUrl = await freeCallback();
  const { begin, approve, handlers, clipboard, stored } = await setUp([callbackUrl]);
  const { added, link } = await begin();
  expect(await handlers.copySignInLink({ signInId: SIGN_IN_ID })).toEqual(ok(null));
  expect(clipboard.text).toBe(link);
  expect(clipboard.text).not.toContain('verifier');
  const stoppedAt = await approve(clipboard.text, browserBefore(callbackUrl));
  const tell = (url: string) => handlers.tellBrowserAnswer({ signInId: SIGN_IN_ID, url });
  expect(await tell(stoppedAt.replace(/state=[^&]*/, 'state=of-another'))).toEqual(ok('not-this-sign-in'));
  expect(await tell(link)).toEqual(ok('unrecognized'));
  expect(await tell(stoppedAt)).toEqual(ok('accepted'));
  expect(await added).toMatchObject({ ok: true });
  expect(stored()).toHaveLength(1);
  expect(await handlers.copySignInLink({ signInId: SIGN_IN_ID })).toMatchObject({ ok: false });
});

it('ends with Salesforce’s own words when the person pastes the address of its error page', async () => {
  const callbackUrl = await freeCallback();
  const { begin, approve, handlers, practice, stored } = await setUp([callbackUrl]);
  practice.policies.setApp('test-app', { installed: false });
  const { added, link } = await begin();
  const stoppedAt = await approve(link, browserBefore(callbackUrl));
  expect(stoppedAt).toContain('RemoteAccessErrorPage');
  expect(await handlers.tellBrowserAnswer({ signInId: SIGN_IN_ID, url: stoppedAt })).toEqual(
    ok('error-page'),
  );
  expect(await added).toMatchObject({
    ok: false,
    error: {
      code: 'SIGN_IN_REFUSED',
      salesforce: {
        error: 'invalid_client',
        description: 'app must be installed into org',
        where: 'authorize',
      },
    },
  });
  expect(stored()).toEqual([]);
  // The port is free again.
  await expect(fetch(callbackUrl)).rejects.toThrow();
});

it('tells until when it waits', async () => {
  const { begin, progress, practice, parts } = await setUp([await freeCallback()]);
  const { added } = await begin();
  const endsAt = practice.clock.now() + 5 * 60_000;
  expect(progress).toEqual([{ kind: 'waiting', signInId: SIGN_IN_ID, endsAt }]);
  parts.signIns.cancel(SIGN_IN_ID);
  expect(await added).toMatchObject({ error: { code: 'SIGN_IN_CANCELLED' } });
});

it('fills in the username, asks for what was chosen, and goes past single sign-on', async () => {
  const callbackUrl = await freeCallback();
  const { begin, dana, approve, opened, parts } = await setUp([callbackUrl]);
  const browser = browserBefore(callbackUrl);
  const chosen = { id: 'firefox', privateWindow: true };
  const first = await begin({ loginHint: dana.username, bypassSso: true, browser: chosen });
  expect(opened.at(-1)?.browser).toEqual(chosen);
  expect(first.query.get('login')).toBe('true');
  const login = await browser.visit(first.link);
  expect(login.text).toContain(`value="${dana.username}"`);
  await fetch(await approve(first.link, browser));
  expect(await first.added).toMatchObject({ ok: true });
  // The choice of a browser is kept for the next sign-in to offer.
  expect(parts.listOrgs.all()[0]?.browser).toEqual(chosen);

  // By default the browser has to ask for the password, although this one is signed in.
  const second = await begin();
  expect(second.query.get('login')).toBeNull();
  expect((await browser.visit(second.link)).text).toContain('id="login_form"');
  // With another prompt it does not: it goes on to what was asked for.
  const third = begin({ prompt: 'consent' });
  expect(await second.added).toMatchObject({ error: { code: 'SIGN_IN_CANCELLED' } });
  const consent = await browser.visit((await third).link);
  expect(consent.text).toContain('id="oaapprove"');
  await fetch(await allow(browser, consent.url));
  expect(await (await third).added).toMatchObject({ ok: true });
  expect(parts.listOrgs.all()[0]).not.toHaveProperty('browser');
});
