import { spawnSync } from 'node:child_process';
import { SetupError } from './setup-error.mjs';

/** What each Debian package is for; `always` means the app does not start without it. */
const PACKAGES = [
  { name: 'libsecret-1-0', need: 'always' }, // keytar speaks to the Secret Service through it
  { name: 'chromium', need: 'host' },
  { name: 'fonts-liberation', need: 'tests' },
  { name: 'gnome-keyring', need: 'tests' },
  { name: 'dbus', need: 'tests' },
  { name: 'dbus-x11', need: 'tests' },
  { name: 'xvfb', need: 'tests' },
  { name: 'xauth', need: 'tests' },
];

/**
 * Brings in the Debian packages that are missing, or says the one command that does. Does nothing on other systems
 * than Debian and its kin.
 *
 * @param {{ needsChromium: boolean }} options whether the app itself runs on Chromium (no Electron binary here)
 */
export function ensureDebianPackages({ needsChromium }) {
  if (process.platform !== 'linux') return;
  const installed = installedPackages();
  if (installed === undefined) return;
  const missing = PACKAGES.filter(({ name }) => !installed.has(name));
  if (missing.length === 0) return;

  const names = missing.map(({ name }) => name);
  const isRoot = process.getuid?.() === 0;
  if (isRoot && has('apt-get')) {
    install(names);
    return;
  }
  const command = `${isRoot ? '' : 'sudo '}apt-get install -y ${names.join(' ')}`;
  const blocking = missing.some(({ need }) => need === 'always' || (need === 'host' && needsChromium));
  if (blocking)
    throw new SetupError(`Some system packages are missing. Install them with:\n\n  ${command}\n`);
  console.error(`The tests need more system packages; install them with:\n\n  ${command}\n`);
}

/** @returns {Set<string> | undefined} undefined where there is no dpkg */
function installedPackages() {
  const { stdout, error } = spawnSync(
    'dpkg-query',
    ['-W', '-f', '${Package} ${db:Status-Status}\n', ...PACKAGES.map(({ name }) => name)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  if (error) return undefined;
  const lines = stdout.split('\n').map((line) => line.split(' '));
  return new Set(lines.filter(([, status]) => status === 'installed').map(([name]) => name));
}

function install(names) {
  console.error(`Installing Debian packages: ${names.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], { env, stdio: ['ignore', 2, 2] })
      .status;
  apt('update');
  if (apt('install', '-y', '--no-install-recommends', ...names) !== 0) {
    throw new SetupError(`apt-get could not install ${names.join(', ')}; its own message is above.`);
  }
}

function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}
