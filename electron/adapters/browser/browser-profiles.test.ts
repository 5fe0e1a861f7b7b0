import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { KNOWN_BROWSERS, type KnownBrowser } from './browser-table.ts';
import { chromiumProfiles, parseLocalState } from './chromium-profiles.ts';
import { firefoxProfiles, parseProfilesIni } from './firefox-profiles.ts';

const chrome = KNOWN_BROWSERS.find(({ id }) => id === 'chrome') as KnownBrowser;
const localState = (infoCache: unknown) => JSON.stringify({ profile: { info_cache: infoCache } });

describe('the profiles of a Chromium', () => {
  const setUp = async (text: string, folders: readonly string[]) => {
    const home = await temporaryFolder();
    const data = path.join(home, '.config/google-chrome');
    for (const folder of ['', ...folders]) await mkdir(path.join(data, folder), { recursive: true });
    await writeFile(path.join(data, 'Local State'), text);
    return { data, computer: { platform: 'linux', env: { HOME: home } } as const };
  };

  it('are those of its Local State whose folder is there, by the person’s name for them', async () => {
    const text = localState({
      Default: { name: 'Ann', gaia_name: 'ann@acme.example' },
      'Profile 1': { name: 'Work' },
      'Profile 2': { name: 'Deleted' },
    });
    const { computer } = await setUp(text, ['Default', 'Profile 1']);
    expect(await chromiumProfiles(chrome, computer)).toEqual([
      { id: 'Default', name: 'Ann' },
      { id: 'Profile 1', name: 'Work' },
    ]);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"profile":',
    '{"profile":{"info_cache":[]}}',
    '{"profile":{"info_cache":7}}',
    '\0',
  ])('are none in %j', (text) => expect(parseLocalState(text)).toEqual([]));

  it('one damaged entry costs only itself', () => {
    const text = localState({
      A: null,
      B: { name: 7 },
      C: { name: ' \u202eC\n ' },
      D: { name: 'x'.repeat(500) },
    });
    expect(parseLocalState(text).map(({ id, name }) => [id, name.slice(0, 4)])).toEqual([
      ['A', 'A'],
      ['B', 'B'],
      ['C', 'C'],
      ['D', 'xxxx'],
    ]);
    expect(parseLocalState(text)[3]?.name).toHaveLength(80);
  });

  it.each(['..', '.', '../../etc', '/etc', 'a/b', 'a\\b', 'C:', 'a\nb', '\0', '', 'x'.repeat(200)])(
    'a folder %j that leads elsewhere is none',
    (id) => expect(parseLocalState(localState({ [id]: { name: 'x' } }))).toEqual([]),
  );

  it('a key of JavaScript’s own changes nothing', () => {
    parseLocalState(
      '{"profile":{"info_cache":{"__proto__":{"name":"x","polluted":1},"constructor":{"name":"y"}}}}',
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('a list without end is not followed to its end', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`P${at}`, { name: 'x' }]));
    expect(parseLocalState(localState(many))).toHaveLength(200);
  });

  it('a file of 17 MB, a folder and a device in its place are left alone', async () => {
    const { data, computer } = await setUp(`${' '.repeat(17 * 1024 * 1024)}${localState({})}`, ['Default']);
    expect(await chromiumProfiles(chrome, computer)).toEqual([]);
    const other = await temporaryFolder();
    await mkdir(path.join(other, '.config/google-chrome/Local State'), { recursive: true });
    expect(await chromiumProfiles(chrome, { platform: 'linux', env: { HOME: other } })).toEqual([]);
    const third = await temporaryFolder();
    await mkdir(path.join(third, '.config/google-chrome'), { recursive: true });
    await symlink('/dev/zero', path.join(third, '.config/google-chrome/Local State'));
    expect(await chromiumProfiles(chrome, { platform: 'linux', env: { HOME: third } })).toEqual([]);
    expect(data).toContain('google-chrome');
  });
});

const INI = `[Install4F96D1932A9F858E]
Default=Profiles/abcd.default
Locked=1

[Profile1]
Name=Work; #1
IsRelative=1
Path=Profiles/work;#1

; a comment
[Profile0]
Name=default
IsRelative=1
Path=Profiles/abcd.default
Default=1

[General]
StartWithLastProfile=1
`;

describe('the profiles of Firefox', () => {
  it('are those of profiles.ini whose folder is there', async () => {
    const home = await temporaryFolder();
    const folder = path.join(home, '.mozilla/firefox');
    await mkdir(path.join(folder, 'Profiles/work;#1'), { recursive: true });
    await mkdir(path.join(home, 'elsewhere'));
    const elsewhere = `[Profile2]\nName=Else\nIsRelative=0\nPath=${home}/elsewhere\n`;
    await writeFile(path.join(folder, 'profiles.ini'), INI + elsewhere);
    expect(await firefoxProfiles({ platform: 'linux', env: { HOME: home } })).toEqual([
      { id: path.join(folder, 'Profiles/work;#1'), name: 'Work; #1' },
      { id: path.join(home, 'elsewhere'), name: 'Else' },
    ]);
  });

  it('are read with the line ends and the folders of Windows', () => {
    const ini = `\uFEFF[Profile0]\r\nName=Ann\r\nIsRelative=1\r\nPath=Profiles/x.default-release\r\n[Profile1]\r\nIsRelative=0\r\nPath=D:\\ff\r\n`;
    expect(parseProfilesIni(ini, 'C:\\R\\Mozilla\\Firefox', 'win32')).toEqual([
      { id: 'C:\\R\\Mozilla\\Firefox\\Profiles\\x.default-release', name: 'Ann' },
      { id: 'D:\\ff', name: 'ff' },
    ]);
  });

  it.each([
    ['linux', '1', '../../../etc'],
    ['linux', '1', 'a/../..'],
    ['linux', '1', '/etc'],
    ['linux', '1', '.'],
    ['linux', '0', 'relative'],
    ['linux', '0', ''],
    ['linux', '1', 'x'.repeat(2000)],
    ['win32', '1', '..\\..\\Windows'],
    ['win32', '1', 'D:\\x'],
    ['win32', '0', '\\\\evil\\share'],
    ['win32', '0', '//evil/share'],
  ] as const)('on %s, IsRelative=%s, a path %j is no profile’s', (platform, isRelative, written) => {
    const folder = platform === 'win32' ? 'C:\\R\\Mozilla\\Firefox' : '/home/ann/.mozilla/firefox';
    const ini = `[Profile0]\nName=x\nIsRelative=${isRelative}\nPath=${written}\n`;
    expect(parseProfilesIni(ini, folder, platform)).toEqual([]);
  });

  it.each(['', '\0\0', '[', 'Path=x', '[Profile0]', '[Profile0]\nPath', '=\n[]\n='])(
    'are none in %j',
    (ini) => expect(parseProfilesIni(ini, '/f', 'linux')).toEqual([]),
  );

  it('sections named after what every object has change nothing', () => {
    const hostile = ['constructor', '__proto__', 'toString'].map((name) => `[${name}]\nkeys=x\npolluted=1\n`);
    expect(parseProfilesIni(hostile.join(''), '/f', 'linux')).toEqual([]);
    expect(typeof Object.keys).toBe('function');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
