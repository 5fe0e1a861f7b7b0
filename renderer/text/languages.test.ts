import { describe, expect, it } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';

/** What German says with the English word: names, units, and words that German took over. */
const SAME_IN_GERMAN = new Set([
  ...['Latchkey', 'Salesforce CLI', 'My Domain', 'Setup', 'JWT', 'Browser', 'curl', 'KB', 'MB', 'GB'],
  ...['Alias', 'Downloads', 'Host', 'Name', 'Orange', 'Org', 'Orgs', 'Passphrase', 'Rotation', 'Tabs'],
  ...['Esc', 'Tab', 'Timeout', 'Token', 'Version', 'Zoom', 'Sandbox', 'Scratch', 'Developer'],
  ...['Scopes', 'Flows', 'English', 'Deutsch', 'Alt', 'Win', 'Super'],
]);

/** What is typed or read letter by letter: hosts, commands, conditions of the search, labels of the English Setup. */
const LETTER_BY_LETTER = [
  /^(login|test)\.salesforce\.com$/u,
  /^openssl /u,
  /^sf org login access-token$/u,
  /^Authorization: Bearer …$/u,
  /^[a-z]+:[a-z]+( [a-z]+:[a-z]+)*$/u,
];

interface Said {
  readonly path: string;
  readonly english: unknown;
  readonly german: unknown;
}

describe('German', () => {
  const all = leaves('', en, de);
  const texts = all.filter(({ english }) => typeof english === 'string');
  const sentences = all.filter(({ english }) => typeof english === 'function');

  it('no text is the English one, but for names, units and what is typed or read letter by letter', () => {
    const same = texts
      .filter(({ english, german }) => german === english && german !== '')
      .filter(({ path }) => !isLabelOfSetup(path))
      .map(({ english }) => String(english))
      .filter((text) => !SAME_IN_GERMAN.has(text) && !LETTER_BY_LETTER.some((form) => form.test(text)));
    expect(same).toEqual([]);
  });

  it('the list of words that are the same names no word that is not said', () => {
    const said = new Set(texts.map(({ german }) => german));
    expect([...SAME_IN_GERMAN].filter((text) => !said.has(text))).toEqual([]);
  });

  it('nothing is left without words where English has some', () => {
    expect(texts.filter(({ english, german }) => english !== '' && german === '')).toEqual([]);
  });

  it.each(sentences)('$path says every foreign word and number that the English sentence says', (said) => {
    for (const foreign of samplesFor(said.path)) {
      const [english, german] = [say(said.english, foreign), say(said.german, foreign)];
      for (const word of foreign.map(String)) {
        if (standsIn(word, english)) expect(standsIn(word, german), `${word} in “${german}”`).toBe(true);
      }
    }
  });

  it.each(sentences)('$path is no English sentence', ({ english, german }) => {
    const foreign = ['xa1', 'xb2', 'xc3', 'xd4'];
    const own = say(german, foreign).replaceAll(/x[abcd]\d|API|undefined/gu, '');
    if (/\p{L}{3}/u.test(own)) expect(say(german, foreign)).not.toBe(say(english, foreign));
  });

  it('quotation marks, ellipses and the form of address are those of German', () => {
    const said = [...texts, ...sentences].map(({ path, german }) => ({
      path,
      text: typeof german === 'string' ? german : say(german, ['xa1', 'xb2', 'xc3', 'xd4']),
    }));
    const isCode = (path: string) => path.endsWith('.example');
    expect(said.filter(({ path, text }) => !isCode(path) && /["”]|\.\.\./u.test(text))).toEqual([]);
    expect(said.filter(({ text }) => text.split('„').length !== text.split('“').length)).toEqual([]);
    expect(said.filter(({ text }) => /\b(du|dich|dir|dein\w*)\b/iu.test(text))).toEqual([]);
  });

  it('one is one, and two are two', () => {
    for (const [one, two, say] of COUNTED) expect([say(1), say(2)]).toEqual([one, two]);
  });

  it('a size has a decimal comma', () => {
    expect(de.orgWindows.clear.size(1_260_000)).toContain(' 1,3 MB ');
    expect(de.orgWindows.clear.size(1)).toContain(' 0,1 MB ');
  });

  it('what a pasted token cannot do is told otherwise than of a sign-in', () => {
    const { gapText } = de.details;
    expect(gapText('cannot-renew', 'access-token')).toContain('fügen Sie ein neues ein');
    expect(gapText('cannot-renew', 'browser')).toContain('melden Sie sich erneut an');
    expect(gapText('cannot-open', 'access-token')).toContain('„web“');
  });

  it('several things at once are told one after the other', () => {
    expect(de.doctor.summary(1, 2)).toBe('1 Fehler, 2 Hinweise.');
    expect(de.doctor.summary(0, 1)).toBe('1 Hinweis.');
    expect(de.moving.import.done(2, 1, 1, 1, 2)).toBe(
      '2 Orgs hinzugefügt (davon 1 angemeldet), 1 Org geändert, 1 Org wartet am Ende der Liste auf Anmeldung, 2 neue Gruppen',
    );
    expect(de.moving.import.done(0, 0, 0, 0, 0)).toBe('Es wurde nichts geändert');
  });
});

const COUNTED: readonly (readonly [one: string, two: string, say: (count: number) => string])[] = [
  ['1 Org', '2 Orgs', de.list.count],
  ['1 Org', '2 Orgs', de.marks.views.count],
  ['1 Org', '2 Orgs', de.moving.restore.orgs],
  ['1 Org gefunden', '2 Orgs gefunden', de.search.found],
  [
    'Nichts schreibt sich „a“. 1 Org schreibt sich ähnlich',
    'Nichts schreibt sich „a“. 2 Orgs schreiben sich ähnlich',
    (count) => de.search.guessed(count, 'a'),
  ],
  ['1 Befehl', '2 Befehle', de.palette.found],
  ['1 Org geprüft', '2 Orgs geprüft', de.check.finished],
  ['1 braucht eine Anmeldung', '2 brauchen eine Anmeldung', de.check.counts.needsSignIn],
  [
    'Prüfung nach 0 von 1 Org abgebrochen',
    'Prüfung nach 0 von 2 Orgs abgebrochen',
    (total) => de.check.cancelled(0, total),
  ],
  ['1 Org ist noch nicht in Latchkey.', '2 Orgs sind noch nicht in Latchkey.', de.life.missing.count],
  ['1 Benutzer', '2 Benutzer', de.life.tree.users],
  ['Von 1 Org verwendet', 'Von 2 Orgs verwendet', de.clientApps.usedBy],
  ['und 1 weitere', 'und 2 weitere', de.clientApps.andMore],
  ['1 Stunde', '2 Stunden', de.details.session.hours],
  ['1 Minute', '2 Minuten', de.details.session.minutes],
  ['Für die 1 ausgewählte Org', 'Für die 2 ausgewählten Orgs', de.marks.menu.several],
  ['1 Org entfernen?', '2 Orgs entfernen?', de.marks.remove.title],
  ['1 Org entfernt', '2 Orgs entfernt', de.marks.said.removed],
  ['Findet zurzeit 1 Org.', 'Findet zurzeit 2 Orgs.', de.marks.group.found],
  ['Die 1 ausgewählte Org', 'Die 2 ausgewählten Orgs', de.moving.export.selected],
  ['1 Org importieren', '2 Orgs importieren', de.moving.import.take],
  ['1 Org wiederherstellen', '2 Orgs wiederherstellen', (count) => de.moving.restore.take(count, 0)],
  ['1 Org weglegen', '2 Orgs weglegen', (count) => de.moving.restore.take(0, count)],
  [
    '1 Passwort oder Token darin wird nicht übernommen.',
    '2 Passwörter und Token darin werden nicht übernommen.',
    de.moving.import.ignored,
  ],
  [
    '1 Eintrag konnte nicht gelesen werden',
    '2 Einträge konnten nicht gelesen werden',
    de.moving.import.unreadable,
  ],
  ['1 Org öffnen?', '2 Orgs öffnen?', de.openPages.several.title],
  ['1 Org geöffnet', '2 Orgs geöffnet', de.openPages.several.finished],
  [
    '1 fehlgeschlagen, siehe deren Zeile',
    '2 fehlgeschlagen, siehe deren Zeilen',
    de.openPages.several.failed,
  ],
  ['1 Profil', '2 Profile', de.settings.browsers.profiles],
  ['Nach 1 Minute', 'Nach 2 Minuten', de.settings.opening.hibernate.after],
  ['Nach einer Stunde', 'Nach 2 Stunden', (hours) => de.settings.opening.hibernate.after(hours * 60)],
  ['Nach 1 Sekunde', 'Nach 2 Sekunden', de.settings.clipboard.seconds.after],
  ['Nach einer Minute', 'Nach 2 Minuten', (minutes) => de.settings.clipboard.seconds.after(minutes * 60)],
];

/** Every text and every sentence made of foreign words, beside the English one of the same name. */
function leaves(path: string, english: unknown, german: unknown): readonly Said[] {
  if (typeof english !== 'object' || english === null) return [{ path, english, german }];
  return Object.entries(english).flatMap(([name, said]) =>
    leaves(path === '' ? name : `${path}.${name}`, said, memberOf(german, name)),
  );
}

function memberOf(words: unknown, name: string): unknown {
  return typeof words === 'object' && words !== null ? Reflect.get(words, name) : undefined;
}

/** In the guide stand labels of Setup; the rest of it is ours. */
function isLabelOfSetup(path: string): boolean {
  return /^guide\.(begin|oauth|security|policies)\./u.test(path) && !/Hint$/u.test(path);
}

/** Foreign words for a sentence: texts, and the numbers that make a difference; some sentences take texts only. */
function samplesFor(path: string): readonly (readonly (string | number)[])[] {
  const foreignTexts = ['xa1', 'xb2', 'xc3', 'xd4'];
  if (path === 'list.view.sortedBy') return [foreignTexts];
  return [foreignTexts, [1, 1, 1, 1], [2, 2, 2, 2], [3, 50, 7, 9], [0, 0, 0, 0]];
}

function say(sentence: unknown, foreign: readonly (string | number)[]): string {
  return typeof sentence === 'function' ? String(Reflect.apply(sentence, undefined, foreign)) : '';
}

/** Not as a part of another word or number. */
function standsIn(word: string, text: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).includes(word);
}
