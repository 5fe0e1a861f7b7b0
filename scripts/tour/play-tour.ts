import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { addOrgInBrowser, expectOrg, fillAddOrg, orgRow, signInHere } from '../../e2e/add-org.ts';
import { chromiumOptions } from '../../e2e/chromium-options.ts';
import type { RunningApp } from '../../e2e/launch-app.ts';
import type { PracticeOrg } from '../../e2e/salesforce/start-practice-salesforce.ts';
import { answerConsent, logIn, type Person } from '../../e2e/sign-in-page.ts';
import type { PracticeStage } from '../../e2e/practice-stage.ts';
import type { RunStep } from './step-runner.ts';

const PRODUCTION = 'Acme production';
const SANDBOX = 'Acme UAT';

/** The main job from an empty list to two orgs open side by side, with a picture of each stop. */
export async function playTour(stage: PracticeStage, step: RunStep, pictures: string): Promise<void> {
  const { practice, entriesFor } = stage;
  const production = orgOfKind(practice.orgs, 'production');
  const sandbox = orgOfKind(practice.orgs, 'sandbox');
  const picture = (page: Page, name: string) => page.screenshot({ path: path.join(pictures, `${name}.png`) });

  const app = await step('Start Latchkey', async () => {
    const started = await stage.start();
    await started.page.getByRole('button', { name: 'Add org' }).first().waitFor();
    await picture(started.page, '1-no-org-yet');
    return started;
  });

  await step('Add a production org in Latchkey’s own sign-in window', async () => {
    const person = personOf(production);
    await fillAddOrg(app.page, entriesFor(production.loginUrl, PRODUCTION));
    await picture(app.page, '2-add-org');
    const window = await signInHere(app);
    await window.getByLabel('Username').waitFor();
    await picture(window, '3-sign-in-window');
    await logIn(window, person);
    await answerConsent(window, 'Allow');
    await expectOrg(app.page, person.username);
  });

  await step('Add a sandbox org in a browser, back through the loopback callback', async () => {
    await addOrgInBrowser(app, entriesFor(sandbox.loginUrl, SANDBOX), personOf(sandbox));
    await picture(app.page, '4-two-orgs');
  });

  await step('Copy a fresh token and call the org with it', async () => {
    await orgRow(app.page, PRODUCTION).getByRole('button', { name: 'Copy token' }).click();
    const token = await copiedToken(app, production);
    await picture(app.page, '5-token-copied');
    const response = await fetch(`${production.instanceUrl}/services/oauth2/userinfo`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { preferred_username } = z.object({ preferred_username: z.string() }).parse(await response.json());
    assert.equal(preferred_username, personOf(production).username);
  });

  await step('Open both orgs side by side, each as itself', async () => {
    const windows = [
      { page: await openOrg(app, PRODUCTION), person: personOf(production) },
      { page: await openOrg(app, SANDBOX), person: personOf(sandbox) },
    ];
    for (const [index, { page, person }] of windows.entries()) {
      // Asked again now that both are open: the second sign-in must not have ended the first.
      await page.reload();
      await page.locator('#username', { hasText: person.username }).waitFor();
      await picture(page, `6-open-${index + 1}`);
    }
    await picture(app.page, '7-both-open');
    await sideBySide(pictures);
  });

  await step('Quit, start again: both orgs are still there', async () => {
    await app.quit();
    const again = await stage.start();
    await orgRow(again.page, PRODUCTION).waitFor();
    await orgRow(again.page, SANDBOX).getByRole('button', { name: 'Copy token' }).click();
    await copiedToken(again, sandbox);
  });
}

function orgOfKind(orgs: readonly PracticeOrg[], kind: PracticeOrg['kind']): PracticeOrg {
  const org = orgs.find((one) => one.kind === kind);
  if (org === undefined) throw new Error(`the practice has no ${kind} org`);
  return org;
}

function personOf(org: PracticeOrg): Person {
  const person = org.users[0];
  if (person === undefined) throw new Error(`nobody works in ${org.name}`);
  return person;
}

/** Waits until a token of that org is on the clipboard; Latchkey writes it after the org answered. */
async function copiedToken(app: RunningApp, { organizationId }: PracticeOrg): Promise<string> {
  for (const deadline = performance.now() + 15_000; performance.now() < deadline;) {
    const text = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
    if (text.startsWith(organizationId.slice(0, 15))) return text;
  }
  throw new Error('no token was copied');
}

async function openOrg(app: RunningApp, alias: string): Promise<Page> {
  const opened = app.electron.waitForEvent('window');
  await orgRow(app.page, alias).getByRole('button', { name: 'Open' }).click();
  const window = await opened;
  await window.locator('#username').waitFor();
  return window;
}

/** One picture of the two org windows, as a person has them on the screen. */
async function sideBySide(pictures: string): Promise<void> {
  const images = await Promise.all(
    [1, 2].map(async (number) => {
      const image = await readFile(path.join(pictures, `6-open-${number}.png`));
      return `<img src="data:image/png;base64,${image.toString('base64')}">`;
    }),
  );
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 620 } });
    await page.setContent(
      `<style>body{margin:0;display:flex;gap:16px;padding:16px;background:#8a94a0}
       img{width:calc(50% - 8px);box-shadow:0 6px 24px #0006;border-radius:8px}</style>${images.join('')}`,
    );
    await page.screenshot({ path: path.join(pictures, '8-side-by-side.png') });
  } finally {
    await browser.close();
  }
}
