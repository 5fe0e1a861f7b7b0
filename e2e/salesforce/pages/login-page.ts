import { CONTROL_PATH } from '../control/control-path.ts';
import type { PracticeHost } from '../hosts.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';

export interface LoginPage {
  readonly host: PracticeHost;
  /** Name on a My Domain's own login page. */
  readonly organization: string | null;
  /** Name of the client app that waits for this login, if any. */
  readonly app: string | null;
  /** Leads to the org's identity provider; a login host has none. */
  readonly ssoPath: string | null;
  readonly username: string;
  readonly startUrl: string;
  readonly error: string | null;
  /** Who can log in here: nobody should have to look for the password of a practice user. */
  readonly users: readonly { readonly username: string; readonly password: string }[];
}

function hostName({ host, organization }: LoginPage): string {
  if (organization !== null) return organization;
  return host.role.kind === 'login' && host.role.environment === 'sandbox' ? 'Sandbox' : 'Production';
}

/** The login page. Element ids are those of the real page, which people's scripts and password managers know. */
export function loginPage(login: LoginPage): Html {
  const name = hostName(login);
  return layout(
    `Login | ${name} | Practice Salesforce`,
    html`<main class="card">
      <p class="small soft">Practice Salesforce</p>
      <h1>Log in to ${name}</h1>
      ${login.app !== null && html`<p class="soft">to continue to ${login.app}</p>`}
      ${login.error !== null && html`<p class="error" role="alert" id="error">${login.error}</p>`}
      <form id="login_form" method="post" action="/">
        <input type="hidden" name="startURL" value="${login.startUrl}" />
        <label for="username">Username</label>
        <input
          type="text"
          id="username"
          name="username"
          value="${login.username}"
          autocomplete="username"
          spellcheck="false"
          autocapitalize="off"
          required
        />
        <label for="password">Password</label>
        <input type="password" id="password" name="pw" autocomplete="current-password" required />
        <div class="buttons">
          <button type="submit" id="Login" name="Login" value="Log In">Log In</button>
        </div>
      </form>
      ${login.ssoPath !== null && html`<p class="foot"><a href="${login.ssoPath}">Use Practice Identity</a></p>`}
      <details class="small soft" open>
        <summary>Practice users of this host: press one to be logged in</summary>
        <dl>
          ${login.users.map(
            (user) =>
              html`<dt>
                  <button class="link" form="login_form" name="as" value="${user.username}" formnovalidate>
                    ${user.username}
                  </button>
                </dt>
                <dd><code>${user.password}</code></dd>`,
          )}
        </dl>
      </details>
      <p class="small foot"><a href="${CONTROL_PATH}">Control page of this practice</a></p>
    </main>`,
  );
}
