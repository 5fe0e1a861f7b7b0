import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startLoopbackServer } from '../electron/adapters/tests/loopback-server.ts';
import { startCompanyProxy } from '../electron/adapters/tests/company-proxy.ts';
import { fillAddOrg, signInHere } from './add-org.ts';
import { chooseFile } from './choose-file.ts';
import { companyAuthority } from './company-authority.ts';
import { findLeaks, placesOfFolder } from './find-leaks.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { doctorFinding, openDoctor } from './open-doctor.ts';

const LOGIN = { username: 'ada@acme', password: 'p+a&s%s #ü:ö' };

test('behind a company’s PAC file, proxy login and CA Latchkey asks once, says what is missing, and then works', async ({
  start,
  folder,
  profile,
}) => {
  const company = await startCompany(folder);
  const switches = [`--proxy-pac-url=${company.pacUrl}`];
  try {
    const app = await start(switches);
    await openDoctor(app);
    const question = app.page.getByRole('dialog', { name: 'Proxy sign-in' });
    await expect(question).toContainText('Acme network');
    await answerProxy(app, 'wrong');
    await runAgain(app);
    await expect(doctorFinding(app, 'Proxy')).toContainText('it refused the name and password');
    // A wrong one is never sent again by itself: many a company would lock the account.
    await runAgain(app);
    expect(company.proxy.credentials.filter((sent) => sent.endsWith(':wrong'))).toHaveLength(1);

    await app.page
      .getByRole('region', { name: 'Network' })
      .getByRole('button', { name: 'Enter name and password' })
      .click();
    await answerProxy(app, LOGIN.password);
    await runAgain(app);
    await expect(doctorFinding(app, 'Proxy')).toContainText(company.proxy.hostAndPort);
    await expect(doctorFinding(app, 'Company CA').first()).toContainText('is not believed here');
    expect(company.server.arrived).toEqual([]);

    await chooseFile(app, company.caFile);
    await app.page.getByRole('button', { name: 'Choose a CA file…' }).click();
    await expect(doctorFinding(app, 'Company CA')).toContainText('Acme Root CA');
    await expect(doctorFinding(app, 'Clock')).toContainText('Agrees with login.salesforce.com');
    await app.quit();

    // Known from now on. Windows believe the system's authorities only: the page is not even asked for.
    const again = await start(switches);
    await openDoctor(again);
    await expect(doctorFinding(again, 'Clock')).toContainText('Agrees with login.salesforce.com');
    await again.page.getByRole('dialog', { name: 'Doctor' }).getByRole('button', { name: 'Close' }).click();
    const requests = company.server.arrived.length;
    const tunnels = company.proxy.asked.length;
    await fillAddOrg(again.page, {
      loginHost: 'login.salesforce.com',
      clientId: 'a-client',
      callbackUrl: 'http://localhost:8717/callback',
    });
    await signInHere(again);
    await expect(again.page.getByRole('dialog').getByRole('alert').first()).toContainText('ERR_CERT');
    expect(company.server.arrived).toHaveLength(requests);
    // The window's own way led through the proxy, with the login from the vault.
    expect(company.proxy.asked.slice(tunnels)).toContain('login.salesforce.com:443');
    expect(company.proxy.credentials.at(-1)).toBe(`${LOGIN.username}:${LOGIN.password}`);
    await again.quit();
    expect(findLeaks([LOGIN.password], await placesOfFolder(profile))).toEqual([]);
  } finally {
    await company.close();
  }
});

/** A network in which all of Salesforce is reached through one proxy that looks into TLS and wants a login. */
async function startCompany(folder: string) {
  const { caFile, tls } = await companyAuthority(folder, 'login.salesforce.com');
  const server = await startLoopbackServer((_request, response) => response.end('[]'), tls);
  const proxy = await startCompanyProxy({ targetPort: server.port, login: LOGIN });
  const pac = createServer((_request, response) =>
    response.end(`function FindProxyForURL(url, host) {
      return dnsDomainIs(host, '.salesforce.com') ? 'PROXY ${proxy.hostAndPort}' : 'DIRECT';
    }`),
  );
  await new Promise<void>((resolve) => {
    pac.listen(0, '127.0.0.1', resolve);
  });
  // A listening TCP server always has an address of this shape.
  const { port } = pac.address() as AddressInfo;
  return {
    server,
    proxy,
    caFile,
    pacUrl: `http://127.0.0.1:${port}/proxy.pac`,
    close: async () => {
      pac.close();
      pac.closeAllConnections();
      await Promise.all([server.close(), proxy.close()]);
    },
  };
}

async function answerProxy(app: RunningApp, password: string): Promise<void> {
  const question = app.page.getByRole('dialog', { name: 'Proxy sign-in' });
  await question.getByLabel('Proxy username').fill(LOGIN.username);
  await question.getByLabel('Proxy password').fill(password);
  await question.getByRole('button', { name: 'Use them' }).click();
  await expect(question).toHaveCount(0);
}

/** Presses `Run again` and waits until the findings are new. */
async function runAgain(app: RunningApp): Promise<void> {
  const dialog = app.page.getByRole('dialog', { name: 'Doctor' });
  await expect(dialog.getByRole('button', { name: 'Run again' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Run again' }).click();
  await expect(dialog.getByRole('button', { name: 'Run again' })).toBeEnabled();
}
