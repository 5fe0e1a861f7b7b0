import { afterEach, describe, expect, it } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { speak } from './spoken-language.ts';
import { words } from './words.ts';

/** What German says with the English word: names, and words that German took over. */
const SAME_IN_GERMAN = new Set([
  ...['Latchkey', 'OK', 'DNS', 'Proxy', 'Org', 'Orgs'],
  ...['Sandbox', 'Scratch', 'Developer'],
]);

/** Sentences that are made of foreign words only, or of words that German took over. */
const SAME_SENTENCES = new Set(['pageMenu.suggestion', 'moving.orgAt', 'notifications.several']);

interface Said {
  readonly path: string;
  readonly english: unknown;
  readonly german: unknown;
}

afterEach(() => speak('en'));

describe('the main process', () => {
  it('speaks English until it is told another language, and then that one everywhere', () => {
    expect(words().tray.open).toBe('Open');
    speak('de');
    expect(words().tray.open).toBe('Öffnen');
  });

  it('tells a day in the language spoken', () => {
    const friday = Date.UTC(2026, 11, 4, 12);
    expect(words().notifications.day(friday)).toBe('on Friday, December 4');
    speak('de');
    expect(words().notifications.day(friday)).toBe('am Freitag, 4. Dezember');
  });
});

describe('its German', () => {
  const all = leaves('', en, de);
  const texts = all.filter(({ english }) => typeof english === 'string');
  const sentences = all.filter(({ english }) => typeof english === 'function');

  it('has every word that English has, and no other', () => {
    expect(leaves('', de, en).map(({ path }) => path)).toEqual(
      expect.arrayContaining(all.map(({ path }) => path)),
    );
    expect(leaves('', de, en)).toHaveLength(all.length);
  });

  it('is never the English text, but for names and words that German took over', () => {
    const same = texts
      .filter(({ english, german }) => english === german)
      .map(({ english }) => String(english));
    expect(same.filter((text) => !SAME_IN_GERMAN.has(text))).toEqual([]);
    expect([...SAME_IN_GERMAN].filter((text) => !same.includes(text))).toEqual([]);
  });

  it('leaves nothing without words', () => {
    expect(texts.filter(({ german }) => String(german).trim() === '')).toEqual([]);
  });

  it.each(sentences)('$path says every foreign word and number that the English sentence says', (said) => {
    for (const foreign of samplesFor(said.path)) {
      const [english, german] = [say(said.english, foreign), say(said.german, foreign)];
      for (const word of ['xa1', 'xb2', 'xc3', 'xd4', '31', '57']) {
        if (english.includes(word)) expect(german).toContain(word);
      }
      if (!SAME_SENTENCES.has(said.path)) expect(german).not.toBe(english);
    }
  });

  it('has the quotation marks, ellipses and the form of address of German', () => {
    const said = [
      ...texts.map(({ path, german }) => ({ path, text: String(german) })),
      ...sentences.flatMap(({ path, german }) =>
        samplesFor(path).map((foreign) => ({ path, text: say(german, foreign) })),
      ),
    ];
    expect(said.filter(({ text }) => /["”]|\.\.\./u.test(text))).toEqual([]);
    expect(said.filter(({ text }) => text.split('„').length !== text.split('“').length)).toEqual([]);
    expect(said.filter(({ text }) => /\b(du|dich|dir|dein\w*)\b/iu.test(text))).toEqual([]);
    // It is feminine, here as on the pages.
    expect(said.filter(({ text }) => /(as|am|ein|tes|eigenes) My Domain/u.test(text))).toEqual([]);
  });

  it.each([
    [de.doctor.orgsWell, '1 Org, ohne Fehler.', '2 Orgs, keine mit einem Fehler.'],
    [de.doctor.moreOrgs, '1 weitere Org mit einem Fehler.', '2 weitere Orgs mit einem Fehler.'],
    [de.doctor.vaultRecords, '1 Eintrag, lesbar', '2 Einträge, alle lesbar'],
  ])('tells one from two', (sentence, one, two) => {
    expect([sentence(1), sentence(2)]).toEqual([one, two]);
  });
});

/** Every text and every sentence made of foreign words, beside the other one of the same name. */
function leaves(path: string, english: unknown, german: unknown): readonly Said[] {
  if (typeof english !== 'object' || english === null) return [{ path, english, german }];
  return Object.entries(english).flatMap(([name, said]) =>
    leaves(path === '' ? name : `${path}.${name}`, said, memberOf(german, name)),
  );
}

function memberOf(said: unknown, name: string): unknown {
  return typeof said === 'object' && said !== null ? Reflect.get(said, name) : undefined;
}

const ORG = { alias: 'xa1', kind: 'production', organizationName: 'xb2', username: 'xc3' };
const TEXTS = ['xa1', 'xb2', 'xc3', 'xd4'];

/** Foreign words for the sentences that take something else than texts and numbers. */
const SAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'guard.title': ['open', 'open-several', 'copy', 'log-in-as'].flatMap((act) => [
    [act, [ORG]],
    [act, Array.from({ length: 31 }, () => ORG)],
  ]),
  'guard.detail': ['open', 'open-several', 'copy', 'log-in-as'].map((act) => [
    act,
    Array.from({ length: 65 }, () => ORG),
  ]),
  'guard.lowerTitle': [['open'], ['open-several'], ['copy'], ['log-in-as']],
  'guard.lowerDetail': [['off'], ['ask']],
  'kinds.named': ['production', 'sandbox', 'scratch', 'developer', 'trial', 'unknown'].map((kind) => [
    kind,
    'xb2',
  ]),
  ...Object.fromEntries(
    [
      'notifications.expires',
      'notifications.goesIdle',
      'notifications.copying',
      'notifications.refreshed',
      'pageMenu.suggestion',
    ].map((path) => [path, [TEXTS]]),
  ),
  'notifications.several': [[31, ['xa1', 'xb2']]],
  'notifications.day': [[Date.UTC(2026, 4, 31, 12)]],
  'clientApps.needsPerson': [[['xa1', 'xb2']], [['xa1']]],
  'signIn.portsInUse': [[[31, 57]], [[31]]],
};

const samplesFor = (path: string): readonly (readonly unknown[])[] =>
  SAMPLES[path] ?? [TEXTS, [31, 57, 'xc3', 'xd4'], [31, 'xb2', 'xc3', 'xd4'], [1, 1, 'xc3'], [0, 0, 'xc3']];

/** Whole, also where it has several parts. */
function say(sentence: unknown, foreign: readonly unknown[]): string {
  const said: unknown = typeof sentence === 'function' ? Reflect.apply(sentence, undefined, foreign) : '';
  return typeof said === 'string' ? said : Object.values(said ?? {}).join('\n');
}
