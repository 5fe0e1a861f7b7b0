import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowsers } from './find-browsers.ts';
import { createNamedBrowsers } from './named-browsers.ts';
import { argsOf, putProgram } from '../tests/put-program.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

const ADDRESS = 'https://login.salesforce.com/?a=1&b=%20;touch%20x';

describe.skipIf(process.platform === 'win32')('the browsers of a Linux computer', () => {
  const computer = (...folders: readonly string[]) => ({
    platform: 'linux' as const,
    env: { PATH: folders.join(':') },
  });

  it('are found on the PATH, in its order, each once', async () => {
    const folder = await temporaryFolder();
    const [first, second] = [path.join(folder, 'a'), path.join(folder, 'b')];
    const chrome = await putProgram(first, 'google-chrome-stable');
    await putProgram(second, 'google-chrome-stable');
    await putProgram(second, 'firefox');
    const found = await findBrowsers(computer(first, second));
    expect(found.map(({ browser, path: at }) => [browser.id, at])).toEqual([
      ['chrome', chrome],
      ['firefox', path.join(second, 'firefox')],
    ]);
  });

  it('are not what cannot be started, nor what lies in a relative place of the PATH', async () => {
    const folder = await temporaryFolder();
    await putProgram(folder, 'firefox', 0o644);
    await mkdir(path.join(folder, 'chromium'));
    await putProgram(folder, 'opera');
    const relative = path.relative(process.cwd(), folder);
    expect(await findBrowsers(computer('', '.', relative))).toEqual([]);
    expect((await findBrowsers(computer(folder))).map(({ browser }) => browser.id)).toEqual(['opera']);
  });

  it('are started without a shell, the address one argument, in a private window where asked', async () => {
    const folder = await temporaryFolder();
    const firefox = await putProgram(folder, 'firefox');
    const chrome = await putProgram(folder, 'google-chrome');
    const browsers = createNamedBrowsers(computer(folder));
    expect(await browsers.find()).toEqual([
      { id: 'chrome', name: 'Google Chrome', canBePrivate: true },
      { id: 'firefox', name: 'Firefox', canBePrivate: true },
    ]);
    expect(await browsers.open(ADDRESS, { id: 'firefox', privateWindow: true })).toMatchObject({ ok: true });
    expect(await argsOf(firefox)).toEqual(['--private-window', ADDRESS]);
    expect(await browsers.open(ADDRESS, { id: 'chrome', privateWindow: false })).toMatchObject({ ok: true });
    expect(await argsOf(chrome)).toEqual([ADDRESS]);
  });

  it('that are gone, or cannot be started, are said to be so', async () => {
    const folder = await temporaryFolder();
    const browsers = createNamedBrowsers(computer(folder));
    const unavailable = { ok: false, error: { code: 'BROWSER_UNAVAILABLE' } };
    expect(await browsers.open(ADDRESS, { id: 'chrome', privateWindow: false })).toMatchObject(unavailable);
    const broken = path.join(folder, 'google-chrome');
    await writeFile(broken, '#!/nowhere/at/all\n');
    await chmod(broken, 0o755);
    expect(await browsers.open(ADDRESS, { id: 'chrome', privateWindow: false })).toMatchObject(unavailable);
  });
});

it('the browsers of a Mac are the bundles of its Applications folders', async () => {
  const home = await temporaryFolder();
  await mkdir(path.join(home, 'Applications/Vivaldi.app'), { recursive: true });
  await mkdir(path.join(home, 'Applications/Safari.app'), { recursive: true });
  const computer = { platform: 'darwin' as const, env: { HOME: home } };
  const found = await createNamedBrowsers(computer).find();
  expect(found).toContainEqual({ id: 'vivaldi', name: 'Vivaldi', canBePrivate: true });
  expect(found).toContainEqual({ id: 'safari', name: 'Safari', canBePrivate: false });
  expect(
    await createNamedBrowsers(computer).open(ADDRESS, { id: 'safari', privateWindow: true }),
  ).toMatchObject({ ok: false, error: { code: 'BROWSER_UNAVAILABLE' } });
});
