import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { page, scriptedPage, type Reply } from '../http/reply.ts';
import { readPracticeRequest, type PracticeRequest } from '../http/practice-request.ts';
import { html, type Html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { randomTokenCharacters } from '../opaque-secret.ts';
import type { World } from '../world.ts';

/** Somebody else's login, to which an org's own login page leads. */
export interface IdentityProvider {
  /**
   * `http://localhost:PORT`, or https with TLS. A name of its own where the orgs have numeric addresses: it is another
   * site than Salesforce, for cookies and for every rule about hosts.
   */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Starts the identity provider of the practice: it asks who one is, then for a second factor on a page of its own, and
 * posts an answer back to the org, in a form that the browser carries, as SAML's POST binding does.
 */
export async function startIdentityProvider(
  world: () => World,
  tls?: { readonly key: string; readonly cert: string },
): Promise<IdentityProvider> {
  const listener: RequestListener = (message, response) => {
    void readPracticeRequest(message, world().hosts[0] ?? NO_HOST).then(
      (request) => {
        const reply = answer(request, world());
        response.writeHead(reply.status, reply.headers as Record<string, string>).end(reply.body);
      },
      () => response.destroy(),
    );
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://localhost:${port}`,
    close: () => close(server),
  };
}

/** What a SAML request asks, as its fields travel from page to page. */
interface Asked {
  readonly acs: string;
  readonly relayState: string;
}

function answer(request: PracticeRequest, world: World): Reply {
  const field = (name: string): string => request.form.get(name) ?? request.query.get(name) ?? '';
  const asked: Asked = { acs: field('acs'), relayState: field('RelayState') };
  // Only orgs of this practice are answered.
  const isOurs = world.hosts.some(({ origin }) => asked.acs === `${origin}/saml/acs`);
  switch (request.path) {
    case '/sso':
      return isOurs ? page(askWho(asked, null)) : page(refused(), 400);
    case '/sso/factor': {
      const account = world.directory.accountByUsername(field('username'));
      if (!isOurs) return page(refused(), 400);
      return account === undefined
        ? page(askWho(asked, 'Nobody has that username.'))
        : page(askFactor(asked, account.user.username));
    }
    case '/sso/done': {
      const account = world.directory.accountByUsername(field('username'));
      if (!isOurs || account === undefined) return page(refused(), 400);
      const assertion = randomTokenCharacters(60);
      world.issued.add('assertion', assertion);
      world.assertions.issue(assertion, {
        organizationId: account.organization.id,
        userId: account.user.id,
      });
      return scriptedPage(postBack(asked, assertion));
    }
    case '/help':
      return page(layout('Help | Practice Identity', html`<main class="card"><h1>Help</h1></main>`));
    default:
      return page(refused(), 404);
  }
}

const hidden = ({ acs, relayState }: Asked): Html =>
  html`<input type="hidden" name="acs" value="${acs}" /><input
      type="hidden"
      name="RelayState"
      value="${relayState}"
    />`;

const askWho = (asked: Asked, error: string | null): Html =>
  layout(
    'Sign in | Practice Identity',
    html`<main class="card">
      <p class="small soft">Practice Identity</p>
      <h1>Sign in with your company account</h1>
      ${error !== null && html`<p class="error" role="alert">${error}</p>`}
      <form method="post" action="/sso/factor">
        ${hidden(asked)}
        <label for="username">Company username</label>
        <input type="text" id="username" name="username" autocomplete="username" required />
        <div class="buttons"><button>Next</button></div>
      </form>
      <p class="small foot"><a href="https://help.identity.example/">Help</a></p>
    </main>`,
  );

const askFactor = (asked: Asked, username: string): Html =>
  layout(
    'Second step | Practice Identity',
    html`<main class="card">
      <h1>Is it you, ${username}?</h1>
      <form method="post" action="/sso/done">
        ${hidden(asked)}<input type="hidden" name="username" value="${username}" />
        <div class="buttons"><button>It is me</button></div>
      </form>
    </main>`,
  );

/** The browser carries the answer across by itself; without scripts a person presses the button. */
const postBack = (asked: Asked, assertion: string): Html =>
  layout(
    'Back to Salesforce | Practice Identity',
    html`<main class="card">
        <form id="answer" method="post" action="${asked.acs}">
          <input type="hidden" name="SAMLResponse" value="${assertion}" />
          <input type="hidden" name="RelayState" value="${asked.relayState}" />
          <div class="buttons"><button>Continue to Salesforce</button></div>
        </form>
      </main>
      <script>
        document.getElementById('answer').submit();
      </script>`,
  );

const refused = (): Html =>
  layout('Refused | Practice Identity', html`<main class="card"><h1>This is nothing of ours</h1></main>`);

function close(server: Server | TlsServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Pages of the provider are at none of Salesforce's hosts. */
const NO_HOST = {
  id: 'identity',
  role: { kind: 'login', environment: 'production' },
  address: '127.0.0.1',
  port: 0,
  origin: '',
} as const;
