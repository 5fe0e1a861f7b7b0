import { ensureAppBuilt } from './build-app.ts';
import { ensureHostBuilt } from './build-host.ts';

/** Playwright's global set-up: specs that are run by hand meet the code as it is, too. */
export default async function buildForSpecs(): Promise<void> {
  await Promise.all([ensureAppBuilt(), ensureHostBuilt()]);
}
