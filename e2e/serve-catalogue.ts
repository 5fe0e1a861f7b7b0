import { generateKeyPairSync, sign } from 'node:crypto';
import { startLoopbackServer } from '../electron/adapters/tests/loopback-server.ts';
import { chooseInMenu } from './choose-in-menu.ts';
import type { RunningApp } from './launch-app.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
/** The key that catalogues are signed with here, as its keeper gives it to the team. */
export const PUBLIC_KEY = publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** The text of a team's catalogue. */
export const catalogueOf = (entries: readonly unknown[], clientApps: readonly unknown[] = []) =>
  JSON.stringify({ latchkey: 'catalogue', version: 1, name: 'Acme orgs', entries, clientApps });

export const signatureOf = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64');

/** A server that a team keeps its catalogue on: the test says what it serves. */
export async function serveCatalogue(tls?: { readonly key: string; readonly cert: string }) {
  let [text, signature] = ['', ''];
  const server = await startLoopbackServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(request.url === '/orgs.json' ? text : signature);
  }, tls);
  return {
    address: `${server.origin}/orgs.json`,
    port: server.port,
    arrived: server.arrived,
    serve: (next: string, signed = signatureOf(next)) => {
      [text, signature] = [next, signed];
    },
    close: () => server.close(),
  };
}

/** Chooses File → Team catalogues… in the menu. */
export function chooseCatalogues(app: RunningApp): Promise<void> {
  return chooseInMenu(app, 'catalogues');
}
