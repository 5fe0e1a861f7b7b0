import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { ANY_PORT, bindHosts, closeHosts, fixedPort, planHosts, savedPort } from './hosts.ts';
import { defaultOrganizations } from './organizations.ts';

const PLAN = planHosts(defaultOrganizations());
const listenerFor = () => () => undefined;
/** TEST-NET-3: no computer has this address, as macOS has no 127.0.0.2. */
const addressOf = () => '203.0.113.1';

/** A port that another program has taken on every address. */
async function takenPort(): Promise<number> {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '0.0.0.0', resolve));
  onTestFinished(() => void blocker.close());
  const address = blocker.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

it('gives each host a loopback address of its own', async () => {
  const hosts = await bindHosts(PLAN, () => ANY_PORT, { listenerFor });
  onTestFinished(() => closeHosts(hosts));
  expect(hosts.map(({ id }) => id)).toEqual(['login', 'test', 'acme', 'acme--uat', 'reyes-dev-ed']);
  expect(new Set(hosts.map(({ address }) => address)).size).toBe(hosts.length);
});

it('falls back to 127.0.0.1 and different ports where no other address can be bound', async () => {
  const hosts = await bindHosts(PLAN, () => ANY_PORT, { listenerFor, addressOf });
  onTestFinished(() => closeHosts(hosts));
  expect(new Set(hosts.map(({ address }) => address))).toEqual(new Set(['127.0.0.1']));
  expect(new Set(hosts.map(({ origin }) => origin)).size).toBe(hosts.length);
});

it('comes back at the ports of an earlier run', async () => {
  const before = await bindHosts(PLAN, () => ANY_PORT, { listenerFor });
  await closeHosts(before);
  const ports = new Map(before.map(({ id, port }) => [id, port]));
  const after = await bindHosts(PLAN, (id) => savedPort(ports.get(id) ?? 0), { listenerFor });
  onTestFinished(() => closeHosts(after));
  expect(after.map(({ origin }) => origin)).toEqual(before.map(({ origin }) => origin));
});

it('takes another port when that of an earlier run is taken by now', async () => {
  const taken = await takenPort();
  const hosts = await bindHosts(PLAN, () => savedPort(taken), { listenerFor });
  onTestFinished(() => closeHosts(hosts));
  expect(hosts.map(({ port }) => port)).not.toContain(taken);
});

it('says so when a fixed port is taken, and leaves nothing open', async () => {
  const taken = await takenPort();
  const bound = bindHosts(PLAN, (_id, index) => fixedPort(taken, index), { listenerFor });
  await expect(bound).rejects.toThrow('Cannot open a loopback listener for login: EADDRINUSE');
});

it('counts a fixed port up where all hosts share an address', () => {
  expect(fixedPort(9000, 3)).toEqual({ own: 9000, shared: 9003, movable: false });
});
