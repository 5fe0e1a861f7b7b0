import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { bindHosts, closeHosts, planHosts } from './hosts.ts';
import { defaultOrganizations } from './organizations.ts';

const PLAN = planHosts(defaultOrganizations());
const listenerFor = () => () => undefined;

it('gives each host a loopback address of its own', async () => {
  const hosts = await bindHosts(PLAN, () => 0, { listenerFor });
  onTestFinished(() => closeHosts(hosts));
  expect(hosts.map(({ id }) => id)).toEqual(['login', 'test', 'acme', 'acme--uat', 'reyes-dev-ed']);
  expect(new Set(hosts.map(({ address }) => address)).size).toBe(hosts.length);
});

it('falls back to 127.0.0.1 and different ports where no other address can be bound', async () => {
  // TEST-NET-3: no computer has this address, as macOS has no 127.0.0.2.
  const hosts = await bindHosts(PLAN, () => 0, { listenerFor, addressOf: () => '203.0.113.1' });
  onTestFinished(() => closeHosts(hosts));
  expect(new Set(hosts.map(({ address }) => address))).toEqual(new Set(['127.0.0.1']));
  expect(new Set(hosts.map(({ origin }) => origin)).size).toBe(hosts.length);
});

it('says so when a fixed port is taken, and leaves nothing open', async () => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '0.0.0.0', resolve));
  onTestFinished(() => void blocker.close());
  const address = blocker.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(bindHosts(PLAN, () => port, { listenerFor })).rejects.toThrow(
    'Cannot open a loopback listener',
  );
});
