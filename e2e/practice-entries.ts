import { createServer } from 'node:net';
import type { AddOrgEntries } from './add-org.ts';
import type { PracticeSalesforce } from './salesforce/start-practice-salesforce.ts';

/**
 * What to enter in `Add org` for an org of the practice Salesforce: its public client app, with a callback on a port
 * that is free now, so that several apps can sign in at once.
 */
export async function practiceEntries(
  practice: PracticeSalesforce,
): Promise<(loginHost: string, alias?: string) => AddOrgEntries> {
  const app = practice.clientApps.all().find(({ clientSecret }) => clientSecret === undefined);
  if (app === undefined) throw new Error('the practice has no public client app');
  const { clientId } = app;
  const callbackUrl = `http://localhost:${await freePort()}/callback`;
  return (loginHost, alias) => ({
    loginHost,
    clientId,
    callbackUrl,
    ...(alias === undefined ? {} : { alias }),
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
