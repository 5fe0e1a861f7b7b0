/**
 * The set-up that every command of package.json goes through first:
 *
 *   node scripts/setup.mjs [script.ts [arguments…]]
 *
 * It runs on Node 20 and in a clone that has no node_modules yet, so it is plain JavaScript that imports nothing but
 * Node. It brings in what is missing (node packages, Debian packages, Electron), then runs the script on the pinned
 * Node. All it says goes to stderr: stdout belongs to the script.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureDebianPackages } from './setup/debian-packages.mjs';
import { chooseRuntime } from './setup/electron-runtime.mjs';
import { ensureNodePackages } from './setup/node-packages.mjs';
import { SetupError } from './setup/setup-error.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 20;

async function setUp() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new SetupError(`Latchkey needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
  }
  const node = ensureNodePackages(root);
  const runtime = await chooseRuntime(root, node);
  ensureDebianPackages({ needsChromium: runtime.kind === 'host' });
  return { node, runtime };
}

function runScript(node, env, [script, ...args]) {
  const child = spawn(node, [path.resolve(root, script), ...args], { cwd: root, env, stdio: 'inherit' });
  // Ctrl-C reaches the whole foreground group; a plain kill reaches only this process and must be passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
  });
}

try {
  const { node, runtime } = await setUp();
  const script = process.argv.slice(2);
  if (script.length === 0) {
    console.error(`Ready: ${runtime.reason}`);
  } else {
    const searchPath = [path.join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(path.delimiter);
    const env = { ...process.env, PATH: searchPath, LATCHKEY_RUNTIME: runtime.reason };
    if (runtime.kind !== 'electron') env.ELECTRON_OVERRIDE_DIST_PATH = runtime.dist;
    if (runtime.kind === 'host') env.LATCHKEY_HOST_NAME = 'Chromium host';
    runScript(node, env, script);
  }
} catch (error) {
  console.error(error instanceof SetupError ? `\n${error.message}` : error);
  process.exitCode = 1;
}
