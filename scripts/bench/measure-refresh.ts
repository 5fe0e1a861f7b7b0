import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { loadOrgStore } from '../../electron/adapters/org-store/electron-store-orgs.ts';
import { openDurableFolder } from '../../electron/adapters/files/durable-write.ts';
import { startLoopbackServer } from '../../electron/adapters/tests/loopback-server.ts';
import { createGrants } from '../../electron/orgs/grants/grants.ts';
import type { Http } from '../../electron/ports/http.ts';
import type { ClientAppRecord, OrgRecord } from '../../electron/ports/org-store.ts';
import { exampleOrg } from '../../electron/adapters/tests/example-org.ts';
import { FileKeychain } from '../../electron/adapters/tests/file-keychain.ts';
import { loadSealedVault } from '../../electron/adapters/vault/sealed-vault.ts';
import { openRealProfile } from '../../e2e/use-cases/open-real-profile.ts';
import type { Line } from './table.ts';

/** How long the token endpoint takes, and how many requests it gets at a time (trust.md bar 12). */
const SERVER_MS = 200;
const AT_ONCE = 6;
const BARE_REQUESTS = 120;
/**
 * Renews the grants of so many orgs at once, refresh tokens rotating, on Latchkey's own broker, vault, lock and HTTP:
 * against the least that it can take, and the longest that anything else had to wait in the meantime.
 */
export async function measureRefresh(orgs: number): Promise<readonly Line[]> {
  let issued = 0;
  const server = await startLoopbackServer((request, response) => {
    request.resume();
    void delay(SERVER_MS).then(() => {
      issued += 1;
      const body = {
        access_token: `00D!access${issued}`.padEnd(112, 'x'),
        refresh_token: `5Aep.refresh${issued}`.padEnd(88, 'x'),
        instance_url: server.origin,
        token_type: 'Bearer',
      };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'latchkey-bench-'));
  try {
    const keychainFile = `${folder}.keys`;
    await seed(folder, keychainFile, server.origin, orgs);
    const { useCases } = await openRealProfile(folder, keychainFile);
    const dead = await Promise.all(
      useCases.store.read().orgs.map(async ({ key }) => {
        const token = await useCases.broker.cached(key);
        if (!token.ok) throw new Error(token.error.code);
        return { key, token: token.value };
      }),
    );
    const before = await measureBare(useCases.http, server.origin);
    const started = performance.now();
    const [renewed, stall] = await longestStall(() =>
      Promise.all(dead.map(({ key, token }) => useCases.broker.renew(key, token))),
    );
    const ms = performance.now() - started;
    const failed = renewed.find((answer) => !answer.ok);
    if (failed?.ok === false) throw new Error(failed.error.message);
    await useCases.store.update((state) => state);
    const after = await measureBare(useCases.http, server.origin);
    const bareMs = (before.ms + after.ms) / 2;
    return [
      {
        what: `refresh all, server takes ${SERVER_MS} ms`,
        orgs,
        value: ms,
        unit: 'ms',
        floor: `bare requests, ${AT_ONCE} at a time`,
        floorValue: bareMs * orgs,
      },
      {
        what: 'longest stall meanwhile',
        orgs,
        value: stall,
        unit: 'ms',
        floor: 'during bare requests',
        floorValue: Math.max(before.stall, after.stall),
      },
    ];
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
    await rm(`${folder}.keys`, { force: true });
  }
}

/** Milliseconds per request of the same server when nothing but requests is done, as many at a time. */
async function measureBare(
  http: Http,
  origin: string,
): Promise<{ readonly ms: number; readonly stall: number }> {
  const request = {
    method: 'POST',
    url: `${origin}/services/oauth2/token`,
    form: { grant_type: 'none' },
  } as const;
  let left = BARE_REQUESTS;
  const started = performance.now();
  const [, stall] = await longestStall(() =>
    Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (left > 0) {
          left -= 1;
          await http.send(request);
        }
      }),
    ),
  );
  return { ms: (performance.now() - started) / BARE_REQUESTS, stall };
}

/** What `task` gives, and the longest that anything else (a click) had to wait for the process meanwhile, in ms. */
async function longestStall<T>(task: () => Promise<T>): Promise<readonly [T, number]> {
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  stalls.enable();
  const given = await task();
  stalls.disable();
  return [given, stalls.max / 1e6];
}

async function seed(folder: string, keychainFile: string, origin: string, count: number): Promise<void> {
  const opened = await openDurableFolder(folder);
  const vault = await loadSealedVault({ folder: opened, keychain: new FileKeychain(keychainFile) });
  await vault.openWithKeychain();
  const store = await loadOrgStore({ folder: opened });
  const grants = createGrants(vault);
  const orgs = Array.from({ length: count }, (_, index) => {
    const org = { ...exampleOrg(index), clientAppId: APP.id, instanceUrl: origin, loginHost: origin };
    return withoutTrouble(org);
  });
  await store.update((state) => ({ ...state, orgs, clientApps: [APP] }));
  await Promise.all(
    orgs.map(({ key }, index) =>
      grants.write(key, {
        accessToken: `00D!old${index}`.padEnd(112, 'x'),
        refreshToken: `5Aep.old${index}`.padEnd(88, 'x'),
        instanceUrl: origin,
      }),
    ),
  );
}

const APP: ClientAppRecord = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'bench',
  clientId: 'bench',
  callbackUrls: ['http://localhost:1/x'],
  hasSecret: false,
  scopes: [],
  flows: ['web-server'],
  loginHost: null,
  practice: false,
};

const withoutTrouble = ({ needsSignIn: _trouble, ...org }: OrgRecord): OrgRecord => org;
