import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile, spawn } from 'node:child_process';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { createPracticeBrowser } from './practice-browser.ts';
import { signIn, SIGN_IN_CALLBACK } from './sign-in.ts';
import { startPracticeSalesforce } from './start-practice-salesforce.ts';
import { checkCli, type CliRun } from './check-cli.ts';

/**
 * `npm run test:cli`: the Salesforce CLI, unmodified, against the practice Salesforce.
 *
 * The CLI is 300 MB, so it lives in a folder of its own and is installed when it is first wanted. The checks
 * themselves need no network beyond loopback.
 */
const VERSION = '2.150.6';
const FOLDER = join(import.meta.dirname, '../../.cache/salesforce-cli');
const ENTRY = join(FOLDER, 'node_modules/@salesforce/cli/bin/run.js');

async function installedVersion(): Promise<string | null> {
  const manifest = join(FOLDER, 'node_modules/@salesforce/cli/package.json');
  if (!existsSync(manifest) || !existsSync(ENTRY)) return null;
  return /"version":\s*"([^"]+)"/.exec(await readFile(manifest, 'utf8'))?.[1] ?? null;
}

async function install(): Promise<void> {
  if ((await installedVersion()) === VERSION) return;
  console.log(`Installing @salesforce/cli ${VERSION} into .cache/salesforce-cli (300 MB, once) …`);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--save-exact', `@salesforce/cli@${VERSION}`];
  const npm = spawn('npm', args, { cwd: FOLDER, stdio: 'inherit', shell: process.platform === 'win32' });
  const code = await new Promise((resolve) => npm.once('close', resolve));
  if (code !== 0) throw new Error(`npm could not install the Salesforce CLI (exit ${String(code)})`);
}

/** An environment of the CLI's own: nothing of this user's, and nothing that calls home. */
function cliEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: home,
    USERPROFILE: home,
    SF_DATA_DIR: join(home, 'data'),
    SF_CACHE_DIR: join(home, 'cache'),
    SF_CONFIG_DIR: join(home, 'config'),
    SF_DISABLE_TELEMETRY: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_DISABLE_DNS_CHECK: 'true',
    SF_DOMAIN_RETRY: '0',
    SF_DISABLE_LOG_FILE: 'true',
    // Its key in a file of the temporary home instead of this user's keychain.
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
    NO_COLOR: '1',
  };
}

await install();
const home = await mkdtemp(join(tmpdir(), 'latchkey-cli-'));
const practice = await startPracticeSalesforce();
// An SFDX URL names no scheme: the CLI takes it for https (salesforce.md 6).
const secure = await startPracticeSalesforce({ tls: true });
const caFile = join(home, 'ca.pem');
await writeFile(caFile, secure.caPem ?? '');
setDefaultCACertificates([...getCACertificates('default'), secure.caPem ?? '']);
const sf: CliRun = (args, extra = {}) =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [ENTRY, ...args],
      { cwd: home, env: { ...cliEnvironment(home), ...extra }, timeout: 120_000 },
      (error, stdout, stderr) => resolve({ ok: error === null, stdout, stderr }),
    ).stdin?.end();
  });

const { passed, failed } = await checkCli({
  practice,
  secure,
  folder: home,
  sf: (args, extra) => sf(args, { ...extra, NODE_EXTRA_CA_CERTS: caFile }),
  signIn,
  openPage: (url) => createPracticeBrowser(SIGN_IN_CALLBACK).visit(url),
  report: (name, problem) => {
    console.log(problem === null ? `ok      ${name}` : `failed  ${name}\n        ${problem}`);
  },
});
await practice.close();
await secure.close();
await rm(home, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
