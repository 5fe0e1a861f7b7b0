import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { addOrgHere } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import { clipboardText } from './open-app.ts';
import { productionOrg } from './practice-people.ts';
import { doctorFinding, openDoctor } from './open-doctor.ts';
import { runDoctor } from './run-doctor.ts';
import type { RunningApp } from './launch-app.ts';
import type { PracticeSalesforce } from './salesforce/start-practice-salesforce.ts';

test('Help → Doctor tells what it found and copies it, with the sign-in step by step and no secret', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
  const dialog = await openDoctor(latchkey);
  await expect(doctorFinding(latchkey, 'Keychain')).toContainText('a canary was written, read and removed');
  await expect(doctorFinding(latchkey, 'Vault')).toContainText('1 record, readable');
  await expect(doctorFinding(latchkey, 'List of orgs')).toContainText('1 org');
  await expect(doctorFinding(latchkey, 'Clock')).toContainText(`Agrees with ${new URL(org.loginUrl).host}`);
  await expect(doctorFinding(latchkey, 'Callback ports')).toContainText('Free: ');
  await expect(doctorFinding(latchkey, 'Orgs')).toContainText('none with an error');

  await dialog.getByText('Attach the last sign-in').click();
  await dialog.getByRole('button', { name: 'Copy report' }).click();
  await expect(dialog.getByText('Report copied.')).toBeVisible();
  const report = await clipboardText(latchkey);
  expect(report).toContain('/services/oauth2/token (authorization_code) → 200');
  expect(report).toContain('callback at');
  expect(secretsIn(report, practice)).toEqual([]);
});

test('a callback port that another program took is found by the doctor', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
  const { port } = new URL(entriesFor(org.loginUrl).callbackUrl);
  await occupy(latchkey, Number(port));
  await openDoctor(latchkey);
  await expect(doctorFinding(latchkey, 'Callback ports')).toContainText(`Taken by another program`);
  await expect(doctorFinding(latchkey, 'Callback ports')).toContainText(port);
});

test('--doctor prints the same without a display, changes no file, and its code says whether anything is bad', async ({
  start,
  practice,
  entriesFor,
  profile,
  keychainOfTest,
}) => {
  const { org, ann } = productionOrg(practice);
  const app = await start();
  await addOrgHere(app, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
  await app.quit();
  const before = await contentOf(profile);

  const { code, text } = await runDoctor({ ...keychainOfTest.env, LATCHKEY_PROFILE: profile });

  expect(text).toMatch(/^ok +Keychain +The keychain answers/m);
  expect(text).toMatch(/^ok +Vault +Open; its key is in the keychain\. .*readable/m);
  expect(text).toMatch(/^ok +Clock +Agrees with/m);
  // Whether the outside can be reached is this computer's business; the code follows what is printed.
  expect(code).toBe(/^BAD/m.test(text) ? 1 : 0);
  expect(secretsIn(text, practice)).toEqual([]);
  expect(await contentOf(profile)).toEqual(before);
});

/** Everything issued so far, and every password, that a text gives away. */
function secretsIn(text: string, practice: PracticeSalesforce): readonly string[] {
  const passwords = practice.orgs.flatMap(({ users }) => users.map(({ password }) => password));
  return [...practice.issued.tokens(), ...passwords].filter((secret) => text.includes(secret));
}

/** Another program at a port of this computer; it ends with the app. */
function occupy(app: RunningApp, port: number): Promise<void> {
  return app.electron.evaluate(
    (_electron, wanted) =>
      new Promise<void>((resolve) => {
        const { createServer } = process.getBuiltinModule('node:net');
        createServer().listen(wanted, '127.0.0.1', () => resolve());
      }),
    port,
  );
}

/** A sum over each file that is Latchkey's own; Chromium's are another's. */
async function contentOf(profile: string): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(profile, { withFileTypes: true })).filter((entry) => entry.isFile());
  const sums = await Promise.all(
    files.map(async ({ name }) => {
      const bytes = await readFile(path.join(profile, name));
      return [name, createHash('sha256').update(bytes).digest('hex')] as const;
    }),
  );
  return Object.fromEntries(sums);
}
