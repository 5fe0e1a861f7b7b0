import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { fail, ok } from '../../../shared/result.ts';
import { createFakeHttp, htmlAnswer, jsonAnswer, type FakeAnswer } from '../../oauth/fake-http.ts';
import type { CatalogueFiles } from '../../ports/catalogue-files.ts';
import { readAddress } from './catalogue-address.ts';
import { checkSignature, readPublicKey } from './check-signature.ts';
import { fetchCatalogue } from './fetch-catalogue.ts';

const TEXT = JSON.stringify({ latchkey: 'catalogue', version: 1, name: 'Acmé', entries: [] });
const URL_OF_IT = 'https://wiki.acme.example/orgs.json?v=1';
const ours = generateKeyPairSync('ed25519');
const theirs = generateKeyPairSync('ed25519');
const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const KEY = keyOf(pem(ours.publicKey));
const signed = (text: string, key = ours.privateKey) => sign(null, Buffer.from(text), key).toString('base64');
const web = { kind: 'web', url: URL_OF_IT } as const;

function keyOf(text: string): string {
  const key = readPublicKey(text);
  if (!key.ok) throw new Error(key.error.message);
  return key.value;
}

const noFiles: CatalogueFiles = {
  choose: () => Promise.resolve(null),
  read: () => Promise.resolve(ok(null)),
  shown: (path) => path,
};
const fetched = (answers: readonly FakeAnswer[], publicKey?: string) =>
  fetchCatalogue({ http: createFakeHttp(answers), files: noFiles }, web, publicKey);

test('a public key is taken as PEM or as its base64; a private key, another kind and nonsense are refused unquoted', () => {
  const text = pem(ours.publicKey);
  const [, base64 = ''] = text.split('\n');
  expect(readPublicKey(base64)).toEqual(readPublicKey(text));
  const secret = ours.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  expect(readPublicKey(secret)).toMatchObject({
    error: { code: 'INVALID_REQUEST', message: expect.stringContaining('a private key') as string },
  });
  expect(JSON.stringify(readPublicKey(secret))).not.toContain(secret.split('\n')[1]);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  expect(readPublicKey(pem(rsa))).toMatchObject({ ok: false });
  expect(readPublicKey('canary')).toMatchObject({ ok: false });
});

test('a right signature is accepted, also of text beyond ASCII and with a line break behind it', () => {
  expect(checkSignature(TEXT, `${signed(TEXT)}\n`, KEY)).toMatchObject({ ok: true });
});

test.each([
  ['missing', null],
  ['of another key', signed(TEXT, theirs.privateKey)],
  ['of another text', signed(`${TEXT} `)],
  ['no signature at all', 'not base64!'],
  ['cut off', signed(TEXT).slice(0, 40)],
])('a signature that is %s refuses the whole catalogue', async (_what, signature) => {
  const answer = signature === null ? jsonAnswer('', 404) : jsonAnswer(signature);
  expect(await fetched([jsonAnswer(TEXT), answer], KEY)).toMatchObject({
    error: { code: 'SIGNATURE_WRONG' },
  });
});

test('with a key the signature is asked for beside the file; without one it is not asked for', async () => {
  const http = createFakeHttp([jsonAnswer(TEXT), jsonAnswer(signed(TEXT))]);
  expect(await fetchCatalogue({ http, files: noFiles }, web, KEY)).toMatchObject({ value: { name: 'Acmé' } });
  expect(http.requests.map(({ url }) => url)).toEqual([
    URL_OF_IT,
    'https://wiki.acme.example/orgs.json.sig?v=1',
  ]);
  expect(await fetched([jsonAnswer(TEXT)])).toMatchObject({ ok: true });
});

test('a redirect is followed to https only, without a login, and not for ever', async () => {
  const to = (location: string): FakeAnswer => ({ status: 302, headers: { location }, body: '' });
  expect(await fetched([to('/moved.json'), jsonAnswer(TEXT)])).toMatchObject({ ok: true });
  for (const location of [
    'http://wiki.acme.example/x',
    'http://localhost/x',
    'file:///etc/passwd',
    'https://a:b@c.example/',
  ]) {
    expect(await fetched([to(location)])).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
  }
  expect(await fetched(Array.from({ length: 9 }, () => to('/again')))).toMatchObject({ ok: false });
});

test('no network, a login page, a status and a file that is too large are each told as what they are', async () => {
  const failure = { kind: 'dns', detail: 'wiki.acme.example', mayHaveArrived: false } as const;
  expect(await fetched([{ failure }])).toMatchObject({ error: { code: 'NETWORK_UNAVAILABLE' } });
  const large = { kind: 'too-large', detail: '', mayHaveArrived: true } as const;
  expect(await fetched([{ failure: large }])).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
  expect(await fetched([htmlAnswer()])).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
  expect(await fetched([jsonAnswer('', 503)])).toMatchObject({ error: { remedy: 'retry' } });
});

test('a file and its signature are read from the same folder; a file that is gone is told', async () => {
  const files: CatalogueFiles = {
    ...noFiles,
    read: (path) =>
      Promise.resolve(
        path === '/team/orgs.json' ? ok(TEXT) : path.endsWith('.sig') ? ok(signed(TEXT)) : ok(null),
      ),
  };
  const http = createFakeHttp([]);
  const at = (path: string) => fetchCatalogue({ http, files }, { kind: 'file', path }, KEY);
  expect(await at('/team/orgs.json')).toMatchObject({ ok: true });
  expect(await at('/team/gone.json')).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
  const locked = {
    ...files,
    read: () => Promise.resolve(fail({ code: 'FILE_UNREADABLE', message: 'x', remedy: 'retry' } as const)),
  };
  expect(await fetchCatalogue({ http, files: locked }, { kind: 'file', path: 'x' }, KEY)).toMatchObject({
    ok: false,
  });
});

test('an address is https without any login; plain http is for this computer', () => {
  expect(readAddress(' https://wiki.acme.example/a.json#x ')).toEqual(ok('https://wiki.acme.example/a.json'));
  expect(readAddress('http://localhost:8080/a.json')).toMatchObject({ ok: true });
  for (const text of [
    'http://wiki.acme.example/a.json',
    'https://ann:canary@wiki.acme.example/a.json',
    'https://wiki.acme.example/a.json?token=canary',
    'https://wiki.acme.example/a.json?X-Amz-Signature=canary',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'nowhere',
  ]) {
    const refused = readAddress(text);
    expect(refused).toMatchObject({ error: { code: 'INVALID_REQUEST' } });
    expect(JSON.stringify(refused)).not.toContain('canary');
  }
});
