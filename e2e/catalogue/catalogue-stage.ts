import { expect, type Locator } from '@playwright/test';
import { fillAddOrg, orgRow, signInHere, signInInBrowser, type AddOrgEntries } from '../add-org.ts';
import type { RunningApp } from '../launch-app.ts';
import { chooseMore } from '../open-app.ts';
import { productionOrg } from '../practice-people.ts';
import type { PracticeStage } from '../practice-stage.ts';
import type { PracticeOrg, PracticeSalesforce } from '../salesforce/start-practice-salesforce.ts';
import { logIn, type Person } from '../sign-in-page.ts';
import { walkSignIn } from './walk-sign-in.ts';

/** The app and its practice Salesforce, and the ways by which a case brings a failure onto the screen. */
export interface CatalogueStage {
  readonly app: RunningApp;
  readonly practice: PracticeSalesforce;
  /** The production org, its person, and the client app they sign in with. */
  readonly org: PracticeOrg;
  readonly ann: Person;
  readonly entries: AddOrgEntries;
  /** Whatever a case before has set is undone, and no dialog is open. */
  readonly reset: () => Promise<void>;
  /**
   * A sign-in in the person's browser, which an HTTP client plays. `meddle` may change the address at which it comes
   * back. Gives the alert of the dialog.
   */
  readonly failInBrowser: (options?: BrowserOptions) => Promise<Locator>;
  /** A sign-in in Latchkey's own window, where Salesforce's error page ends it. Gives the alert of the dialog. */
  readonly failInWindow: (entries?: Partial<AddOrgEntries>) => Promise<Locator>;
  /** A sign-in by a method that needs no browser here, with what is entered by label. Gives the alert of the dialog. */
  readonly failByMethod: (method: string, entered: Readonly<Record<string, string>>) => Promise<Locator>;
  /** Makes sure that Ann's org is in the list and can be used. */
  readonly readyOrg: () => Promise<void>;
  /** Does something with Ann's org that fails. Gives the alert of its row. */
  readonly failInRow: (action: 'Open' | 'Copy token' | 'Check') => Promise<Locator>;
}

export interface BrowserOptions {
  readonly answer?: 'Allow' | 'Deny';
  readonly meddle?: (callback: URL, authorizeUrl: URL) => Promise<URL> | URL;
}

const ALIAS = 'Acme';

export function createCatalogueStage(app: RunningApp, stage: PracticeStage): CatalogueStage {
  const { practice } = stage;
  const { org, ann } = productionOrg(practice);
  const entries = stage.entriesFor(org.loginUrl, ALIAS);
  const dialog = app.page.getByRole('dialog', { name: 'Add org' });
  const row = orgRow(app.page, ALIAS);

  /** Plays the person's browser from the sign-in page to the callback, and calls that. */
  const comeBack = async (address: string, { answer = 'Allow', meddle }: BrowserOptions) => {
    const callback = await walkSignIn(address, entries.callbackUrl, ann, answer);
    await fetch(meddle === undefined ? callback : await meddle(callback, new URL(address)));
  };

  const signInByBrowser = async (options: BrowserOptions) => {
    await fillAddOrg(app.page, entries);
    await comeBack(await signInInBrowser(app), options);
  };

  return {
    app,
    practice,
    org,
    ann,
    entries,
    reset: async () => {
      practice.policies.reset();
      practice.faults.clear();
      // The list is what is looked at; rotation has promises, and tests, of its own.
      practice.policies.setApp(entries.clientId, { rotateRefreshTokens: false });
      if ((await dialog.count()) > 0) await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(app.page.getByRole('dialog')).toHaveCount(0);
    },
    failInBrowser: async (options = {}) => {
      await signInByBrowser(options);
      return dialog.getByRole('alert');
    },
    failInWindow: async (changed = {}) => {
      await fillAddOrg(app.page, { ...entries, ...changed });
      const window = await signInHere(app);
      // Some failures come before the login page, and close the window at once.
      await logIn(window, ann).catch(() => undefined);
      return dialog.getByRole('alert');
    },
    failByMethod: async (method, entered) => {
      await app.page.getByRole('button', { name: 'Add org' }).first().click();
      const methods = dialog.getByRole('radiogroup', { name: 'Method' });
      await methods.getByRole('radio', { name: method, exact: true }).check();
      for (const [label, text] of Object.entries(entered)) {
        await dialog.getByLabel(label, { exact: true }).fill(text);
      }
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      return dialog.getByRole('alert');
    },
    readyOrg: async () => {
      const isReady = (await row.count()) > 0 && (await row.getByText('Ready', { exact: true }).count()) > 0;
      if (isReady) return;
      await signInByBrowser({});
      await expect(row.getByText('Ready', { exact: true })).toBeVisible();
    },
    failInRow: async (action) => {
      if (action === 'Check') await chooseMore(app, ALIAS, action);
      else await row.getByRole('button', { name: action, exact: true }).click();
      return row.getByRole('alert');
    },
  };
}
