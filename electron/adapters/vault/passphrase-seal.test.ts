import { expect, test } from 'vitest';
import { passphraseSeal } from './passphrase-seal.ts';

const TEXT = 'canary-refresh-token “Qualität”';
const PASSPHRASE = 'correct horse battery';

/** The file with one member replaced. */
function changed(file: string, change: (parsed: Record<string, unknown>) => object): string {
  return JSON.stringify(change(JSON.parse(file) as Record<string, unknown>));
}

test('what is sealed opens with its passphrase, however that was composed, and with no other', async () => {
  const file = await passphraseSeal.seal(TEXT, 'pässphrase of mine');
  expect(passphraseSeal.recognises(file)).toBe(true);
  expect(file).not.toContain('canary');
  expect(await passphraseSeal.open(file, 'pässphrase of mine'.normalize('NFD'))).toEqual({
    ok: true,
    value: TEXT,
  });
  expect(await passphraseSeal.open(file, 'passphrase of mine')).toMatchObject({
    error: { code: 'PASSPHRASE_WRONG' },
  });
});

test('two files of one text share neither salt nor nonce', async () => {
  const [one, other] = await Promise.all([
    passphraseSeal.seal(TEXT, PASSPHRASE),
    passphraseSeal.seal(TEXT, PASSPHRASE),
  ]);
  const nonce = (file: string) => (JSON.parse(file) as { nonce: string }).nonce;
  expect(nonce(one)).not.toBe(nonce(other));
});

test('a file that was changed anywhere does not open: header and cost are bound to the seal', async () => {
  const file = await passphraseSeal.seal(TEXT, PASSPHRASE);
  const { kdf, sealed } = JSON.parse(file) as { kdf: { N: number }; sealed: string };
  const flipped = `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`;
  for (const spoiled of [
    changed(file, (parsed) => ({ ...parsed, sealed: flipped })),
    changed(file, (parsed) => ({ ...parsed, kdf: { ...kdf, N: kdf.N / 2 } })),
    changed(file, (parsed) => ({ ...parsed, tag: '' })),
  ]) {
    expect(await passphraseSeal.open(spoiled, PASSPHRASE)).toMatchObject({
      error: { code: 'PASSPHRASE_WRONG' },
    });
  }
});

test('a file that asks for more work than Latchkey does, a newer one and a broken one are refused at once', async () => {
  const file = await passphraseSeal.seal(TEXT, PASSPHRASE);
  const { kdf } = JSON.parse(file) as { kdf: object };
  for (const spoiled of [
    changed(file, (parsed) => ({ ...parsed, kdf: { ...kdf, N: 2 ** 30 } })),
    changed(file, (parsed) => ({ ...parsed, kdf: { ...kdf, r: 1024 } })),
    changed(file, (parsed) => ({ ...parsed, version: 2 })),
    changed(file, ({ sealed: _gone, ...rest }) => rest),
    '{}',
  ]) {
    expect(await passphraseSeal.open(spoiled, PASSPHRASE)).toMatchObject({
      error: { code: 'FILE_UNREADABLE' },
    });
  }
  expect(passphraseSeal.recognises('{"latchkey":"orgs","version":1}')).toBe(false);
  expect(passphraseSeal.recognises('{')).toBe(false);
});
