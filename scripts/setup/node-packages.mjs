import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './setup-error.mjs';

/**
 * Installs the locked packages when they are missing or older than package-lock.json.
 *
 * @param {string} root the project's folder
 * @returns {string} the pinned Node's executable
 */
export function ensureNodePackages(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const stampFile = path.join(root, 'node_modules', '.latchkey-setup');
  const stamp = createHash('sha256').update(lock).digest('hex');
  const node = pinnedNode(root);
  if (readIfThere(stampFile) === stamp && existsSync(node)) return node;

  if (!installedMatches(root, lock)) {
    console.error('Installing the node packages of package-lock.json (npm ci) …');
    // NODE_ENV=production or an `omit=dev` of the user's would leave out the tools that build the app.
    npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  ensureNodeRuns(root, node);
  writeFileSync(stampFile, stamp);
  return node;
}

/** The binary itself, not the link in .bin: on Windows that link is a script. */
function pinnedNode(root) {
  return path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Whether node_modules already holds what the lock file asks for, by npm's own record of what it installed:
 * whoever ran `npm install` by hand needs no second installation.
 */
function installedMatches(root, lock) {
  const record = readIfThere(path.join(root, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([name, wanted]) =>
      name === '' ||
      installed[name]?.version === wanted.version ||
      // Another platform's binaries and what a peer may bring are not installed everywhere.
      (installed[name] === undefined && (wanted.optional === true || wanted.peer === true)),
  );
}

/**
 * The npm package `node` fetches the binary of this platform in an install script, which `ignore-scripts` (and npm
 * versions that ask before running scripts) leave undone.
 */
function ensureNodeRuns(root, node) {
  if (works(node)) return;
  const installer = path.join(root, 'node_modules', 'node');
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: installer, stdio: ['ignore', 2, 2] });
  if (!works(node)) {
    throw new SetupError(`The pinned Node does not run: ${node}. Delete node_modules and start again.`);
  }
}

function works(node) {
  return spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;
}

function npm(root, args) {
  const npmScript = process.env.npm_execpath;
  const [command, ...first] =
    npmScript?.endsWith('.js') === true
      ? [process.execPath, npmScript]
      : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const { status, error } = spawnSync(command, [...first, ...args], {
    cwd: root,
    // npm's answers go to stderr: stdout belongs to the command that follows.
    stdio: ['ignore', 2, 2],
    shell: command.endsWith('.cmd'),
  });
  if (status !== 0) {
    throw new SetupError(
      `npm ${args[0]} failed${error ? ` (${error.message})` : ''}; its own message is above.`,
    );
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
