import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from 'electron';
import { chooseLanguage } from '../../shared/language.ts';
import { completeSettings } from '../../shared/settings.ts';
import { createWindowlessAdapters } from '../adapters/create-windowless-adapters.ts';
import { readOnlyFs } from '../adapters/files/read-only-fs.ts';
import { systemClock } from '../adapters/desktop/system-clock.ts';
import { printToTerminal } from '../adapters/desktop/terminal.ts';
import { formatReport, isWell } from '../doctor/format-report.ts';
import { createSignInTraces } from '../doctor/sign-in-traces.ts';
import { createListOrgs } from '../orgs/list/list-orgs.ts';
import { createOrgStates } from '../orgs/records/org-states.ts';
import { waitAtMost } from '../orgs/wait-at-most.ts';
import { speak } from '../text/spoken-language.ts';
import { composeDoctor } from './compose-doctor.ts';
import type { LaunchPaths } from './launch-paths.ts';

const KEYCHAIN_PATIENCE_MS = 5000;

/**
 * `--doctor`: prints the doctor's report and exits, with 0 when nothing is bad and else with 1. Without a window, and
 * beside a Latchkey that may be running: Chromium's files go to a folder of their own, and the profile is opened so that
 * nothing in it can be written. Called before Electron is ready.
 */
export function runDoctorCommand(app: App, paths: LaunchPaths): void {
  const scratch = mkdtempSync(path.join(tmpdir(), 'latchkey-doctor-'));
  app.setPath('sessionData', scratch);
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  void app.whenReady().then(async () => app.exit(await printReport(app, paths)));
}

async function printReport(app: App, paths: LaunchPaths): Promise<number> {
  const version = app.getVersion();
  const adapters = await createWindowlessAdapters({ paths, version, fs: readOnlyFs });
  const { language } = completeSettings(adapters.store.read().settings);
  speak(chooseLanguage(language, app.getPreferredSystemLanguages()));
  // Opening is reading as long as there is something in it; a vault is never founded here.
  // The keychain is waited for no longer than any check; a vault that is still closed then is told as such.
  if (adapters.vault.ids().length > 0)
    await waitAtMost(systemClock, KEYCHAIN_PATIENCE_MS, adapters.vault.openWithKeychain());
  const states = createOrgStates(systemClock);
  const listOrgs = createListOrgs(adapters.store, states, { isOpen: () => false }, systemClock);
  const doctor = composeDoctor({
    adapters,
    version,
    traces: createSignInTraces(systemClock),
    orgs: () => listOrgs.all(),
  });
  const report = await doctor.run();
  await printToTerminal(formatReport(report, { withTrace: false }));
  return isWell(report.lines) ? 0 : 1;
}
