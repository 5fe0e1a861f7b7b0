import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer, CONTENT_SECURITY_POLICY } from './app-protocol.ts';

let folder = '';
let root = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'latchkey-page-'));
  root = path.join(folder, 'renderer');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await writeFile(path.join(root, 'index.html'), '<h1>page</h1>');
  await writeFile(path.join(root, 'assets/a.js'), 'x');
  await writeFile(path.join(root, 'notes.txt'), 'x');
  await writeFile(path.join(folder, 'outside.js'), 'outside');
  await symlink(path.join(folder, 'outside.js'), path.join(root, 'link.js'));
});
afterEach(() => rm(folder, { recursive: true }));

it('serves the page with its content security policy', async () => {
  const response = await answer(root, 'GET', 'app://latchkey/index.html');
  expect(await response.text()).toBe('<h1>page</h1>');
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

it.each([
  'app://latchkey/../outside.js',
  'app://latchkey/..%2foutside.js',
  'app://latchkey/%2e%2e/outside.js',
  'app://latchkey/assets/..%5c..%5coutside.js',
  'app://latchkey/link.js',
  'app://latchkey/index.html%00.js',
  'app://latchkey/notes.txt',
  'app://latchkey/assets',
  'app://latchkey/missing.js',
  'app://other/index.html',
])('finds nothing at %s', async (url) => {
  expect((await answer(root, 'GET', url)).status).toBe(404);
});

it('takes no other method than GET', async () => {
  expect((await answer(root, 'POST', 'app://latchkey/index.html')).status).toBe(405);
});

it('lets nothing but its own files run, and talks to nobody', () => {
  expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
  expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'none'");
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|http/);
});
