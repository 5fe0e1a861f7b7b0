/* global fetch, AbortSignal */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './setup-error.mjs';

const REACHABLE_WITHIN_MS = 10_000;
const DOWNLOAD_WITHIN_MS = 15 * 60_000;
const ASK_AGAIN_AFTER_MS = 24 * 60 * 60_000;

/**
 * @typedef {{ kind: 'electron', reason: string }
 *   | { kind: 'host' | 'given', dist: string, reason: string }} Runtime
 */

/**
 * What the app runs on: the real Electron where its binary is or can be had, otherwise (Linux only) the Chromium host.
 *
 * @param {string} root the project's folder
 * @param {string} node the pinned Node: Electron's installer needs 22
 * @returns {Promise<Runtime>}
 */
export async function chooseRuntime(root, node) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return { kind: 'given', dist: given, reason: `ELECTRON_OVERRIDE_DIST_PATH (${given})` };

  const folder = path.join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const electron = { kind: 'electron', reason: `Electron ${version}` };
  if (isInstalled(folder)) return electron;

  const memory = path.join(root, '.cache', 'electron-unavailable.json');
  const remembered = recall(memory, version);
  const obstacle = remembered ?? (await download(folder, version, node));
  if (obstacle === null) return electron;
  if (remembered === undefined) {
    remember(memory, version, obstacle);
    console.error(`Electron ${version} cannot be downloaded (${obstacle}).`);
  }
  if (process.platform !== 'linux') {
    throw new SetupError(
      `Electron ${version} cannot be downloaded: ${obstacle}. Latchkey needs it on this system.`,
    );
  }
  return {
    kind: 'host',
    dist: path.join(root, 'e2e', 'electron-host', 'dist'),
    reason: `the Chromium host, because Electron ${version} cannot be downloaded (${obstacle})`,
  };
}

function isInstalled(folder) {
  const pathFile = path.join(folder, 'path.txt');
  return existsSync(pathFile) && existsSync(path.join(folder, 'dist', readFileSync(pathFile, 'utf8')));
}

/**
 * Asks first whether the download can be reached, briefly; only then waits as long as a slow line needs.
 *
 * @returns {Promise<string | null>} why it could not be had, or null when it is installed now
 */
async function download(folder, version, node) {
  const usesMirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  if (!usesMirror) {
    const release = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
    const obstacle = await whyUnreachable(release);
    if (obstacle !== null) return obstacle;
  }
  console.error(`Downloading Electron ${version} …`);
  const { status, error } = spawnSync(node, ['install.js'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    timeout: DOWNLOAD_WITHIN_MS,
  });
  if (status === 0 && isInstalled(folder)) return null;
  return error?.message ?? 'its installer failed; the message is above';
}

/** @returns {Promise<string | null>} null when the address answers */
async function whyUnreachable(address) {
  try {
    const response = await fetch(address, {
      method: 'HEAD',
      signal: AbortSignal.timeout(REACHABLE_WITHIN_MS),
    });
    return response.ok ? null : `github.com answered ${response.status}`;
  } catch (error) {
    return `github.com is out of reach: ${error.cause?.code ?? error.name}`;
  }
}

/** @returns {string | undefined} today's reason why this version could not be had, if it was tried */
function recall(file, version) {
  try {
    const memory = JSON.parse(readFileSync(file, 'utf8'));
    const fresh = Date.now() - memory.at < ASK_AGAIN_AFTER_MS;
    return fresh && memory.version === version ? memory.obstacle : undefined;
  } catch {
    return undefined;
  }
}

function remember(file, version, obstacle) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ at: Date.now(), version, obstacle }));
}
