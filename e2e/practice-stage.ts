import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddOrgEntries } from './add-org.ts';
import { startKeychain } from './keychain.ts';
import { launchApp, type RunningApp } from './launch-app.ts';
import { practiceEntries } from './practice-entries.ts';
import {
  startPracticeSalesforce,
  type PracticeOptions,
  type PracticeSalesforce,
} from './salesforce/start-practice-salesforce.ts';
import { startAppDisplay } from './virtual-display.ts';

/** A computer for the app to be shown and measured on: a profile, a keychain, a display and a practice Salesforce. */
export interface PracticeStage {
  /** Thrown away at the end. */
  readonly folder: string;
  readonly profile: string;
  readonly practice: PracticeSalesforce;
  readonly entriesFor: (loginHost: string, alias?: string) => AddOrgEntries;
  /** What the app's environment is changed by, for what is started beside it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly start: () => Promise<RunningApp>;
}

/** Sets the stage, lets `play` use it, and clears it away whatever happens. */
export async function withPracticeStage<T>(
  play: (stage: PracticeStage) => Promise<T>,
  options: PracticeOptions = {},
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lk-'));
  const endings = [() => rm(folder, { recursive: true, force: true })];
  try {
    const profile = path.join(folder, 'profile');
    await mkdir(profile, { mode: 0o700 });
    const keychain = await startKeychain(folder, 'unlocked');
    endings.push(() => keychain.stop());
    const display = await startAppDisplay();
    endings.push(() => display.stop());
    const practice = await startPracticeSalesforce(options);
    endings.push(() => practice.close());
    const env = { ...keychain.env, ...display.env };
    return await play({
      folder,
      profile,
      practice,
      entriesFor: await practiceEntries(practice),
      env,
      start: async () => {
        const app = await launchApp({ profile, env });
        endings.push(() => app.quit());
        return app;
      },
    });
  } finally {
    for (const end of endings.reverse()) await end();
  }
}
