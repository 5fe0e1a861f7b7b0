import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlaceOutside } from '../../../shared/open-in.ts';
import { ok } from '../../../shared/result.ts';
import { argsOf, putProgram } from '../tests/put-program.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { linuxIcon } from './linux-icon.ts';
import { createOrgBrowsers } from './org-browsers.ts';

const ADDRESS = 'http://127.0.0.1:8000/abc';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

async function setUp() {
  const home = await temporaryFolder();
  const bin = path.join(home, 'bin');
  const env = { PATH: bin, HOME: home, XDG_DATA_DIRS: path.join(home, 'share') };
  const computer = { platform: 'linux', env } as const;
  const byDefault: string[] = [];
  const browsers = createOrgBrowsers({
    computer,
    openDefault: (url) => {
      byDefault.push(url);
      return Promise.resolve(ok(null));
    },
    icon: ({ browser }) => linuxIcon(browser, computer),
  });
  const put = async (file: string, content: string | Buffer) => {
    await mkdir(path.dirname(path.join(home, file)), { recursive: true });
    await writeFile(path.join(home, file), content);
  };
  const open = async (place: PlaceOutside, url = ADDRESS) => {
    const found = await browsers.find(place);
    return found.kind === 'found' ? found.open(url) : found;
  };
  return { home, bin, browsers, byDefault, put, open };
}
const inBrowser = (id: string, part: Partial<Extract<PlaceOutside, { kind: 'browser' }>> = {}) =>
  ({ kind: 'browser', id, privateWindow: false, ...part }) as const;

describe.skipIf(process.platform === 'win32')(
  'the browsers of a Linux computer, as places for an org',
  () => {
    it('are told with their icon and profiles', async () => {
      const { bin, browsers, put, home } = await setUp();
      await putProgram(bin, 'google-chrome');
      await putProgram(bin, 'firefox');
      await put('share/icons/hicolor/48x48/apps/google-chrome.png', PNG);
      await put('share/icons/hicolor/48x48/apps/firefox.png', '<svg onload="alert(1)"/>');
      await put(
        '.config/google-chrome/Local State',
        '{"profile":{"info_cache":{"Profile 1":{"name":"Work"}}}}',
      );
      await mkdir(path.join(home, '.config/google-chrome/Profile 1'));
      expect(await browsers.describe()).toEqual([
        {
          id: 'chrome',
          name: 'Google Chrome',
          canBePrivate: true,
          hasContainers: false,
          icon: `data:image/png;base64,${PNG.toString('base64')}`,
          profiles: [{ id: 'Profile 1', name: 'Work' }],
        },
        { id: 'firefox', name: 'Firefox', canBePrivate: true, hasContainers: true, icon: null, profiles: [] },
      ]);
    });

    it('are started in the profile, private window or container that was chosen', async () => {
      const { bin, home, put, open } = await setUp();
      const chrome = await putProgram(bin, 'google-chrome');
      const firefox = await putProgram(bin, 'firefox');
      await put(
        '.config/google-chrome/Local State',
        '{"profile":{"info_cache":{"Profile 1":{"name":"Work"}}}}',
      );
      await mkdir(path.join(home, '.config/google-chrome/Profile 1'));
      await open(inBrowser('chrome', { profile: 'Profile 1', privateWindow: true }));
      expect(await argsOf(chrome)).toEqual(['--profile-directory=Profile 1', '--incognito', ADDRESS]);
      await open(inBrowser('firefox', { container: 'Acme Corp' }));
      expect(await argsOf(firefox)).toEqual([
        'ext+container:name=Acme%20Corp&url=http%3A%2F%2F127.0.0.1%3A8000%2Fabc',
      ]);
    });

    it('that are gone, or whose profile is gone, are said to be so and start nothing', async () => {
      const { bin, home, put, browsers } = await setUp();
      expect(await browsers.find(inBrowser('chrome'))).toEqual({ kind: 'gone', what: 'Google Chrome' });
      expect(await browsers.find(inBrowser('who-knows'))).toEqual({
        kind: 'gone',
        what: 'The chosen browser',
      });
      await putProgram(bin, 'google-chrome');
      await put(
        '.config/google-chrome/Local State',
        '{"profile":{"info_cache":{"Profile 1":{"name":"Work"}}}}',
      );
      await mkdir(path.join(home, '.config/google-chrome/Profile 1'));
      const inWork = inBrowser('chrome', { profile: 'Profile 1' });
      expect(await browsers.find(inWork)).toMatchObject({ kind: 'found' });
      await rm(path.join(home, '.config/google-chrome/Profile 1'), { recursive: true });
      expect(await browsers.find(inWork)).toEqual({ kind: 'gone', what: 'This profile of Google Chrome' });
      // A path of the page's own is no profile.
      expect(await browsers.find(inBrowser('chrome', { profile: '../../../tmp' }))).toMatchObject({
        kind: 'gone',
      });
    });

    it('open nothing but web addresses', async () => {
      const { bin, open } = await setUp();
      await putProgram(bin, 'firefox');
      for (const url of ['file:///etc/passwd', '--screenshot', 'javascript:alert(1)']) {
        expect(await open(inBrowser('firefox'), url)).toMatchObject({ ok: false });
      }
    });
  },
);

describe.skipIf(process.platform === 'win32')('a command of the person’s own', () => {
  it('is started without a shell, by its name on the PATH or by its path', async () => {
    const { bin, open } = await setUp();
    const mine = await putProgram(bin, 'my browser');
    await open({ kind: 'command', template: `"${mine}" --new "a  b" $(id) --app={url}` });
    expect(await argsOf(mine)).toEqual(['--new', 'a  b', '$(id)', `--app=${ADDRESS}`]);
    const other = await putProgram(bin, 'other');
    await open({ kind: 'command', template: 'other {url}' });
    expect(await argsOf(other)).toEqual([ADDRESS]);
  });

  it('is refused before anything is started', async () => {
    const { bin, browsers } = await setUp();
    await putProgram(bin, 'not-executable', 0o644);
    const find = (template: string) => browsers.find({ kind: 'command', template });
    expect(await find('firefox')).toMatchObject({ kind: 'unusable', error: { code: 'BROWSER_UNAVAILABLE' } });
    expect(await find('./firefox {url}')).toMatchObject({ kind: 'unusable' });
    expect(await find('nowhere {url}')).toEqual({ kind: 'gone', what: 'The program “nowhere”' });
    expect(await find('not-executable {url}')).toMatchObject({ kind: 'gone' });
    expect(await find(`${bin} {url}`)).toMatchObject({ kind: 'gone' });
  });
});

it('the default browser is the system’s affair', async () => {
  const { open, byDefault } = await setUp();
  await open({ kind: 'default-browser' });
  expect(byDefault).toEqual([ADDRESS]);
});
