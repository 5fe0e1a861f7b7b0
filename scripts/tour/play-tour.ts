import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { addOrgInBrowser, expectOrg, fillAddOrg, orgRow, signInHere } from '../../e2e/add-org.ts';
import { chooseMore, openOrgWindow } from '../../e2e/open-app.ts';
import { chromiumOptions } from '../../e2e/chromium-options.ts';
import type { RunningApp } from '../../e2e/launch-app.ts';
import type { PracticeOrg } from '../../e2e/salesforce/start-practice-salesforce.ts';
import { answerConsent, logIn, type Person } from '../../e2e/sign-in-page.ts';
import type { PracticeStage } from '../../e2e/practice-stage.ts';
import type { RunStep } from './step-runner.ts';

const PRODUCTION = 'Acme production';
const SANDBOX = 'Acme UAT';
const SCRATCH = 'feature-42';
const SCHEMES = ['light', 'dark'] as const;

/** The main job from an empty list to three orgs open side by side, with a picture of each stop. */
export async function playTour(stage: PracticeStage, step: RunStep, pictures: string): Promise<void> {
  const { practice, entriesFor } = stage;
  const production = orgOfKind(practice.orgs, 'production');
  const sandbox = orgOfKind(practice.orgs, 'sandbox');
  const scratch = orgOfKind(practice.orgs, 'scratch');
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });

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

  await step('Add a scratch org the same way', async () => {
    await addOrgInBrowser(app, entriesFor(scratch.loginUrl, SCRATCH), personOf(scratch));
    await picture(app.page, '6-three-orgs');
  });

  await step('Open all three side by side, each as itself', async () => {
    const windows = [
      { name: 'production', window: await openOrgWindow(app, PRODUCTION), person: personOf(production) },
      { name: 'sandbox', window: await openOrgWindow(app, SANDBOX), person: personOf(sandbox) },
      { name: 'scratch', window: await openOrgWindow(app, SCRATCH), person: personOf(scratch) },
    ];
    for (const { window, person } of windows) {
      // Asked again now that all are open: a later sign-in must not have ended an earlier one.
      await window.page.reload();
      await window.page.locator('#username', { hasText: person.username }).waitFor();
    }
    for (const scheme of SCHEMES) {
      await paint(app, scheme);
      await picture(app.page, `7-list-${scheme}`);
      const taken = [];
      for (const { name, window } of windows) {
        const file = path.join(pictures, `7-open-${name}-${scheme}`);
        await window.frame
          .getByRole('banner')
          .screenshot({ path: `${file}-frame.png`, animations: 'disabled' });
        await window.page.screenshot({ path: `${file}-page.png` });
        taken.push([`${file}-frame.png`, `${file}-page.png`]);
      }
      await sideBySide(taken, path.join(pictures, `8-side-by-side-${scheme}.png`));
    }
  });

  await step('Find an action in the palette, and the settings', async () => {
    for (const scheme of SCHEMES) {
      await paint(app, scheme);
      await app.page.keyboard.press('ControlOrMeta+k');
      const palette = app.page.getByRole('dialog', { name: 'Command palette' });
      await palette.getByRole('combobox').fill('acme users');
      await palette.getByRole('option', { name: PRODUCTION }).waitFor();
      await picture(app.page, `9-palette-${scheme}`);
      await app.page.keyboard.press('Escape');
      await palette.waitFor({ state: 'detached' });
      await app.page.getByRole('button', { name: 'Settings', exact: true }).click();
      const settings = app.page.getByRole('dialog', { name: 'Settings' });
      await settings.waitFor();
      await picture(app.page, `9-settings-${scheme}`);
      await app.page.keyboard.press('Escape');
      await settings.waitFor({ state: 'detached' });
    }
  });

  await step('Ask production for its sandboxes and scratch orgs, and see all of them as a tree', async () => {
    await chooseMore(app, PRODUCTION, 'Find missing…');
    await app.page
      .getByRole('dialog')
      .getByRole('status')
      .filter({ hasText: 'Nothing is missing' })
      .waitFor();
    await app.page.keyboard.press('Escape');
    const tree = app.page.getByRole('button', { name: 'Tree', exact: true });
    await tree.click();
    for (const scheme of SCHEMES) {
      await paint(app, scheme);
      await app.page.getByRole('treegrid').getByRole('row', { name: SANDBOX }).waitFor();
      await picture(app.page, `9-tree-${scheme}`);
    }
    await tree.click();
  });

  await step('Quit, start again: the orgs are still there', async () => {
    await app.quit();
    const again = await stage.start();
    await orgRow(again.page, PRODUCTION).waitFor();
    await orgRow(again.page, SANDBOX).getByRole('button', { name: 'Copy token' }).click();
    await copiedToken(again, sandbox);
  });
}

const paint = (app: RunningApp, scheme: (typeof SCHEMES)[number]): Promise<void> =>
  app.electron.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, scheme);

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

/** One picture of the org windows, as a person has them on the screen: of each its frame, and below it the page. */
async function sideBySide(windows: readonly (readonly string[])[], file: string): Promise<void> {
  const figures = await Promise.all(
    windows.map(async (parts) => {
      const images = await Promise.all(parts.map((part) => readFile(part)));
      const shown = images.map((image) => `<img src="data:image/png;base64,${image.toString('base64')}">`);
      return `<figure>${shown.join('')}</figure>`;
    }),
  );
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 400 } });
    await page.setContent(
      `<style>body{margin:0;display:grid;gap:16px;padding:16px;background:#8a94a0}
       figure{margin:0;height:250px;overflow:hidden;box-shadow:0 6px 24px #0006;border-radius:8px}
       img{display:block;width:100%}</style>${figures.join('')}`,
    );
    await page.screenshot({ path: file, fullPage: true });
  } finally {
    await browser.close();
  }
}
